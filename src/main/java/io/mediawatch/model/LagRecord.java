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

    /** The key in topic and index: whichever process measures, there is one of each minute. */
    public String id() {
        return reader + "/" + at;
    }
}
