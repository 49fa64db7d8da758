package io.mediawatch.cli;

import io.mediawatch.index.Period;
import io.mediawatch.net.DurationText;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for a period of time and for the time zone in which times are read and printed. */
final class PeriodOption {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @Option(
            names = "--since",
            paramLabel = "30d",
            description = "Only the time from so long ago until now: 90m, 12h, 30d.")
    private @Nullable String since;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "Only from this time on: a day such as 2026-03-01, or a time with offset.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "TIME", description = "Only up to this time; a day is included whole.")
    private @Nullable String to;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "Time zone of days and times (default: this machine's).")
    private @Nullable String zone;

    Period period() {
        if (since != null && (from != null || to != null)) {
            throw new ConfigError("--since cannot be combined with --from or --to");
        }
        requireOrder();
        try {
            return since != null
                    ? new Period(ago("--since", since, Clock.systemUTC().instant()), null)
                    : new Period(moment("--from", from, 0), moment("--to", to, 1));
        } catch (IllegalArgumentException e) {
            throw new ConfigError(String.valueOf(e.getMessage()));
        }
    }

    /** A last day is included whole, so that a period that ends the day before it begins would merely be empty. */
    private void requireOrder() {
        Instant begin = moment("--from", from, 0);
        Instant end = moment("--to", to, 0);
        if (begin != null && end != null && end.isBefore(begin)) {
            throw new ConfigError("the period ends before it begins: --from " + from + " --to " + to);
        }
    }

    /** Returns the time so long before now as the value of the option says. */
    static Instant ago(String option, String text, Instant now) {
        try {
            return now.minus(DurationText.parse(text));
        } catch (IllegalArgumentException e) {
            throw new ConfigError(option + ": " + e.getMessage());
        }
    }

    ZoneId zone() {
        try {
            return zone == null ? ZoneId.systemDefault() : ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new ConfigError("--zone: not a time zone: " + zone + " (example: Asia/Shanghai)");
        }
    }

    /** Formats a time to the minute, in the zone. */
    String print(Instant moment) {
        return MINUTE.format(moment.atZone(zone()));
    }

    private @Nullable Instant moment(String option, @Nullable String text, int days) {
        if (text == null) {
            return null;
        }
        try {
            return text.length() <= 10
                    ? LocalDate.parse(text).plusDays(days).atStartOfDay(zone()).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new ConfigError(
                    option + ": not a day (2026-03-01) or a time with offset (2026-03-01T08:00:00+08:00): " + text);
        }
    }
}
