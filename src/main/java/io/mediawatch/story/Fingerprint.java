package io.mediawatch.story;

import io.mediawatch.model.Article;
import io.mediawatch.model.Paragraph;
import io.mediawatch.text.Fold;
import java.util.ArrayList;
import java.util.List;

/**
 * What of an article's text is compared with others: a MinHash signature of its shingles, and bands of it under which
 * similar texts meet.
 *
 * <p>The headline, headings, captions and tables stay out: copies differ in them. A shingle is {@value #SHINGLE}
 * consecutive tokens of the folded text; a Han, kana or hangul character is a token, and so is a run of other letters
 * and digits; punctuation and space are none. The signature is one-permutation hashing (Li, Owen, Zhang, "One
 * Permutation Hashing", NIPS 2012): one hash per shingle, the smallest per bin. Empty bins borrow from a bin chosen by
 * hashing (Shrivastava, "Optimal Densification for Fast and Accurate Minwise Hashing", ICML 2017). Eight bits of every
 * minimum are kept (Li, König, "b-Bit Minwise Hashing", WWW 2010).
 *
 * <p>With {@value #BANDS} bands of {@value #ROWS} rows two texts of similarity s meet in at least one with probability
 * 1 − (1 − s³)⁶: 99.9 % at 0.9, 99 % at 0.8, 92 % at 0.7, 55 % at 0.5 (Leskovec, Rajaraman, Ullman, "Mining of
 * Massive Datasets", 3.4.2).
 *
 * @param signature {@value #BINS} bins of eight bits; must not be modified
 * @param bands     none for a text too short to compare
 */
@SuppressWarnings("ArrayRecordComponent") // lives for one record's processing; nobody compares fingerprints
public record Fingerprint(byte[] signature, List<Long> bands) {
    static final int BINS = 64;
    static final int BANDS = 6;
    static final int ROWS = 3;
    static final int SHINGLE = 5;

    /** Texts with fewer shingles are mostly templates and notices, alike without being copies. */
    static final int SHORTEST = 20;

    private static final Fingerprint NONE = new Fingerprint(new byte[0], List.of());
    private static final long EMPTY = -1L;
    private static final int MAX_ATTEMPTS = 1_000;

    public Fingerprint {
        bands = List.copyOf(bands);
    }

    public static Fingerprint of(Article article) {
        StringBuilder text = new StringBuilder();
        for (Paragraph paragraph : article.paragraphs()) {
            if (isProse(paragraph.kind())) {
                text.append(paragraph.text()).append('\n');
            }
        }
        return of(Fold.fold(text.toString()));
    }

    private static boolean isProse(Paragraph.Kind kind) {
        return switch (kind) {
            case LEAD, TEXT, LIST, QUOTATION -> true;
            case HEADING, CAPTION, TABLE -> false;
        };
    }

    static Fingerprint of(String folded) {
        long[] minima = new long[BINS];
        java.util.Arrays.fill(minima, EMPTY);
        if (minima(folded, minima) < SHORTEST) {
            return NONE;
        }
        densify(minima);
        byte[] signature = new byte[BINS];
        for (int i = 0; i < BINS; i++) {
            signature[i] = (byte) (minima[i] >>> 16);
        }
        return new Fingerprint(signature, bands(minima));
    }

    /** The share of equal bins: an estimate of the similarity (Jaccard) of two texts, 0 to 1. */
    public static double similarity(byte[] one, byte[] other) {
        if (one.length != BINS || other.length != BINS) {
            return 0;
        }
        int equal = 0;
        for (int i = 0; i < BINS; i++) {
            if (one[i] == other[i]) {
                equal++;
            }
        }
        return (double) equal / BINS;
    }

    /** Fills in the smallest hash per bin and returns the number of shingles. */
    private static int minima(String text, long[] minima) {
        long[] window = new long[SHINGLE];
        int tokens = 0;
        int i = 0;
        while (i < text.length()) {
            int end = tokenEnd(text, i);
            if (end > i) {
                window[tokens % SHINGLE] = hash(text, i, end);
                tokens++;
                if (tokens >= SHINGLE) {
                    keep(minima, shingle(window, tokens));
                }
            }
            i = Math.max(end, i + 1);
        }
        return Math.max(0, tokens - SHINGLE + 1);
    }

    /** Where the token starting here ends; {@code start} itself where none starts. */
    private static int tokenEnd(String text, int start) {
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

    /** Scripts written without spaces: U+2E80 to U+9FFF, hangul, compatibility and supplementary ideographs. */
    private static boolean standsAlone(int c) {
        return c >= 0x2E80
                && (c <= 0x9FFF || (c >= 0xAC00 && c <= 0xD7AF) || (c >= 0xF900 && c <= 0xFAFF) || c > 0x1FFFF);
    }

    private static void keep(long[] minima, long hash) {
        int bin = (int) (hash >>> 58);
        long rest = hash & 0x03FF_FFFF_FFFF_FFFFL;
        if (minima[bin] == EMPTY || rest < minima[bin]) {
            minima[bin] = rest;
        }
    }

    private static void densify(long[] minima) {
        long[] own = minima.clone();
        for (int bin = 0; bin < BINS; bin++) {
            for (int attempt = 1; minima[bin] == EMPTY && attempt < MAX_ATTEMPTS; attempt++) {
                minima[bin] = own[(int) (mix(bin * 1_000L + attempt) >>> 58)];
            }
        }
    }

    private static List<Long> bands(long[] minima) {
        List<Long> bands = new ArrayList<>(BANDS);
        for (int band = 0; band < BANDS; band++) {
            long hash = band;
            for (int row = 0; row < ROWS; row++) {
                hash = mix(hash * 31 + minima[band * ROWS + row]);
            }
            bands.add(hash);
        }
        return bands;
    }

    private static long shingle(long[] window, int tokens) {
        long hash = 0;
        for (int i = 0; i < SHINGLE; i++) {
            hash = mix(hash * 31 + window[(tokens + i) % SHINGLE]);
        }
        return hash;
    }

    /** FNV-1a, 64 bit: offset basis and prime as published by Fowler, Noll and Vo. */
    private static long hash(String text, int start, int end) {
        long hash = 0xcbf29ce484222325L;
        for (int i = start; i < end; i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    /** The finaliser of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014). */
    private static long mix(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
