package io.mediawatch.index;

import io.mediawatch.query.Mistake;
import io.mediawatch.query.QueryException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A period of publication time.
 *
 * @param from   earliest; null for no bound
 * @param before latest, exclusive; null for no bound
 */
public record Period(@Nullable Instant from, @Nullable Instant before) {
    /** No bounds. */
    public static final Period ALWAYS = new Period(null, null);

    /** Outside these years, times have another format, which the index does not accept. */
    private static final Instant EARLIEST = Instant.parse("1000-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    public Period {
        if (from != null && before != null && !from.isBefore(before)) {
            throw new QueryException(Mistake.EMPTY_PERIOD, from.toString(), before.toString());
        }
        from = from == null ? null : nearest(from);
        before = before == null ? null : nearest(before);
    }

    /** The time itself, or the nearest one that the index accepts; no article was published beyond. */
    private static Instant nearest(Instant time) {
        return time.isBefore(EARLIEST) ? EARLIEST : time.isAfter(LATEST) ? LATEST : time;
    }

    public boolean contains(Instant time) {
        return (from == null || !time.isBefore(from)) && (before == null || time.isBefore(before));
    }
}
