package io.mediawatch.scrape;

/** A source's answer that cannot be read; the message is a term that can be counted. */
final class UnreadableSource extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableSource(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
