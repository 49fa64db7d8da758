package io.mediawatch.pipeline;

/** A record over {@link Topics#MAX_RECORD}. Sending it would break the transaction, so it is caught before. */
final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLarge(String topic, int bytes) {
        super("record of " + bytes + " bytes for " + topic + " is over the limit of " + Topics.MAX_RECORD);
    }
}
