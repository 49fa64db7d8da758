package io.mediawatch.index;

import org.jspecify.annotations.Nullable;

/**
 * A document to store or delete.
 *
 * @param id       the record's key in its topic
 * @param version  external: the server keeps whatever has the highest
 * @param document JSON without line breaks, see {@link Documents}; null deletes
 */
// Bytes are handed on as they are, never compared and never changed; a copy per write would cost on the hot path.
@SuppressWarnings("ArrayRecordComponent")
public record Write(Kind kind, String id, long version, byte @Nullable [] document) {
    /** Approximate size of a document's action line in a request. */
    private static final int ACTION_BYTES = 160;

    /** Deletes a document unless it has a higher version. */
    public static Write deletion(Kind kind, String id, long version) {
        return new Write(kind, id, version, null);
    }

    int size() {
        return ACTION_BYTES + 3 * id.length() + (document == null ? 0 : document.length);
    }
}
