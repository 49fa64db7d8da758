package io.mediawatch.pipeline;

import org.jspecify.annotations.Nullable;

/** A record over {@link Topics#MAX_RECORD}. Sending it would break the transaction, so it is caught before. */
final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private TooLarge(String message) {
        super(message);
    }

    /** @throws TooLarge if such a record cannot be sent */
    static void require(String topic, String key, byte @Nullable [] value) {
        int bytes = key.length() + (value == null ? 0 : value.length);
        if (bytes > Topics.MAX_RECORD) {
            throw new TooLarge(
                    "record of " + bytes + " bytes for " + topic + " is over the limit of " + Topics.MAX_RECORD);
        }
    }
}
