package io.mediawatch.story;

import io.mediawatch.model.Article;
import io.mediawatch.model.Paragraph;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The part of an article's text that is compared with others: a MinHash signature of its shingles, and bands of the
 * signature in which similar texts meet.
 *
 * <p>Headlines, headings, captions and tables are left out, because copies differ in them. A character of a script
 * without spaces is a token, and so is a run of other letters and digits ({@link Letters}); punctuation and space are
 * not. A shingle is a run of consecutive tokens of weight {@value #SHINGLE}, where a character weighs one and a word
 * two. The signature uses one-permutation hashing (Li, Owen, Zhang, "One Permutation Hashing", NIPS 2012): one hash per
 * shingle, the smallest per bin. Empty bins borrow from a bin chosen by hashing (Shrivastava, "Optimal Densification
 * for Fast and Accurate Minwise Hashing", ICML 2017). Eight bits of each minimum are kept (Li, König, "b-Bit Minwise
 * Hashing", WWW 2010).
 *
 * <p>Each band is a single bin, so that any part of a text suffices to find it: with {@value #BANDS} bands, two texts
 * that share a fraction s of their shingles meet with probability 1 − (1 − s)¹²: 99.98 % at 0.5, 99 % at 0.3, 93 % at
 * 0.2 (Leskovec, Rajaraman, Ullman, "Mining of Massive Datasets", 3.4.2). Texts that meet by chance, through a common
 * phrase, are told apart by their signatures.
 *
 * <p>A text of fewer than {@value #SHORTEST} shingles is too short to be found by a part of it: it only meets texts
 * that are identical, including the headline.
 *
 * <p>A text of fewer than {@value #FEW} shingles keeps its figures, too: news flashes, closing prices and weather
 * reports may differ in nothing else. A figure is a word with a digit and a hash of words around it, which tell
 * its place.
 *
 * @param signature the number of shingles in two bytes, then {@value #BINS} bins of eight bits, then four bytes for
 *                  each figure, sorted; must not be modified
 * @param bands     empty for a text of fewer than {@value #LEAST} tokens
 */
@SuppressWarnings("ArrayRecordComponent") // lives for one record's processing; fingerprints are never compared
public record Fingerprint(byte[] signature, List<Long> bands) {
    static final int BINS = 128;
    static final int BANDS = 12;
    static final int SHINGLE = 20;
    static final int SHORTEST = 20;
    /** The share of the shorter text that must occur in the longer one. */
    static final double SAME = 0.6;

    /** Number of shingles from which on a text with another figure is rather an edited copy than another message. */
    static final int FEW = 200;

    /** A text with more figures keeps none: if it is another one, they leave few shingles as they were. */
    static final int MOST_FIGURES = 32;

    /** Minimum number of tokens of a text: shorter ones are captions and notices. */
    static final int LEAST = 8;

    private static final Fingerprint NONE = new Fingerprint(new byte[0], List.of());
    private static final int HEADER = 2;
    private static final int FIGURES = HEADER + BINS;
    private static final int[] NO_FIGURES = {};
    private static final int BIN_SHIFT = Long.SIZE - Integer.numberOfTrailingZeros(BINS);
    /** The probability that two bins of eight bits are equal by chance. */
    private static final double CHANCE = 1.0 / 256;

    private static final long EMPTY = -1L;
    private static final int MAX_ATTEMPTS = 1_000;

    public Fingerprint {
        bands = List.copyOf(bands);
    }

    public static Fingerprint of(Article article) {
        Tokens tokens = new Tokens();
        for (Paragraph paragraph : article.paragraphs()) {
            if (isProse(paragraph.kind())) {
                tokens.add(paragraph.text());
            }
        }
        if (tokens.count() < LEAST) {
            return NONE;
        }
        long[] shingles = tokens.shingles(SHINGLE);
        if (shingles.length < SHORTEST) {
            tokens.add(article.headline());
            return of(new long[] {tokens.hash()}, 1, NO_FIGURES);
        }
        return of(shingles, BANDS, shingles.length < FEW ? tokens.figures() : NO_FIGURES);
    }

    private static Fingerprint of(long[] shingles, int bands, int[] figures) {
        long[] minima = new long[BINS];
        Arrays.fill(minima, EMPTY);
        for (long shingle : shingles) {
            keep(minima, shingle);
        }
        densify(minima);
        int kept = figures.length > MOST_FIGURES ? 0 : figures.length;
        ByteBuffer signature = ByteBuffer.allocate(FIGURES + kept * Integer.BYTES);
        signature.putShort((short) Math.min(shingles.length, 0xFFFF));
        for (long minimum : minima) {
            signature.put((byte) (minimum >>> 16));
        }
        for (int i = 0; i < kept; i++) {
            signature.putInt(figures[i]);
        }
        return new Fingerprint(signature.array(), bands(minima, bands));
    }

    private static List<Long> bands(long[] minima, int count) {
        return LongStream.range(0, count)
                .map(band -> Tokens.mix(minima[(int) band] * 31 + band))
                .boxed()
                .toList();
    }

    private static boolean isProse(Paragraph.Kind kind) {
        return switch (kind) {
            case LEAD, TEXT, LIST, QUOTATION -> true;
            case HEADING, CAPTION, TABLE -> false;
        };
    }

    /** Whether the texts are the same, but for what editors change, drop or add. */
    static boolean isCopy(byte[] one, byte[] other) {
        return containment(one, other) >= SAME && !contradict(one, other);
    }

    /** Whether each of two short texts has a figure that the other one does not have in the same place. */
    private static boolean contradict(byte[] one, byte[] other) {
        int[] ones = missing(figures(one), figures(other));
        int[] others = missing(figures(other), figures(one));
        return Arrays.stream(ones).anyMatch(a -> Arrays.stream(others).anyMatch(b -> a >>> 16 == b >>> 16));
    }

    private static int[] missing(int[] figures, int[] from) {
        return Arrays.stream(figures)
                .filter(figure -> Arrays.binarySearch(from, figure) < 0)
                .toArray();
    }

    private static int[] figures(byte[] signature) {
        int[] figures = new int[(signature.length - FIGURES) / Integer.BYTES];
        ByteBuffer.wrap(signature, FIGURES, signature.length - FIGURES)
                .asIntBuffer()
                .get(figures);
        return figures;
    }

    /**
     * How much of the shorter text the longer one contains, from 0 to 1. Derived from the estimated Jaccard similarity
     * and the numbers of shingles.
     */
    static double containment(byte[] one, byte[] other) {
        if (one.length < FIGURES || other.length < FIGURES) {
            return 0;
        }
        double common = common(one, other);
        int shingles = shingles(one);
        int others = shingles(other);
        double both = common / (1 + common) * (shingles + others);
        return Math.min(1, both / Math.min(shingles, others));
    }

    /** An estimate of the Jaccard similarity, corrected for the one bin in 256 that is equal by chance. */
    private static double common(byte[] one, byte[] other) {
        int equal = 0;
        for (int i = HEADER; i < FIGURES; i++) {
            if (one[i] == other[i]) {
                equal++;
            }
        }
        return Math.max(0, ((double) equal / BINS - CHANCE) / (1 - CHANCE));
    }

    private static int shingles(byte[] signature) {
        return Math.max(1, ((signature[0] & 0xFF) << 8) | (signature[1] & 0xFF));
    }

    private static void keep(long[] minima, long hash) {
        int bin = (int) (hash >>> BIN_SHIFT);
        long rest = hash & ((1L << BIN_SHIFT) - 1);
        if (minima[bin] == EMPTY || rest < minima[bin]) {
            minima[bin] = rest;
        }
    }

    private static void densify(long[] minima) {
        long[] own = minima.clone();
        for (int bin = 0; bin < BINS; bin++) {
            for (int attempt = 1; minima[bin] == EMPTY && attempt < MAX_ATTEMPTS; attempt++) {
                minima[bin] = own[(int) (Tokens.mix(bin * 1_000L + attempt) >>> BIN_SHIFT)];
            }
        }
    }
}
