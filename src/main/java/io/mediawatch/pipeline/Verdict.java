package io.mediawatch.pipeline;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The result of writing one change to its destination.
 *
 * @param reason why it was refused, as a short term, or what is being waited for; null if nothing is wrong
 * @param after  how long the destination wants to be left alone; null if it does not say
 */
public record Verdict(Result result, @Nullable String reason, @Nullable Duration after) {
    private static final Verdict STORED = new Verdict(Result.STORED, null, null);

    /** What to do next. */
    public enum Result {
        /** Done. */
        STORED,
        /** Try again later. */
        BUSY,
        /** Will never be accepted. */
        REFUSED
    }

    public static Verdict stored() {
        return STORED;
    }

    public static Verdict busy(String reason) {
        return busy(reason, null);
    }

    public static Verdict busy(String reason, @Nullable Duration after) {
        return new Verdict(Result.BUSY, reason, after);
    }

    /** Returns a verdict that asks to try again after some time, as intended rather than because of a problem. */
    static Verdict later(Duration after) {
        return new Verdict(Result.BUSY, null, after);
    }

    public static Verdict refused(String reason) {
        return new Verdict(Result.REFUSED, reason, null);
    }
}
