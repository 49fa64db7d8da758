package io.mediawatch.scrape;

/** A source's response that cannot be read, or not to its end. */
final class UnreadableSource extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    /** What could be read. */
    private final transient Contents contents;

    UnreadableSource(Reason reason) {
        this(reason, Contents.NONE);
    }

    UnreadableSource(Reason reason, Contents contents) {
        super(reason.words(), null, false, false);
        this.reason = reason;
        this.contents = contents;
    }

    Contents contents() {
        return contents;
    }

    Reason reason() {
        return reason;
    }
}
