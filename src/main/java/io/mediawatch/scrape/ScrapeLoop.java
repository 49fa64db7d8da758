package io.mediawatch.scrape;

import io.mediawatch.model.Alert;
import io.mediawatch.model.NormalUrl;
import io.mediawatch.model.UserError;
import io.mediawatch.net.ByteBudget;
import io.mediawatch.net.Failure;
import io.mediawatch.net.HttpSettings;
import io.mediawatch.net.Response.Failed;
import io.mediawatch.net.Response.Fetched;
import io.mediawatch.scrape.FrontierEntry.Kind;
import io.mediawatch.scrape.FrontierEntry.State;
import io.mediawatch.scrape.Robots.Verdict;
import io.mediawatch.scrape.Ruling.Ended;
import io.mediawatch.scrape.Ruling.Follow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The scraper's loop, one turn at a time: hear what the store has to tell, take what has come back, start what may start,
 * store what is new. Knows time only by its clock and waits nowhere but in {@link #await} and, for requests under way, in
 * {@link #giveUp} and {@link #finish}. Used by one thread.
 */
final class ScrapeLoop implements FrontierStore.Share {
    private static final Logger LOG = LoggerFactory.getLogger(ScrapeLoop.class);
    private static final Duration STORE_PAUSE = Duration.ofSeconds(5);
    private static final Duration HELD_PAUSE = Duration.ofMillis(100);
    private static final Duration ROBOTS_PAUSE = Duration.ofSeconds(1);
    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final Duration MEMORY_PAUSE = Duration.ofMinutes(1);
    private static final int MAX_ROBOTS_HOPS = 5; // RFC 9309, 2.3.1.2
    private static final Set<String> BUSY = Set.of("http-429", "http-503");

    private final Map<String, Source> sources;
    private final FrontierStore store;
    private final Fetcher fetcher;
    private final Clock clock;
    private final FrontierRules rules;
    private final Frontier frontier;
    private final HostQueues hosts;
    private final Robots robots;
    private final ResponseRules responses;
    private final SourceAlerts alerts;
    private final InFlight inFlight;
    private final ScrapeMeters meters;
    private final Outbox outbox;
    private final PartialArticles partialArticles = new PartialArticles();
    private final Set<String> robotsUnderWay = new HashSet<>();
    /** Why the store does not work; null while it does. */
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
        this.sources = byId(sources);
        this.store = store;
        this.clock = clock;
        this.rules = new FrontierRules(settings);
        this.frontier = new Frontier(this.sources, rules);
        this.hosts = new HostQueues(settings.delay());
        this.robots = new Robots(http.userAgent(), settings.robotsFor(), rules);
        this.responses = new ResponseRules(rules, http.maxRedirects(), settings.firstPoll());
        this.alerts = new SourceAlerts(settings.channels());
        this.fetcher = fetcher;
        Worker worker = new Worker(this.sources, fetcher::fetch, http.maxBytes());
        this.inFlight = new InFlight(worker::work, settings.requests(), bodies);
        this.meters = meters;
        this.outbox = new Outbox(store, writer, meters::visit);
    }

    /** One turn; returns how long there is nothing to do unless a request comes back or the store has news. */
    Duration turn() throws InterruptedException {
        if (!storing(() -> store.update(this))) {
            return STORE_PAUSE;
        }
        takeAll();
        boolean held = store.isHeld();
        if (storeFails == null && held) {
            startWhatMay();
        }
        if (!store()) {
            return STORE_PAUSE;
        }
        return held ? nap() : HELD_PAUSE;
    }

    private Duration nap() {
        if (inFlight.hasLanded() && !outbox.isFull()) {
            return Duration.ZERO;
        }
        Instant now = clock.instant();
        Duration nap = outbox.nap(now);
        Instant next = mayStart() ? hosts.wakeUp() : null;
        if (next != null && next.isBefore(now.plus(nap))) {
            nap = Duration.between(now, next);
        }
        return nap.isNegative() ? Duration.ZERO : nap;
    }

    /** Waits until a request comes back or the time is up; for the latter only while no more can be stored. */
    void await(Duration nap) throws InterruptedException {
        if (storeFails != null || outbox.isFull()) {
            TimeUnit.NANOSECONDS.sleep(nap.toNanos());
            return;
        }
        take(inFlight.next(nap));
    }

    /** Waits a little for the requests under way, breaks off the others, and stores what has come. */
    void finish() throws InterruptedException {
        land(job -> true);
        fetcher.breakOff(host -> true);
        storeAll();
    }

    @Nullable
    String trouble() {
        return storeFails == null ? meters.outage() : storeFails;
    }

    String summary() {
        return "%d URLs known, %d pages published, %d requests under way, %s"
                .formatted(frontier.size(), meters.published(), inFlight.size(), meters.sources());
    }

    @Override
    public void gained(int part, Collection<FrontierEntry> known) {
        Instant now = clock.instant();
        List<Source> own =
                sources.values().stream().filter(source -> part(source) == part).toList();
        for (FrontierEntry entry : frontier.gain(part, known, own, now)) {
            accept(entry, now);
            if (entry.due() != null && entry.reason() != null && BUSY.contains(entry.reason())) {
                hosts.hold(entry.host(), entry.due());
            }
        }
    }

    @Override
    public void found(FrontierEntry entry) {
        Instant now = clock.instant();
        FrontierEntry accepted = frontier.find(store.part(entry.domain()), entry, now);
        if (accepted != null) {
            accept(accepted, now);
        }
    }

    /** Waits a little for the requests under way, stores what they bring, and breaks off the others. */
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
        partialArticles.forget(entry -> isOf(parts, entry.domain()));
        hosts.drop(name -> isOf(parts, Admission.domain(name)));
        robotsUnderWay.removeIf(origin -> isOf(parts, Job.robots(origin).domain()));
        frontier.lose(parts);
        meters.forget(id -> !frontier.holds(part(Objects.requireNonNull(sources.get(id)))));
    }

    private void land(Predicate<Job> wanted) throws InterruptedException {
        long end = System.nanoTime() + GRACE.toNanos();
        while (inFlight.anyUnderWay(wanted) && System.nanoTime() < end) {
            take(inFlight.next(Duration.ofNanos(Math.max(0, end - System.nanoTime()))));
        }
    }

    private int part(Source source) {
        return store.part(Admission.domain(NormalUrl.of(source.url()).authority()));
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

    /** The store may be down for an hour: say so once, keep everything, try again. */
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

    private boolean mayStart() {
        return inFlight.mayStart() && !outbox.isFull();
    }

    private void startWhatMay() {
        while (mayStart()) {
            Instant now = clock.instant();
            Job job = hosts.take(now);
            if (job == null) {
                return;
            }
            FrontierEntry entry = job.entry();
            Verdict verdict = entry == null ? new Verdict(null, null) : robots.verdict(job, now);
            if (verdict == null) {
                askRobots(job, now);
            } else if (entry == null || verdict.refusal() == null) {
                inFlight.start(job);
            } else {
                hosts.release(job.host(), now);
                end(job, entry, refused(job, entry, verdict, now));
            }
        }
    }

    /** The visit waits until the robots.txt is known; that may take it to other hosts, by redirects. */
    private void askRobots(Job visit, Instant now) {
        hosts.add(visit, now, null, now);
        if (robotsUnderWay.add(visit.origin())) {
            inFlight.start(Job.robots(visit.origin()));
        } else {
            hosts.hold(visit.host(), now.plus(ROBOTS_PAUSE));
            hosts.release(visit.host(), now);
        }
    }

    private Ended refused(Job job, FrontierEntry entry, Verdict verdict, Instant now) {
        String reason = Objects.requireNonNull(verdict.refusal());
        Source source = source(entry);
        Ended ended = new Ended(
                verdict.until() == null
                        ? rules.refused(entry, reason, source.every(), now)
                        : rules.postponed(entry, reason, verdict.until()));
        return job.read() > 0 ? responses.cutShort(job, ended, source, now) : ended;
    }

    private void takeAll() throws InterruptedException {
        while (inFlight.hasLanded() && !outbox.isFull()) {
            take(inFlight.next(Duration.ZERO));
        }
    }

    private void take(@Nullable JobResult done) {
        if (done == null) {
            return;
        }
        Instant now = clock.instant();
        Job job = done.job();
        FrontierEntry entry = job.entry();
        if (done.response() instanceof Failed failed && failed.reason() == Failure.STOPPED) {
            stopped(job, now);
        } else if (entry == null) {
            takeRobots(done, now);
        } else {
            takeVisit(done, entry, now);
        }
        hosts.rest(job.host(), robots.crawlDelay(job.origin()), now); // as known now: it may be the answer itself
        hosts.release(job.host(), now);
    }

    /** It has not gone out, or was broken off: to be done again. */
    private void stopped(Job job, Instant now) {
        if (job.entry() == null) {
            robotsUnderWay.remove(job.origin());
        } else {
            hosts.add(job, now, null, now);
        }
    }

    private void takeVisit(JobResult done, FrontierEntry entry, Instant now) {
        Ruling ruling = responses.rule(done, entry, source(entry), now);
        if (ruling instanceof Follow follow) {
            goOn(follow.next(), entry, now);
        } else if (ruling instanceof Ended ended) {
            if (ended.hold() != null) {
                hosts.hold(done.job().host(), now.plus(ended.hold()));
            }
            end(done.job(), entry, ended);
        }
    }

    /** Before anything else on the host, which so has one visit half done at most. */
    private void goOn(Job next, FrontierEntry entry, Instant now) {
        if (partialArticles.keep(entry, next.so().pages())) {
            hosts.add(next, Instant.EPOCH, null, now);
        } else {
            end(next, entry, new Ended(rules.postponed(entry, "memory", now.plus(MEMORY_PAUSE))));
        }
    }

    /** A robots.txt on another domain is in another's hand: then nothing can be said, and nothing is allowed. */
    private void takeRobots(JobResult done, Instant now) {
        Job job = done.job();
        String target = done.response() instanceof Fetched fetched && fetched.redirect() ? fetched.location() : null;
        Job next = target == null || job.hop() >= MAX_ROBOTS_HOPS ? null : job.redirected(target);
        if (next != null && next.domain().equals(job.domain())) {
            hosts.add(next, Instant.EPOCH, null, now);
        } else {
            robotsUnderWay.remove(job.origin());
            robots.learn(job, next == null ? done.response() : new Failed(Failure.REDIRECTS, "another domain"), now);
        }
    }

    private void end(Job job, FrontierEntry before, Ended ended) {
        partialArticles.end(before);
        FrontierEntry after = ended.entry().withPause(robots.crawlDelay(job.origin()));
        boolean firstVisit = before.kind() == Kind.PAGE && before.state() == State.SEEN;
        Instant now = clock.instant();
        Alert alert = before.kind() == Kind.POLL ? alerts.of(source(before), before, after, now) : null;
        end(new Visit(after, ended.page(), firstVisit ? before.key() : null, alert));
        ended.found().forEach(found -> outbox.add(Visit.of(found), now));
    }

    private void end(Visit visit) {
        Instant now = clock.instant();
        outbox.add(visit, now);
        schedule(visit.entry(), now);
    }

    private void accept(FrontierEntry entry, Instant now) {
        if (entry.state() == State.REFUSED && entry.due() == null) {
            end(new Visit(entry, null, entry.foundKey(), null));
        } else {
            schedule(entry, now);
        }
    }

    private void schedule(FrontierEntry entry, Instant now) {
        if (entry.kind() == Kind.POLL) {
            meters.source(source(entry), entry);
        }
        if (entry.due() != null) {
            hosts.add(Job.visit(entry), entry.due(), entry.pause(), now);
        }
    }

    private Source source(FrontierEntry entry) {
        return Objects.requireNonNull(sources.get(entry.source()), "an entry of no known source");
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
