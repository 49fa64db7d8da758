package io.mediawatch.scrape;

/**
 * The share of a source's pages that are articles, recently and before.
 *
 * @param pages  of late
 * @param before pages before
 */
public record Yield(int pages, int articles, int before, int articlesBefore) {
    /** Minimum number of pages, recent and before, to rule out chance. */
    private static final int LEAST = 10;

    /** Standard deviations below the expected number; by chance this happens once in 700 times. */
    private static final double DEVIATIONS = 3;

    /** Whether fewer than half as many pages are articles as before, by more than chance. */
    boolean isPoor() {
        if (pages < LEAST || before < LEAST) {
            return false;
        }
        double usual = (double) articlesBefore / before;
        double expected = usual * pages;
        return 2 * articles < expected && articles < expected - DEVIATIONS * Math.sqrt(expected * (1 - usual));
    }

    SourceStatus.Cause cause() {
        return SourceStatus.Cause.of(
                "%s of its last %s pages are articles, usually %s%%",
                articles, pages, Math.round(100.0 * articlesBefore / before));
    }
}
