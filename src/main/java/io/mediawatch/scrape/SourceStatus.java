package io.mediawatch.scrape;

import com.fasterxml.jackson.annotation.JsonValue;
import io.mediawatch.scrape.FrontierEntry.State;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The state of a source.
 *
 * @param cause       in English for a person; empty if it is healthy
 * @param reason      the term for why it, or a sitemap of its index, cannot be read; null if it can
 * @param values      what else the cause is about, in its order, so that it can be said in other languages
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
        @Nullable String reason,
        List<String> values,
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

    /** Why a source is in its condition: the components of the status that say so. */
    record Cause(String words, @Nullable String reason, List<String> values) {
        static final Cause NONE = new Cause("", null, List.of());

        static Cause of(String words, Object... values) {
            return new Cause(
                    String.format(Locale.ROOT, words, values),
                    null,
                    Stream.of(values).map(String::valueOf).toList());
        }

        /** The same because of a reason, which comes first. */
        Cause because(String term) {
            return new Cause(Reason.words(term) + words, term, values);
        }
    }

    /** The condition of a source. */
    public enum Condition {
        /** Not polled yet. */
        NEW,
        HEALTHY,
        /** Some sitemaps of its index cannot be read. */
        PARTIAL,
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
                    List.of(),
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
        Cause cause = cause(condition, poll, usual);
        return new SourceStatus(
                source.id(),
                condition,
                cause.words,
                cause.reason,
                cause.values,
                poll.fetched(),
                poll.changed(),
                poll.listed().today(today),
                usual,
                poll.failures(),
                poll.due());
    }

    /** The same, but poor if the polls are healthy and the pages are not. */
    public SourceStatus with(Yield pages) {
        if (condition != Condition.HEALTHY || !pages.isPoor()) {
            return this;
        }
        Cause cause = pages.cause();
        return new SourceStatus(
                source,
                Condition.POOR,
                cause.words,
                null,
                cause.values,
                lastSuccess,
                lastNew,
                today,
                usual,
                errors,
                due);
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
        boolean partial = poll.listed() != null && !poll.listed().unread().isEmpty();
        return isSilent(poll, now) ? Condition.SILENT : partial ? Condition.PARTIAL : Condition.HEALTHY;
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

    private static Cause cause(Condition condition, FrontierEntry poll, double usual) {
        return switch (condition) {
            case SILENT ->
                Cause.of(
                        "nothing new since %s, usually %s a day",
                        String.valueOf(poll.changed()), String.format(Locale.ROOT, "%.1f", usual));
            case FAILING, BROKEN ->
                Cause.of(poll.failures() == 1 ? ", %s poll" : ", %s polls in a row", poll.failures())
                        .because(String.valueOf(poll.reason()));
            case PARTIAL -> partial(Objects.requireNonNull(poll.listed()).unread());
            default -> Cause.NONE;
        };
    }

    private static Cause partial(Map<String, String> unread) {
        String sitemap = Collections.min(unread.keySet());
        return Cause.of(unread.size() == 1 ? ": sitemap %s" : ": sitemap %s, %s in all", sitemap, unread.size())
                .because(Objects.requireNonNull(unread.get(sitemap)));
    }
}
