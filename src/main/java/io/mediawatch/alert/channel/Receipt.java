package io.mediawatch.alert.channel;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The result of one attempt to deliver an alert.
 *
 * @param reason in words for a person, without the address, which may be a secret; null if delivered to all
 * @param after  how long the receiver asks to be left alone; null if it does not say
 */
public record Receipt(Result result, @Nullable String reason, @Nullable Duration after) {
    private static final int LONGEST = 300;

    /** What to do next. */
    public enum Result {
        DELIVERED,
        /** No response, or the receiver is overloaded: any alert would fail now. */
        BUSY,
        /** An error of the receiver, perhaps because of this alert: worth a few more attempts. */
        FAILED,
        /** Will never be accepted. */
        REFUSED
    }

    public Receipt {
        if (reason != null && reason.length() > LONGEST) {
            reason = reason.substring(0, LONGEST - 1) + "…";
        }
    }

    public static Receipt delivered() {
        return new Receipt(Result.DELIVERED, null, null);
    }

    /** @param missing who did not get it, and why */
    static Receipt delivered(String missing) {
        return new Receipt(Result.DELIVERED, missing, null);
    }

    public static Receipt busy(String reason, @Nullable Duration after) {
        return new Receipt(Result.BUSY, reason, after);
    }

    public static Receipt failed(String reason) {
        return new Receipt(Result.FAILED, reason, null);
    }

    public static Receipt refused(String reason) {
        return new Receipt(Result.REFUSED, reason, null);
    }
}
