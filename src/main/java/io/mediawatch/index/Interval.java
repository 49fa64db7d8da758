package io.mediawatch.index;

import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** The interval of a timeline. Weeks start on Monday. */
public enum Interval {
    HOUR(CalendarInterval.Hour, ChronoUnit.HOURS),
    DAY(CalendarInterval.Day, ChronoUnit.DAYS),
    WEEK(CalendarInterval.Week, ChronoUnit.WEEKS),
    MONTH(CalendarInterval.Month, ChronoUnit.MONTHS);

    private final CalendarInterval calendar;
    private final ChronoUnit unit;

    Interval(CalendarInterval calendar, ChronoUnit unit) {
        this.calendar = calendar;
        this.unit = unit;
    }

    /** Lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException naming the valid ones */
    public static Interval of(String id) {
        for (Interval interval : values()) {
            if (interval.id().equals(id)) {
                return interval;
            }
        }
        throw new IllegalArgumentException("interval: hour, day, week or month, not " + id);
    }

    CalendarInterval calendar() {
        return calendar;
    }

    ChronoUnit unit() {
        return unit;
    }
}
