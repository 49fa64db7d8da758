package io.mediawatch.scrape;

/** A source's response that cannot be read, or not to its end; the message is a reason that can be counted. */
final class UnreadableSource extends Exception {
    private static final long serialVersionUID = 1L;

    /** What could be read. */
    private final transient Contents contents;

    UnreadableSource(String reason) {
        this(reason, Contents.NONE);
    }

    UnreadableSource(String reason, Contents contents) {
        super(reason, null, false, false);
        this.contents = contents;
    }

    Contents contents() {
        return contents;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
