package io.mediawatch.index;

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

    public Period {
        if (from != null && before != null && !from.isBefore(before)) {
            throw new IllegalArgumentException("the period is empty: it begins at " + from + " and ends at " + before);
        }
    }

    public boolean contains(Instant time) {
        return (from == null || !time.isBefore(from)) && (before == null || time.isBefore(before));
    }
}
