package io.mediawatch.net;

import io.mediawatch.net.Response.Fetched;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The header {@code Retry-After}: seconds or a date (RFC 9110, 10.2.3). */
public final class RetryAfter {
    /** Maximum pause, whatever the header says. */
    public static final Duration LONGEST = Duration.ofDays(1);

    /** Maximum number of digits of the seconds; more are never meant seriously. */
    private static final int MOST_DIGITS = 9;

    /** The day of the week, which servers get wrong and which is not needed. */
    private static final Pattern WEEKDAY = Pattern.compile("^[A-Za-z]+,?\\s+");
    /** The forms of RFC 9110, 5.6.7: the usual one, that of RFC 850, that of asctime. */
    private static final DateTimeFormatter DATE = new DateTimeFormatterBuilder()
            .appendOptional(DateTimeFormatter.RFC_1123_DATE_TIME)
            .appendPattern("[d-MMM-yy HH:mm:ss 'GMT'][MMM ppd HH:mm:ss yyyy]")
            .parseDefaulting(ChronoField.OFFSET_SECONDS, 0)
            .toFormatter(Locale.ENGLISH);

    private RetryAfter() {}

    /** Returns the pause, at most {@link #LONGEST}; null if the header is missing or invalid. */
    public static @Nullable Duration of(Fetched answer, Instant now) {
        String header = answer.header("Retry-After");
        if (header == null) {
            return null;
        }
        String value = header.strip();
        Duration wait = value.matches("\\d+") ? seconds(value) : until(value, now);
        if (wait == null || wait.isNegative()) {
            return null;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private static Duration seconds(String digits) {
        return digits.length() > MOST_DIGITS ? LONGEST : Duration.ofSeconds(Long.parseLong(digits));
    }

    private static @Nullable Duration until(String date, Instant now) {
        try {
            String day = WEEKDAY.matcher(date).replaceFirst("");
            return Duration.between(now, DATE.parse(day, Instant::from));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
