package io.mediawatch.scrape;

import io.mediawatch.model.Mode;
import io.mediawatch.net.RetryAfter;
import io.mediawatch.scrape.FrontierEntry.Copy;
import io.mediawatch.scrape.FrontierEntry.Kind;
import io.mediawatch.scrape.FrontierEntry.State;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rules for a URL's next state: entry before → entry after. Time is an argument. */
final class FrontierRules {
    /** A page that its source says is older than this when it is found is history. */
    static final Duration NEWS = Duration.ofDays(2);

    /** RFC 9309, 2.3.1.4, calls 30 days of an unreachable robots.txt a reasonably long time. */
    private static final Duration LONGEST_POSTPONED = Duration.ofDays(30);

    private final ScrapeSettings settings;

    FrontierRules(ScrapeSettings settings) {
        this.settings = settings;
    }

    /** The mode of the next page published: an edit is news, whenever the page was found. */
    Mode mode(FrontierEntry entry) {
        return entry.first() == null ? entry.mode() : Mode.LIVE;
    }

    /** A page was fetched; the same bytes as before do not count as a change. */
    FrontierEntry fetched(FrontierEntry entry, Copy copy, Instant now) {
        boolean same = entry.copy() != null && entry.copy().hash().equals(copy.hash());
        Instant first = entry.first() == null ? now : entry.first();
        State state = same ? State.UNCHANGED : State.FETCHED;
        return entry.answered(state, copy, first, same ? entry.changed() : now, revisit(first, now), now);
    }

    /** The server responded 304. */
    FrontierEntry unchanged(FrontierEntry entry, Duration every, Instant now) {
        if (entry.kind() == Kind.POLL) {
            Listed listed = slower(listed(entry), every);
            return entry.withListed(listed)
                    .answered(
                            State.UNCHANGED,
                            entry.copy(),
                            entry.first(),
                            entry.changed(),
                            now.plus(listed.every()),
                            now);
        }
        Instant first = entry.first() == null ? now : entry.first();
        return entry.answered(State.UNCHANGED, entry.copy(), first, entry.changed(), revisit(first, now), now);
    }

    /**
     * A source was read.
     *
     * @param listed the links it lists, as far as they were taken
     * @param news how many of them were not known before; those of the first poll do not count, since all are new
     *     to it
     */
    FrontierEntry polled(FrontierEntry entry, Copy copy, List<Link> listed, int news, Duration every, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Duration interval = news > 0
                ? faster(listed(entry), every)
                : slower(listed(entry), every).every();
        Listed after = listed(entry).after(listed, entry.first() == null ? 0 : news, interval, today);
        Instant first = entry.first() == null && !listed.isEmpty() ? now : entry.first();
        return entry.withListed(after)
                .answered(
                        news > 0 ? State.FETCHED : State.UNCHANGED,
                        copy,
                        first,
                        news > 0 ? now : entry.changed(),
                        now.plus(interval),
                        now);
    }

    /** @param retryAfter the server's Retry-After; null if there is none */
    FrontierEntry failed(
            FrontierEntry entry, String reason, @Nullable Duration retryAfter, Duration every, Instant now) {
        int failures = entry.failures() + 1;
        Instant due = now.plus(wait(entry, failures, retryAfter, every));
        boolean givenUp = entry.kind() == Kind.PAGE && failures >= settings.giveUpAfter();
        return entry.ended(State.FAILING, reason, givenUp ? null : due, failures);
    }

    /** Nothing was fetched; to be tried again later. Counts as a failure of a source; a page waits a month at most. */
    FrontierEntry postponed(FrontierEntry entry, String reason, Instant until) {
        boolean poll = entry.kind() == Kind.POLL;
        boolean givenUp = !poll && until.isAfter(entry.seen().plus(LONGEST_POSTPONED));
        return entry.ended(
                State.FAILING, reason, givenUp ? null : until, poll ? entry.failures() + 1 : entry.failures());
    }

    /** The server responded 404 or 410. A source may come back. */
    FrontierEntry gone(FrontierEntry entry, String reason, Duration every, Instant now) {
        return last(entry, State.GONE, reason, every, now);
    }

    /** Not to be fetched. A source may be allowed later. */
    FrontierEntry refused(FrontierEntry entry, String reason, Duration every, Instant now) {
        return last(entry, State.REFUSED, reason, every, now);
    }

    /** It redirects to another domain, whose scraper continues there. */
    FrontierEntry moved(FrontierEntry page) {
        return page.ended(State.MOVED, "another-domain", null, 0);
    }

    /** A source's entry from an earlier run, with its current interval. One read in the future had a wrong clock. */
    FrontierEntry rescheduled(FrontierEntry known, Source source, Instant now) {
        FrontierEntry poll = sooner(known, source.every(), now);
        if (poll.fetched() != null && poll.fetched().isAfter(now)) {
            return poll.withDue(now);
        }
        Duration every = bounded(listed(poll).every(), source.every());
        Instant due = poll.due() == null ? now : poll.due();
        Instant soonest = poll.fetched() == null || poll.failures() > 0
                ? due
                : poll.fetched().plus(every);
        return poll.withDue(soonest.isBefore(due) ? soonest : due);
    }

    /**
     * Returns an entry from an earlier run. If a failed entry is due later than any failure can postpone it, the clock
     * was fast when it was written, and it is due sooner.
     */
    FrontierEntry sooner(FrontierEntry entry, Duration every, Instant now) {
        String reason = entry.reason();
        if (reason == null || entry.due() == null) {
            return entry;
        }
        Duration longest = longer(settings.maxBackoff(), entry.kind() == Kind.POLL ? every : Duration.ZERO);
        boolean answered = Reason.isOfStatus(reason); // so it may have sent a Retry-After
        Instant latest = now.plus(answered ? longer(longest, RetryAfter.LONGEST) : longest);
        return entry.due().isAfter(latest) ? entry.withDue(now) : entry;
    }

    /** 1, 2, 4 … times the back-off, within its limits. */
    Duration backoff(int failures) {
        Duration wait = settings.backoff();
        for (int i = 1; i < failures && wait.compareTo(settings.maxBackoff()) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return shorter(wait, settings.maxBackoff());
    }

    private FrontierEntry last(FrontierEntry entry, State state, String reason, Duration every, Instant now) {
        int failures = entry.failures() + 1;
        boolean poll = entry.kind() == Kind.POLL;
        return entry.ended(state, reason, poll ? now.plus(wait(entry, failures, null, every)) : null, failures);
    }

    private Duration wait(FrontierEntry entry, int failures, @Nullable Duration retryAfter, Duration every) {
        Duration wait = backoff(failures);
        if (entry.kind() == Kind.POLL) {
            wait = longer(wait, every);
        }
        return retryAfter == null ? wait : longer(wait, retryAfter);
    }

    /** Halves the interval after news. */
    private Duration faster(Listed listed, Duration every) {
        return bounded(listed.every().dividedBy(2), every);
    }

    /** Lengthens the interval by a quarter if there was no news. */
    private Listed slower(Listed listed, Duration every) {
        return listed.every(bounded(listed.every().multipliedBy(5).dividedBy(4), every));
    }

    /** Never shorter than the source's own interval; longer only up to the slowest, unless its own is longer still. */
    private Duration bounded(Duration interval, Duration every) {
        return longer(every, shorter(interval, settings.slowest()));
    }

    private static Listed listed(FrontierEntry poll) {
        return Objects.requireNonNull(poll.listed(), "a poll without a list");
    }

    /** The first time on the schedule that is not past; missed revisits are not made up for. */
    private @Nullable Instant revisit(Instant first, Instant now) {
        return settings.revisits().stream()
                .map(first::plus)
                .filter(now::isBefore)
                .findFirst()
                .orElse(null);
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
