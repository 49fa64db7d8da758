package io.mediawatch.scrape;

import com.fasterxml.jackson.annotation.JsonValue;
import io.mediawatch.scrape.FrontierEntry.State;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The state of a source.
 *
 * @param cause       in words for a person; empty if it is healthy
 * @param lastSuccess last poll that was answered; null before the first
 * @param lastNew     when it last listed something new; null before the first
 * @param today       new articles today so far (UTC)
 * @param usual       new articles a day, over the days before, 28 at most
 * @param errors      failed polls in a row
 * @param due         next poll; null if it is not known yet
 */
public record SourceStatus(
        String source,
        Condition condition,
        String cause,
        @Nullable Instant lastSuccess,
        @Nullable Instant lastNew,
        int today,
        double usual,
        int errors,
        @Nullable Instant due) {
    /**
     * Number of articles a source is expected to have brought by now, at its usual rate, for it to count as silent when
     * it has brought none: by chance this happens 1 time in 1,100.
     */
    private static final double MISSED = 7;

    private static final int BROKEN = 3;
    private static final double SECONDS_A_DAY = Duration.ofDays(1).toSeconds();

    /** The condition of a source. */
    public enum Condition {
        /** Not polled yet. */
        NEW,
        HEALTHY,
        /** Far fewer of its pages are articles than before, by their outcomes rather than the polls. */
        POOR,
        /** Responds, but has stopped listing anything new. */
        SILENT,
        /** The last poll failed. */
        FAILING,
        /** Several polls in a row failed, or it must not be polled. */
        BROKEN;

        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param poll what the frontier knows of it; null if it was never polled */
    public static SourceStatus of(Source source, @Nullable FrontierEntry poll, Instant now) {
        if (poll == null || poll.state() == State.SEEN || poll.listed() == null) {
            return new SourceStatus(
                    source.id(),
                    Condition.NEW,
                    "not polled yet (sources are read when the scraper starts)",
                    null,
                    null,
                    0,
                    0,
                    0,
                    null);
        }
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        double usual = poll.listed().usual(today);
        Condition condition = condition(poll, now);
        return new SourceStatus(
                source.id(),
                condition,
                cause(condition, poll, usual),
                poll.fetched(),
                poll.changed(),
                poll.listed().today(today),
                usual,
                poll.failures(),
                poll.due());
    }

    /** The same, but poor if the polls are healthy and the pages are not. */
    public SourceStatus with(Yield pages) {
        return condition != Condition.HEALTHY || !pages.isPoor()
                ? this
                : new SourceStatus(
                        source, Condition.POOR, pages.told(), lastSuccess, lastNew, today, usual, errors, due);
    }

    boolean fails() {
        return condition == Condition.FAILING || condition == Condition.BROKEN;
    }

    private static Condition condition(FrontierEntry poll, Instant now) {
        if (isBroken(poll)) {
            return Condition.BROKEN;
        } else if (poll.failures() > 0) {
            return Condition.FAILING;
        }
        return isSilent(poll, now) ? Condition.SILENT : Condition.HEALTHY;
    }

    static boolean isBroken(FrontierEntry poll) {
        return poll.state() == State.REFUSED || poll.failures() >= BROKEN;
    }

    /** Whether it has brought nothing for too long, whether or not it responds. */
    static boolean isSilent(FrontierEntry poll, Instant now) {
        Listed listed = Objects.requireNonNull(poll.listed(), "a poll without a list");
        Instant since = poll.changed() == null ? poll.seen() : poll.changed();
        double usual = listed.usual(LocalDate.ofInstant(now, ZoneOffset.UTC));
        return usual * Duration.between(since, now).toSeconds() / SECONDS_A_DAY > MISSED;
    }

    private static String cause(Condition condition, FrontierEntry poll, double usual) {
        return switch (condition) {
            case SILENT ->
                String.format(Locale.ROOT, "nothing new since %s, usually %.1f a day", poll.changed(), usual);
            case FAILING, BROKEN ->
                poll.reason() + ", " + poll.failures() + (poll.failures() == 1 ? " poll" : " polls in a row");
            default -> "";
        };
    }
}
