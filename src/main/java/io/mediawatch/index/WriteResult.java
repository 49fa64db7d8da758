package io.mediawatch.index;

import org.jspecify.annotations.Nullable;

/**
 * The server's result for one {@link Write}.
 *
 * @param reason why not, in the server's words; null for {@link Status#STORED}
 */
public record WriteResult(Status status, @Nullable String reason) {
    static final WriteResult STORED = new WriteResult(Status.STORED, null);

    static WriteResult busy(String reason) {
        return new WriteResult(Status.BUSY, reason);
    }

    static WriteResult refused(String reason) {
        return new WriteResult(Status.REFUSED, reason);
    }

    /** What to do next. */
    public enum Status {
        /** The document, or a newer version, is in the index. */
        STORED,
        /** Temporary failure: try the same write again. */
        BUSY,
        /** Permanent failure: the document is invalid. */
        REFUSED
    }
}
