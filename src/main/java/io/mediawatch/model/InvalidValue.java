package io.mediawatch.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A configuration key has an invalid value. Whoever reads the file adds its name and the position. */
public final class InvalidValue extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private static final Duration LONGEST_TIMEOUT = Duration.ofHours(1);

    private final String key;
    private final String reason;

    /**
     * @param key key of the record that rejects the value
     * @param reason words that follow the key: "must be 1 to 64, not 0"
     */
    public InvalidValue(String key, String reason) {
        this(key, reason, null);
    }

    public InvalidValue(String key, String reason, @Nullable Throwable cause) {
        super(key + ": " + reason, cause);
        this.key = key;
        this.reason = reason;
    }

    /** @throws InvalidValue unless it is fine */
    public static void require(boolean fine, String key, String reason) {
        if (!fine) {
            throw new InvalidValue(key, reason);
        }
    }

    /** @throws InvalidValue unless it is a time-out of 1 ms to 1 h */
    public static void requireTimeout(String key, Duration timeout) {
        require(
                timeout.toMillis() > 0 && timeout.compareTo(LONGEST_TIMEOUT) <= 0,
                key,
                "must be 1ms to 1h, not " + timeout.toMillis() + "ms");
    }

    public String key() {
        return key;
    }

    public String reason() {
        return reason;
    }
}
