package io.mediawatch.scrape;

import io.mediawatch.model.Mode;
import io.mediawatch.scrape.FrontierEntry.Copy;
import io.mediawatch.scrape.FrontierEntry.Kind;
import io.mediawatch.scrape.FrontierEntry.State;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What follows for a URL from what happened to it: entry before → entry after. Time is an argument. */
final class FrontierRules {
    /** RFC 9309, 2.3.1.4, calls 30 days of an unreachable robots.txt a reasonably long time. */
    private static final Duration LONGEST_POSTPONED = Duration.ofDays(30);

    private final ScrapeSettings settings;

    FrontierRules(ScrapeSettings settings) {
        this.settings = settings;
    }

    /** The mode of the page that the next success brings: an edit is news whenever the page was found. */
    Mode mode(FrontierEntry entry) {
        return entry.first() == null ? entry.mode() : Mode.LIVE;
    }

    /** A page was fetched; the same bytes as before are no change. */
    FrontierEntry fetched(FrontierEntry entry, Copy copy, Instant now) {
        boolean same = entry.copy() != null && entry.copy().hash().equals(copy.hash());
        Instant first = entry.first() == null ? now : entry.first();
        return success(entry, same, copy, first, same ? entry.changed() : now, revisit(first, now), now);
    }

    /** The server said 304. */
    FrontierEntry unchanged(FrontierEntry entry, Duration every, Instant now) {
        Instant first = entry.first() == null ? now : entry.first();
        boolean poll = entry.kind() == Kind.POLL;
        return success(
                entry,
                true,
                entry.copy(),
                poll ? entry.first() : first,
                entry.changed(),
                poll ? now.plus(every) : revisit(first, now),
                now);
    }

    /**
     * A source was read.
     *
     * @param listed whether it listed anything
     * @param news   whether it listed anything not known before
     */
    FrontierEntry polled(FrontierEntry entry, Copy copy, boolean listed, boolean news, Duration every, Instant now) {
        Instant first = entry.first() == null && listed ? now : entry.first();
        return success(entry, !news, copy, first, news ? now : entry.changed(), now.plus(every), now);
    }

    /** @param retryAfter what the server asked for; null if it did not */
    FrontierEntry failed(
            FrontierEntry entry, String reason, @Nullable Duration retryAfter, Duration every, Instant now) {
        int failures = entry.failures() + 1;
        Instant due = now.plus(wait(entry, failures, retryAfter, every));
        boolean givenUp = entry.kind() == Kind.PAGE && failures >= settings.giveUpAfter();
        return ended(entry, State.FAILING, reason, givenUp ? null : due, failures);
    }

    /** Nothing was tried; to be looked at again later. Counts as a failure of a source; a page waits a month at most. */
    FrontierEntry postponed(FrontierEntry entry, String reason, Instant until) {
        boolean poll = entry.kind() == Kind.POLL;
        boolean givenUp = !poll && until.isAfter(entry.seen().plus(LONGEST_POSTPONED));
        return ended(
                entry, State.FAILING, reason, givenUp ? null : until, poll ? entry.failures() + 1 : entry.failures());
    }

    /** 404 or 410. A source may come back. */
    FrontierEntry gone(FrontierEntry entry, String reason, Duration every, Instant now) {
        return last(entry, State.GONE, reason, every, now);
    }

    /** Not to be fetched. A source may be allowed later. */
    FrontierEntry refused(FrontierEntry entry, String reason, Duration every, Instant now) {
        return last(entry, State.REFUSED, reason, every, now);
    }

    /** A source's entry from an earlier run, under the interval it has now. */
    FrontierEntry rescheduled(FrontierEntry poll, Duration every, Instant now) {
        Instant due = poll.due() == null ? now : poll.due();
        Instant soonest = poll.fetched() == null || poll.failures() > 0
                ? due
                : poll.fetched().plus(every);
        return new FrontierEntry(
                poll.url(),
                poll.kind(),
                poll.source(),
                poll.state(),
                poll.reason(),
                poll.mode(),
                poll.item(),
                poll.copy(),
                poll.seen(),
                poll.first(),
                poll.fetched(),
                poll.changed(),
                soonest.isBefore(due) ? soonest : due,
                poll.failures());
    }

    /** 1, 2, 4 … times the back-off, within its bounds. */
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
        return ended(entry, state, reason, poll ? now.plus(wait(entry, failures, null, every)) : null, failures);
    }

    private Duration wait(FrontierEntry entry, int failures, @Nullable Duration retryAfter, Duration every) {
        Duration wait = backoff(failures);
        if (entry.kind() == Kind.POLL) {
            wait = longer(wait, every);
        }
        return retryAfter == null ? wait : longer(wait, retryAfter);
    }

    /** The first time on the schedule that is not past; what was slept through is not made up for. */
    private @Nullable Instant revisit(Instant first, Instant now) {
        return settings.revisits().stream()
                .map(first::plus)
                .filter(now::isBefore)
                .findFirst()
                .orElse(null);
    }

    private static FrontierEntry success(
            FrontierEntry entry,
            boolean same,
            @Nullable Copy copy,
            @Nullable Instant first,
            @Nullable Instant changed,
            @Nullable Instant due,
            Instant now) {
        return new FrontierEntry(
                entry.url(),
                entry.kind(),
                entry.source(),
                same ? State.UNCHANGED : State.FETCHED,
                null,
                entry.mode(),
                entry.item(),
                copy,
                entry.seen(),
                first,
                now,
                changed,
                due,
                0);
    }

    private static FrontierEntry ended(
            FrontierEntry entry, State state, String reason, @Nullable Instant due, int failures) {
        return new FrontierEntry(
                entry.url(),
                entry.kind(),
                entry.source(),
                state,
                reason,
                entry.mode(),
                entry.item(),
                entry.copy(),
                entry.seen(),
                entry.first(),
                entry.fetched(),
                entry.changed(),
                due,
                failures);
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
