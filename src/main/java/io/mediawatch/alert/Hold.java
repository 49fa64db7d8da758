package io.mediawatch.alert;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.mediawatch.model.InvalidValue;
import io.mediawatch.net.DurationText;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How alerts of one rule and group are held back and sent as one, with their number.
 *
 * @param throttle how long further alerts wait after one was sent
 * @param digest sends all alerts of an hour or a day as one
 * @param at when a daily digest is sent
 * @param quiet time of day during which nothing is sent
 * @param zone time zone of {@code at} and {@code quiet}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Hold(
        @Nullable Duration throttle, @Nullable Digest digest, LocalTime at, @Nullable Quiet quiet, ZoneId zone) {
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    /** @throws IllegalArgumentException saying which key is wrong and what it must be */
    public Hold {
        if (throttle == null && digest == null && quiet == null) {
            throw new IllegalArgumentException("needs throttle, digest or quiet");
        }
        if (throttle != null && digest != null) {
            throw new IllegalArgumentException("throttle and digest exclude each other");
        }
        if (throttle != null && throttle.toSeconds() < 1) {
            throw new InvalidValue("throttle", "must be 1s or more");
        }
    }

    @JsonCreator
    static Hold of(
            @JsonProperty("throttle") @JsonDeserialize(using = DurationText.class) @Nullable Duration throttle,
            @JsonProperty("digest") @Nullable Digest digest,
            @JsonProperty("at") @Nullable LocalTime at,
            @JsonProperty("quiet") @Nullable Quiet quiet,
            @JsonProperty("zone") @Nullable ZoneId zone) {
        return new Hold(throttle, digest, at == null ? MORNING : at, quiet, zone == null ? ZoneId.of("UTC") : zone);
    }

    /**
     * Rejects settings that would hold nothing back. Rules published before this check existed remain in force.
     *
     * @throws IllegalArgumentException saying which key is wrong and what it must be
     */
    public void requireLimits() {
        if (quiet != null && quiet.from().equals(quiet.to())) {
            throw new InvalidValue("quiet", "must be two different times, not '" + quiet.text() + "'");
        }
    }

    /** Returns when an alert raised at this moment may be sent: at once, unless something holds it back. */
    public Instant due(Instant now) {
        return audible(digest == null ? now : digest.next(now.atZone(zone), at).toInstant());
    }

    /** Returns when the next alert may be sent after one was sent; null if at once. */
    public @Nullable Instant next(Instant told) {
        return throttle == null ? null : audible(told.plus(throttle));
    }

    private Instant audible(Instant moment) {
        return quiet == null ? moment : quiet.end(moment.atZone(zone)).toInstant();
    }

    /** How often alerts are collected into one. */
    public enum Digest {
        HOURLY,
        DAILY;

        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        ZonedDateTime next(ZonedDateTime now, LocalTime at) {
            if (this == HOURLY) {
                return now.truncatedTo(ChronoUnit.HOURS).plusHours(1);
            }
            ZonedDateTime today = now.with(at);
            return today.isAfter(now) ? today : today.plusDays(1);
        }
    }

    /** A time of day during which nothing is sent, {@code 22:00-07:00}; it may include midnight. */
    public record Quiet(LocalTime from, LocalTime to) {
        /** @throws IllegalArgumentException saying what it must look like */
        @JsonCreator
        public static Quiet parse(String text) {
            if (!text.matches("([01]\\d|2[0-3]):[0-5]\\d-([01]\\d|2[0-3]):[0-5]\\d")) {
                throw new IllegalArgumentException("'" + text + "' is no two times such as 22:00-07:00");
            }
            return new Quiet(LocalTime.parse(text.substring(0, 5)), LocalTime.parse(text.substring(6)));
        }

        @JsonValue
        public String text() {
            return from + "-" + to;
        }

        /** The moment itself, or the end of the quiet time it falls into. */
        ZonedDateTime end(ZonedDateTime moment) {
            LocalTime time = moment.toLocalTime();
            boolean overnight = from.isAfter(to);
            boolean quiet =
                    overnight ? !time.isBefore(from) || time.isBefore(to) : !time.isBefore(from) && time.isBefore(to);
            if (!quiet) {
                return moment;
            }
            ZonedDateTime end = moment.with(to);
            return end.isAfter(moment) ? end : end.plusDays(1);
        }
    }
}
