package io.mediawatch.scrape;

import static io.mediawatch.model.InvalidValue.require;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.mediawatch.model.InvalidValue;
import io.mediawatch.model.Mode;
import io.mediawatch.net.DurationText;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How sources are polled and pages fetched: section {@code scrape} of the config.
 *
 * @param slowest     the longest time between two polls of a source that brings nothing new
 * @param delay       between the end of one request to a host and the start of the next; robots.txt may ask for more
 * @param requests    under way at once, over all hosts; one host never has two
 * @param revisits    when a page is fetched again for edits, counted from its first fetch, rising
 * @param backoff     before the second try of what failed; doubled with each failure
 * @param maxBackoff  the longest such wait, for sources too
 * @param giveUpAfter failures in a row after which a page is not tried again; sources never are given up
 * @param robotsFor   how long a robots.txt is taken as known; RFC 9309 says a day at most
 * @param firstPoll   mode of what a source lists at its first poll: {@code backfill}, or {@code live} to be alerted of
 *                    it
 * @param channels    ids of the channels that are told when a source goes silent or broken
 */
public record ScrapeSettings(
        Duration slowest,
        Duration delay,
        int requests,
        List<Duration> revisits,
        Duration backoff,
        Duration maxBackoff,
        int giveUpAfter,
        Duration robotsFor,
        Mode firstPoll,
        List<String> channels) {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST_REQUESTS = 20_000;
    private static final int MOST_REVISITS = 20;

    /** @throws IllegalArgumentException saying which key is wrong and what it must be */
    public ScrapeSettings {
        revisits = List.copyOf(revisits);
        channels = List.copyOf(channels);
        within("slowest", slowest, Duration.ofSeconds(1), Duration.ofDays(7));
        within("delay", delay, Duration.ZERO, HOUR);
        within("backoff", backoff, Duration.ofMillis(1), DAY);
        within("maxBackoff", maxBackoff, backoff, Duration.ofDays(7));
        within("robotsFor", robotsFor, Duration.ofSeconds(1), DAY);
        require(
                requests > 0 && requests <= MOST_REQUESTS,
                "requests",
                "must be 1 to " + MOST_REQUESTS + ", not " + requests);
        require(giveUpAfter > 0 && giveUpAfter <= 100, "giveUpAfter", "must be 1 to 100, not " + giveUpAfter);
        require(revisits.size() <= MOST_REVISITS, "revisits", "lists at most " + MOST_REVISITS + " times");
        Duration before = Duration.ZERO;
        for (Duration revisit : revisits) {
            require(
                    revisit.compareTo(before) > 0,
                    "revisits",
                    "must rise, each later than the one before: "
                            + revisits.stream().map(DurationText::print).collect(Collectors.joining(", ")));
            before = revisit;
        }
    }

    public static ScrapeSettings defaults() {
        return of(null, null, null, null, null, null, null, null, null, null);
    }

    /** From a config file: missing keys are null. */
    @JsonCreator
    static ScrapeSettings of(
            @JsonProperty("slowest") @JsonDeserialize(using = DurationText.class) @Nullable Duration slowest,
            @JsonProperty("delay") @JsonDeserialize(using = DurationText.class) @Nullable Duration delay,
            @JsonProperty("requests") @Nullable Integer requests,
            @JsonProperty("revisits") @JsonDeserialize(contentUsing = DurationText.class) @Nullable
                    List<Duration> revisits,
            @JsonProperty("backoff") @JsonDeserialize(using = DurationText.class) @Nullable Duration backoff,
            @JsonProperty("maxBackoff") @JsonDeserialize(using = DurationText.class) @Nullable Duration maxBackoff,
            @JsonProperty("giveUpAfter") @Nullable Integer giveUpAfter,
            @JsonProperty("robotsFor") @JsonDeserialize(using = DurationText.class) @Nullable Duration robotsFor,
            @JsonProperty("firstPoll") @Nullable String firstPoll,
            @JsonProperty("channels") @Nullable List<String> channels) {
        return new ScrapeSettings(
                slowest == null ? HOUR : slowest,
                delay == null ? Duration.ofSeconds(2) : delay,
                requests == null ? 1000 : requests,
                revisits == null ? List.of(Duration.ofMinutes(10), HOUR, DAY, Duration.ofDays(7)) : revisits,
                backoff == null ? Duration.ofMinutes(1) : backoff,
                maxBackoff == null ? Duration.ofHours(6) : maxBackoff,
                giveUpAfter == null ? 8 : giveUpAfter,
                robotsFor == null ? DAY : robotsFor,
                firstPoll == null ? Mode.BACKFILL : mode(firstPoll),
                channels == null ? List.of("terminal") : channels);
    }

    private static Mode mode(String firstPoll) {
        return Stream.of(Mode.BACKFILL, Mode.LIVE)
                .filter(mode -> mode.id().equals(firstPoll.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("firstPoll", "must be backfill or live, not '" + firstPoll + "'"));
    }

    private static void within(String key, Duration value, Duration least, Duration most) {
        require(
                value.compareTo(least) >= 0 && value.compareTo(most) <= 0,
                key,
                "must be " + DurationText.print(least) + " to " + DurationText.print(most) + ", not "
                        + DurationText.print(value));
    }
}
