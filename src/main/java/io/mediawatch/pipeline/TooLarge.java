package io.mediawatch.pipeline;

import org.jspecify.annotations.Nullable;

/**
 * A record over {@link Topics#MAX_RECORD}, or a text that would lead to one. Sending it would break the transaction, so
 * it is caught before.
 */
final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private TooLarge(String message) {
        super(message);
    }

    /** @throws TooLarge if the article, given as JSON, is too long to be tagged */
    static void requireTaggable(byte[] article) {
        if (article.length > Topics.MAX_TEXT) {
            throw new TooLarge("article of " + article.length + " bytes is over the limit of " + Topics.MAX_TEXT
                    + ": with its tags it would not fit into a record");
        }
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
