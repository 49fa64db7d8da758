package io.mediawatch.pipeline;

import org.jspecify.annotations.Nullable;

/**
 * What became of one change at its destination.
 *
 * @param reason of a refusal, a short term; or what one waits for; else null
 */
public record Verdict(Result result, @Nullable String reason) {
    private static final Verdict STORED = new Verdict(Result.STORED, null);

    /** What to do next. */
    public enum Result {
        /** Done. */
        STORED,
        /** Try again later. */
        BUSY,
        /** Will never be taken as it is. */
        REFUSED
    }

    public static Verdict stored() {
        return STORED;
    }

    public static Verdict busy(String reason) {
        return new Verdict(Result.BUSY, reason);
    }

    public static Verdict refused(String reason) {
        return new Verdict(Result.REFUSED, reason);
    }
}
