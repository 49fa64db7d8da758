package io.mediawatch.story;

import io.mediawatch.text.Fold;
import java.util.Arrays;
import java.util.BitSet;

/** The hashes of a text's tokens, in text order. Not thread-safe. */
final class Tokens {
    private static final int CHARACTER = 1;
    private static final int WORD = 2;
    /** Weight of the words that tell the place of a figure. */
    private static final int PLACE = 4;

    private static final String DECIMAL_MARKS = ".,";
    private static final String THOUSANDS_MARKS = ".,' ";
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;

    /** Odd, and therefore invertible modulo 2⁶⁴. */
    private static final long BASE = 0x9e3779b97f4a7c15L;

    private static final long INVERSE = inverse(BASE);

    private long[] hashes = new long[512];
    private byte[] weights = new byte[512];
    private final BitSet figures = new BitSet();
    private int count;

    void add(String text) {
        int i = 0;
        while (i < text.length()) {
            char letter = Letters.of(text.charAt(i));
            if (Letters.standsAlone(letter)) {
                i = character(text, i);
            } else if (letter > Letters.MARK) {
                i = word(text, i);
            } else {
                i++;
            }
        }
    }

    /** Adds the character at this index, and returns the index after it. */
    private int character(String text, int start) {
        char letter = Letters.of(text.charAt(start));
        long hash = hash(FNV_OFFSET, letter);
        int end = start + 1;
        if (Letters.isFirstOfIdeograph(letter) && end < text.length()) {
            hash = step(hash, text.charAt(end++));
        }
        add(hash, CHARACTER);
        return end;
    }

    /** Adds the word that begins at this index, and returns the index after it. 1,000 and 3,5 are 1000 and 3.5. */
    private int word(String text, int start) {
        long hash = FNV_OFFSET;
        boolean figure = false;
        boolean number = true;
        int digits = 0;
        int i = start;
        for (; i < text.length(); i++) {
            char letter = Letters.of(text.charAt(i));
            if (letter > Letters.MARK && !Letters.standsAlone(letter)) {
                hash = hash(hash, letter);
                figure |= Letters.isDigit(letter);
                number &= Letters.isDigit(letter);
                digits++;
            } else if (number && digits <= 3 && isThousandsMark(text, i)) {
                digits = 0;
            } else if (number && isDecimalMark(text, i)) {
                hash = step(hash, '.');
            } else if (letter != Letters.MARK) {
                break;
            }
        }
        if (figure) {
            figures.set(count);
        }
        add(hash, WORD);
        return i;
    }

    private static boolean isDecimalMark(String text, int i) {
        return DECIMAL_MARKS.indexOf(Fold.fold(text.charAt(i))) >= 0 && isDigit(text, i + 1);
    }

    /** Whether just three digits follow. */
    private static boolean isThousandsMark(String text, int i) {
        return THOUSANDS_MARKS.indexOf(Fold.fold(text.charAt(i))) >= 0
                && isDigit(text, i + 1)
                && isDigit(text, i + 2)
                && isDigit(text, i + 3)
                && !isDigit(text, i + 4);
    }

    private static boolean isDigit(String text, int i) {
        return i < text.length() && Letters.isDigit(Letters.of(text.charAt(i)));
    }

    int count() {
        return count;
    }

    private void add(long hash, int weight) {
        if (count == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * count);
            weights = Arrays.copyOf(weights, 2 * count);
        }
        hashes[count] = hash;
        weights[count++] = (byte) weight;
    }

    /**
     * Returns a hash for each run of tokens with at least this weight; none if the whole text weighs less. A rolling
     * hash (Karp, Rabin, "Efficient randomized pattern-matching algorithms", 1987, modulo 2⁶⁴ over hashes instead of
     * characters).
     */
    long[] shingles(int weight) {
        long[] shingles = new long[count];
        int made = 0;
        long hash = 0;
        long power = 1; // BASE to the power of the number of tokens in the window
        int end = 0;
        int weighed = 0;
        for (int start = 0; start < count; start++) {
            for (; end < count && weighed < weight; end++) {
                hash = hash * BASE + hashes[end];
                power *= BASE;
                weighed += weights[end];
            }
            if (weighed < weight) {
                break;
            }
            shingles[made++] = mix(hash);
            power *= INVERSE;
            hash -= power * hashes[start];
            weighed -= weights[start];
        }
        return Arrays.copyOf(shingles, made);
    }

    /**
     * Returns the words with digits, sorted, each once: a hash of words around it, which tell its place, in the upper
     * half, and its own in the lower one.
     */
    int[] figures() {
        return figures.stream()
                .map(i -> (int) (mix(place(i)) >>> 48) << 16 | (int) (mix(hashes[i]) >>> 48))
                .sorted()
                .distinct()
                .toArray();
    }

    /** A hash of the next words without digits; at the end of a text, of those before it. */
    private long place(int figure) {
        long hash = 0;
        int weighed = 0;
        for (int i = figures.nextClearBit(figure); i < count && weighed < PLACE; i = figures.nextClearBit(i + 1)) {
            hash = mix(hash * 31 + hashes[i]);
            weighed += weights[i];
        }
        return weighed < PLACE ? placeByWordsBefore(figure) : hash;
    }

    /** Without the word just before the figure, which may be another one with it: 涨 or 跌, "rose" or "fell". */
    private long placeByWordsBefore(int figure) {
        long hash = 1;
        int weighed = -WORD;
        for (int i = figures.previousClearBit(figure); i >= 0 && weighed < PLACE; i = figures.previousClearBit(i - 1)) {
            hash = weighed < 0 ? hash : mix(hash * 31 + hashes[i]);
            weighed += weights[i];
        }
        return hash;
    }

    /** A hash of all tokens. */
    long hash() {
        long hash = 0;
        for (int i = 0; i < count; i++) {
            hash = mix(hash * 31 + hashes[i]);
        }
        return hash;
    }

    /**
     * The inverse modulo 2⁶⁴ by Newton's iteration: each step doubles the number of correct bits, which starts at
     * three.
     */
    private static long inverse(long odd) {
        long inverse = odd;
        for (int bits = 3; bits < Long.SIZE; bits *= 2) {
            inverse *= 2 - odd * inverse;
        }
        return inverse;
    }

    private static long hash(long before, char letter) {
        String group = Letters.group(letter);
        if (group.isEmpty()) {
            return step(before, letter);
        }
        long hash = before;
        for (int i = 0; i < group.length(); i++) {
            hash = step(hash, group.charAt(i));
        }
        return hash;
    }

    /** A step of FNV-1a, 64 bits: offset basis and prime as published by Fowler, Noll and Vo. */
    private static long step(long hash, char unit) {
        return (hash ^ unit) * 0x100000001b3L;
    }

    /** The finaliser of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014). */
    static long mix(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
