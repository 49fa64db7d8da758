package io.mediawatch.net;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as written in config files: {@code 500ms}, {@code 10s}, {@code 10m}, {@code 1h}, {@code 7d}. */
public final class DurationText extends StdDeserializer<Duration> {
    private static final long serialVersionUID = 1L;
    /** Largest first. */
    private static final List<Map.Entry<String, Duration>> UNITS = List.of(
            Map.entry("d", Duration.ofDays(1)),
            Map.entry("h", Duration.ofHours(1)),
            Map.entry("m", Duration.ofMinutes(1)),
            Map.entry("s", Duration.ofSeconds(1)),
            Map.entry("ms", Duration.ofMillis(1)));

    private static final Duration LONGEST = Duration.ofDays(36_500);

    /** The permitted range, in words for a person. */
    public static final String RANGE = "0s to " + print(LONGEST);

    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h|d)");

    public DurationText() {
        super(Duration.class);
    }

    /**
     * @param text number and unit, or ISO-8601 ({@code PT10M}) as our JSON writes it
     * @throws IllegalArgumentException saying what a duration looks like, or that it is none between 0 and 100 years
     */
    public static Duration parse(String text) {
        Duration duration = read(text);
        if (duration.isNegative() || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("must be " + RANGE + ", not '" + text + "'");
        }
        return duration;
    }

    private static Duration read(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        Matcher amount = AMOUNT.matcher(wanted);
        if (!amount.matches()) {
            return iso(text);
        }
        long number = Long.parseLong(amount.group(1));
        return switch (amount.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }

    /** Formats a duration as in config files, in the largest unit that is exact. */
    public static String print(Duration duration) {
        long ms = duration.toMillis();
        for (Map.Entry<String, Duration> unit : UNITS) {
            long length = unit.getValue().toMillis();
            if (ms != 0 && ms % length == 0) {
                return ms / length + unit.getKey();
            }
        }
        return "0s";
    }

    @Override
    public Duration deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = parser.getValueAsString("");
        try {
            return parse(text);
        } catch (IllegalArgumentException e) {
            return (Duration) context.handleWeirdStringValue(Duration.class, text, "%s", e.getMessage());
        }
    }

    private static Duration iso(String text) {
        try {
            return Duration.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "not a duration: '" + text + "'; write a number and a unit, such as 500ms, 10s, 10m, 1h or 7d", e);
        }
    }
}
