package io.mediawatch.story;

import java.util.Arrays;

/** The hashes of a folded text's tokens, in text order. Not thread-safe. */
final class Tokens {
    private static final int CHARACTER = 1;
    private static final int WORD = 2;

    /** Odd, and therefore invertible modulo 2⁶⁴. */
    private static final long BASE = 0x9e3779b97f4a7c15L;

    private static final long INVERSE = inverse(BASE);

    private long[] hashes = new long[512];
    private byte[] weights = new byte[512];
    private int count;

    void add(String text) {
        int i = 0;
        while (i < text.length()) {
            int end = end(text, i);
            if (end > i) {
                add(hash(text, i, end), standsAlone(text.codePointAt(i)) ? CHARACTER : WORD);
            }
            i = Math.max(end, i + 1);
        }
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

    /** A hash of all tokens. */
    long hash() {
        long hash = 0;
        for (int i = 0; i < count; i++) {
            hash = mix(hash * 31 + hashes[i]);
        }
        return hash;
    }

    /** Index after the token that begins at {@code start}; {@code start} itself if none does. */
    private static int end(String text, int start) {
        int c = text.codePointAt(start);
        if (!Character.isLetterOrDigit(c)) {
            return start;
        }
        int end = start + Character.charCount(c);
        if (standsAlone(c)) {
            return end;
        }
        while (end < text.length()) {
            int next = text.codePointAt(end);
            if (!Character.isLetterOrDigit(next) || standsAlone(next)) {
                break;
            }
            end += Character.charCount(next);
        }
        return end;
    }

    /**
     * Whether the character is a token by itself, as in scripts without spaces: U+2E80 to U+9FFF, hangul, compatibility
     * and supplementary ideographs.
     */
    private static boolean standsAlone(int c) {
        return c >= 0x2E80
                && (c <= 0x9FFF || (c >= 0xAC00 && c <= 0xD7AF) || (c >= 0xF900 && c <= 0xFAFF) || c > 0x1FFFF);
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

    /** FNV-1a, 64 bits: offset basis and prime as published by Fowler, Noll and Vo. */
    private static long hash(String text, int start, int end) {
        long hash = 0xcbf29ce484222325L;
        for (int i = start; i < end; i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    /** The finaliser of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014). */
    static long mix(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
