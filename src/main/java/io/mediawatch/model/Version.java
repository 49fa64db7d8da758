package io.mediawatch.model;

import java.time.Instant;

/**
 * The external version of everything derived from one revision: its fetch time in seconds × 2³¹ + generation. It
 * depends on data alone, so replaying, reordering or recreating topics can neither duplicate nor overwrite anything
 * newer.
 */
public final class Version {
    private static final int GENERATION_BITS = 31;

    private Version() {}

    /**
     * @param generation 0 to 2³¹ − 1
     * @throws IllegalArgumentException if the generation or the time is outside what fits (times: 1970 to 2106)
     */
    public static long of(Instant fetched, long generation) {
        long seconds = fetched.getEpochSecond();
        if (generation < 0 || generation >= 1L << GENERATION_BITS) {
            throw new IllegalArgumentException("generation " + generation + " is not between 0 and 2^31 - 1");
        }
        if (seconds < 0 || seconds >= 1L << 32) {
            throw new IllegalArgumentException("fetched " + fetched + " is not between 1970 and 2106");
        }
        return (seconds << GENERATION_BITS) + generation;
    }
}
