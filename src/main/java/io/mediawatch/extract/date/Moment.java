package io.mediawatch.extract.date;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A date or point in time as given in a text.
 *
 * @param time    null if only the day is given
 * @param zone    null if none is given
 * @param guessed whether the year or the day was derived from the time of the fetch
 */
public record Moment(LocalDate day, @Nullable LocalTime time, @Nullable ZoneId zone, boolean guessed) {

    Moment asGuessed() {
        return new Moment(day, time, zone, true);
    }

    /** The point in time, with this zone if the text has none; midnight if it only gives the day. */
    public OffsetDateTime at(ZoneId otherwise) {
        LocalDateTime local = LocalDateTime.of(day, time == null ? LocalTime.MIDNIGHT : time);
        return local.atZone(zone == null ? otherwise : zone).toOffsetDateTime();
    }
}
