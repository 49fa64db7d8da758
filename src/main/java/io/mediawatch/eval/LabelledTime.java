package io.mediawatch.eval;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A labelled time of publication: a day, often with the time of day, sometimes with the zone. */
record LabelledTime(LocalDate day, @Nullable LocalDateTime time, @Nullable ZoneOffset zone) {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?)?\\s*(Z|[+-]\\d{2}:?\\d{2})?.*");

    /** Returns the time in a label; null if the text is not a time. */
    static @Nullable LabelledTime parse(String text) {
        Matcher part = ISO.matcher(text.strip());
        if (!part.matches()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.of(number(part, 1), number(part, 2), number(part, 3));
            LocalDateTime time = part.group(4) == null
                    ? null
                    : day.atTime(number(part, 4), number(part, 5), part.group(6) == null ? 0 : number(part, 6));
            boolean zoned = time != null && part.group(7) != null;
            return new LabelledTime(day, time, zoned ? ZoneOffset.of(part.group(7)) : null);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(Matcher part, int group) {
        return Integer.parseInt(part.group(group));
    }

    boolean isDayOf(OffsetDateTime found) {
        return day.equals(
                zone == null
                        ? found.toLocalDate()
                        : found.withOffsetSameInstant(zone).toLocalDate());
    }

    /** Whether the time is right to the minute; false if only the day is labelled. */
    boolean isMinuteOf(OffsetDateTime found) {
        return time != null
                && zone != null
                && Duration.between(time.atOffset(zone), found).abs().compareTo(MINUTE) <= 0;
    }

    boolean isTimed() {
        return time != null && zone != null;
    }
}
