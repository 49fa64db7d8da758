package io.mediawatch.net;

import io.mediawatch.net.Response.Fetched;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The header {@code Retry-After}: seconds or a date (RFC 9110, 10.2.3). */
public final class RetryAfter {
    private static final Duration LONGEST = Duration.ofDays(1);

    private RetryAfter() {}

    /** Null if it is missing or invalid; a day at most. */
    public static @Nullable Duration of(Fetched answer, Instant now) {
        String value = answer.header("Retry-After");
        if (value == null) {
            return null;
        }
        Duration wait = value.strip().matches("\\d{1,9}")
                ? Duration.ofSeconds(Long.parseLong(value.strip()))
                : until(value.strip(), now);
        if (wait == null || wait.isNegative()) {
            return null;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private static @Nullable Duration until(String date, Instant now) {
        try {
            ZonedDateTime then = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Duration.between(now, then.toInstant());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
