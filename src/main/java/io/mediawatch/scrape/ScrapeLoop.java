package io.mediawatch.scrape;

import io.mediawatch.model.UserError;
import io.mediawatch.net.ByteBudget;
import io.mediawatch.net.HttpSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The scraper's loop. Each turn takes news from the store, takes the responses that have come, starts the requests that
 * are due, and stores what is new. Time comes only from the clock. It waits nowhere but in {@link #await} and, for
 * requests in flight, in {@link #giveUp} and {@link #finish}. Used by one thread.
 */
final class ScrapeLoop implements FrontierStore.Share {
    private static final Logger LOG = LoggerFactory.getLogger(ScrapeLoop.class);
    private static final Duration STORE_PAUSE = Duration.ofSeconds(5);
    private static final Duration HELD_PAUSE = Duration.ofMillis(100);
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final FrontierStore store;
    private final Fetcher fetcher;
    private final Clock clock;
    private final InFlight inFlight;
    private final ScrapeMeters meters;
    private final Outbox outbox;
    private final Visits visits;
    /** The time of the last turn. */
    private Instant latest = Instant.MIN;
    /** Why the store currently fails; null if it works. */
    private @Nullable String storeFails;

    ScrapeLoop(
            ScrapeSettings settings,
            HttpSettings http,
            Fetcher fetcher,
            ByteBudget bodies,
            List<Source> sources,
            FrontierStore store,
            ScrapeMeters meters,
            Clock clock,
            Executor writer) {
        Map<String, Source> byId = byId(sources);
        this.store = store;
        this.fetcher = fetcher;
        this.clock = clock;
        this.inFlight =
                new InFlight(new Worker(byId, fetcher::fetch, http.maxBytes())::work, settings.requests(), bodies);
        this.meters = meters;
        this.outbox = new Outbox(store, writer, meters::visit);
        this.visits = new Visits(settings, http, byId, store::part, inFlight, outbox, meters, clock);
    }

    /** Does one turn; returns how long there is nothing to do unless a response arrives or the store has news. */
    Duration turn() throws InterruptedException {
        followClock();
        if (!storing(() -> store.update(this))) {
            return STORE_PAUSE;
        }
        visits.takeLanded();
        boolean held = store.isHeld();
        if (storeFails == null && held) {
            visits.startDue();
        }
        if (!store()) {
            return STORE_PAUSE;
        }
        return held ? nap() : HELD_PAUSE;
    }

    /**
     * Adjusts to a clock that was set back, so that nothing waits for an hour because the clock was corrected by one.
     */
    private void followClock() {
        Instant now = clock.instant();
        if (now.isBefore(latest)) {
            Duration by = Duration.between(now, latest);
            LOG.warn("The clock was set back by {} s", by.toSeconds());
            visits.setBack(by);
            outbox.setBack(by);
        }
        latest = now;
    }

    private Duration nap() {
        if (inFlight.hasLanded() && !outbox.isFull()) {
            return Duration.ZERO;
        }
        Instant now = clock.instant();
        Duration nap = outbox.nap(now);
        Instant next = visits.wakeUp();
        if (next != null && next.isBefore(now.plus(nap))) {
            nap = Duration.between(now, next);
        }
        return nap.isNegative() ? Duration.ZERO : nap;
    }

    /** Waits until a response arrives or the time is up; while no more can be stored, always until the time is up. */
    void await(Duration nap) throws InterruptedException {
        if (storeFails != null || outbox.isFull()) {
            TimeUnit.NANOSECONDS.sleep(nap.toNanos());
            return;
        }
        takeNext(nap);
    }

    /** The clock may have been set while it waited: what the response makes wait is reckoned from the new time. */
    private void takeNext(Duration patience) throws InterruptedException {
        JobResult done = inFlight.next(patience);
        followClock();
        visits.take(done);
    }

    /** Waits a little for the requests in flight, cancels the rest, and stores what has come. */
    void finish() throws InterruptedException {
        land(job -> true);
        fetcher.breakOff(host -> true);
        storeAll();
    }

    @Nullable
    String trouble() {
        String store = storeFails == null ? this.store.outage() : storeFails;
        return store == null ? meters.outage() : store;
    }

    String summary() {
        return "%d URLs known, %d pages published, %d requests under way, %s"
                .formatted(visits.known(), meters.published(), inFlight.size(), meters.sources());
    }

    @Override
    public void gained(int part, Collection<FrontierEntry> known) {
        visits.gain(part, known);
    }

    @Override
    public void found(FrontierEntry entry) {
        visits.find(entry);
    }

    /** Waits a little for the requests in flight, stores what they bring, and cancels the rest. */
    @Override
    public void giveUp(Set<Integer> parts) {
        try {
            land(job -> isOf(parts, job.domain()));
            storeAll();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        lost(parts);
    }

    @Override
    public void lost(Set<Integer> parts) {
        inFlight.forget(job -> isOf(parts, job.domain()));
        fetcher.breakOff(host -> isOf(parts, Admission.domain(host)));
        outbox.drop(visit -> isOf(parts, visit.entry().domain()));
        visits.lose(parts);
    }

    private void land(Predicate<Job> wanted) throws InterruptedException {
        long end = System.nanoTime() + GRACE.toNanos();
        while (inFlight.anyUnderWay(wanted) && System.nanoTime() < end) {
            takeNext(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
        }
    }

    private boolean isOf(Set<Integer> parts, String domain) {
        return parts.contains(store.part(domain));
    }

    private boolean store() throws InterruptedException {
        return storeFails == null ? storing(() -> outbox.write(clock.instant())) : storeAll();
    }

    private boolean storeAll() throws InterruptedException {
        return storing(() -> outbox.flush(clock.instant()));
    }

    /** The store may be down for an hour: log it once, keep everything, try again. */
    private boolean storing(Storing action) throws InterruptedException {
        try {
            action.run();
            if (storeFails != null && outbox.isEmpty()) {
                LOG.info("The frontier can be used again");
                storeFails = null;
            }
            return true;
        } catch (UserError e) {
            if (storeFails == null) {
                LOG.warn("The frontier cannot be used; fetching pauses until it can: {}", e.getMessage());
            }
            storeFails = String.valueOf(e.getMessage());
            return false;
        }
    }

    private static Map<String, Source> byId(List<Source> sources) {
        Map<String, Source> byId = new LinkedHashMap<>();
        for (Source source : sources) {
            if (byId.put(source.id(), source) != null) {
                throw new IllegalArgumentException("two sources have the id '" + source.id() + "'");
            }
        }
        return byId;
    }

    private interface Storing {
        void run() throws InterruptedException;
    }
}
