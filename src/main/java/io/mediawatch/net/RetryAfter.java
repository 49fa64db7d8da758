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
    /** Nobody is left alone for longer, whatever the header says. */
    public static final Duration LONGEST = Duration.ofDays(1);

    /** Digits of more seconds than anyone means. */
    private static final int MOST_DIGITS = 9;

    /** The day of the week, which servers get wrong and nobody needs. */
    private static final Pattern WEEKDAY = Pattern.compile("^[A-Za-z]+,?\\s+");
    /** The forms of RFC 9110, 5.6.7: the usual one, that of RFC 850, that of asctime. */
    private static final DateTimeFormatter DATE = new DateTimeFormatterBuilder()
            .appendOptional(DateTimeFormatter.RFC_1123_DATE_TIME)
            .appendPattern("[d-MMM-yy HH:mm:ss 'GMT'][MMM ppd HH:mm:ss yyyy]")
            .parseDefaulting(ChronoField.OFFSET_SECONDS, 0)
            .toFormatter(Locale.ENGLISH);

    private RetryAfter() {}

    /** Null if it is missing or invalid; a day at most. */
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
