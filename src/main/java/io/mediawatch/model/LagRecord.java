package io.mediawatch.model;

import java.time.Instant;

/**
 * How far a reader of topics was behind at a given time.
 *
 * @param reader  {@code stream}, {@code index}, or {@code alert-} and a channel
 * @param records that waited for it
 * @param at      a full minute
 * @param version epoch second of {@code at}
 */
public record LagRecord(String reader, long records, Instant at, long version) {

    /** The key in topic and index; there is one per minute, whichever process measures. */
    public String id() {
        return reader + "/" + at;
    }
}
