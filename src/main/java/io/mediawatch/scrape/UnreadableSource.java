package io.mediawatch.scrape;

/** A source's response that cannot be read; the message is a reason that can be counted. */
final class UnreadableSource extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableSource(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
