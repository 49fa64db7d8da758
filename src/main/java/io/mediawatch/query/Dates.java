package io.mediawatch.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;

/** The dates of {@code from:} and {@code to:}: a year, a month, a day, or a time with its offset. */
final class Dates {
    private Dates() {}

    /** Returns when the year, month or day begins; a time is returned unchanged. */
    static Instant start(Token token, ZoneId zone) {
        return at(token, zone, false);
    }

    /** Returns when the year, month or day has ended; a time is returned unchanged. */
    static Instant end(Token token, ZoneId zone) {
        return at(token, zone, true);
    }

    private static Instant at(Token token, ZoneId zone, boolean over) {
        String text = token.text();
        try {
            return switch (text.length()) {
                case 4 -> day(text + "-01-01", Period.ofYears(1), zone, over);
                case 7 -> day(text + "-01", Period.ofMonths(1), zone, over);
                case 10 -> day(text, Period.ofDays(1), zone, over);
                default -> OffsetDateTime.parse(text).toInstant();
            };
        } catch (DateTimeException e) {
            throw new QueryException(Mistake.NO_DATE, token.column(), text);
        }
    }

    private static Instant day(String first, Period length, ZoneId zone, boolean over) {
        LocalDate day = LocalDate.parse(first);
        return (over ? day.plus(length) : day).atStartOfDay(zone).toInstant();
    }
}
