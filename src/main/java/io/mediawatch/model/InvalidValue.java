package io.mediawatch.model;

import org.jspecify.annotations.Nullable;

/** What a key of the configuration says cannot be. Who reads the file says where that is. */
public final class InvalidValue extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final String reason;

    /**
     * @param key    of the record that refuses the value
     * @param reason in words that follow the key: "must be 1 to 64, not 0"
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

    public String key() {
        return key;
    }

    public String reason() {
        return reason;
    }
}
