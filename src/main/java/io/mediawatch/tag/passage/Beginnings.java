package io.mediawatch.tag.passage;

import io.mediawatch.text.SignSet;

/**
 * A Bloom filter of the first three characters of phrases: tells where in a text one may begin. Rules out most
 * positions with a look at a small table that stays in the first-level cache, unlike that of an automaton. May report
 * false positives, never false negatives. Immutable.
 */
final class Beginnings {
    /** Bits per phrase, before rounding down to a power of two: enough to keep false positives rare. */
    private static final int ROOM = 16;
    /** Multiplier of Fibonacci hashing, which spreads values over all bits. */
    private static final int SPREAD = 0x9E3779B1;

    private final SignSet singles;
    /** Hashes of both characters of two-character phrases, and of the first three of longer ones. */
    private final long[] bits;

    private final int shift;

    /** @param phrases not empty */
    Beginnings(String[] phrases) {
        int size = Integer.highestOneBit((ROOM * phrases.length) | Long.SIZE);
        bits = new long[size / Long.SIZE];
        shift = Integer.numberOfLeadingZeros(size) + 1;
        StringBuilder alone = new StringBuilder();
        for (String phrase : phrases) {
            if (phrase.length() == 1) {
                alone.append(phrase);
                continue;
            }
            int two = two(phrase.charAt(0), phrase.charAt(1));
            int bit = bit(phrase.length() == 2 ? two : three(two, phrase.charAt(2)));
            bits[bit / Long.SIZE] |= 1L << bit;
        }
        singles = SignSet.of(alone.toString());
    }

    boolean mayBeAt(char[] folded, int at) {
        if (singles.has(folded[at])) {
            return true;
        }
        if (at + 1 == folded.length) {
            return false;
        }
        int two = two(folded[at], folded[at + 1]);
        return has(two) || (at + 2 < folded.length && has(three(two, folded[at + 2])));
    }

    private static int two(char first, char second) {
        return (first << Character.SIZE) | second;
    }

    private static int three(int two, char third) {
        return two * SPREAD + third;
    }

    private boolean has(int signs) {
        int bit = bit(signs);
        return (bits[bit / Long.SIZE] & 1L << bit) != 0;
    }

    private int bit(int signs) {
        return (signs * SPREAD) >>> shift;
    }
}
