package io.mediawatch.extract;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A point in time as a text tells it.
 *
 * @param time null where only the day is told
 * @param zone null where none is told
 * @param guessed whether the year or the day was counted from the fetch
 */
record Moment(LocalDate day, @Nullable LocalTime time, @Nullable ZoneId zone, boolean guessed) {

    Moment asGuessed() {
        return new Moment(day, time, zone, true);
    }

    /** Midnight where only the day is told. */
    OffsetDateTime at(ZoneId otherwise) {
        LocalDateTime local = LocalDateTime.of(day, time == null ? LocalTime.MIDNIGHT : time);
        return local.atZone(zone == null ? otherwise : zone).toOffsetDateTime();
    }
}
