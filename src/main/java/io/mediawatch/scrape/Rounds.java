package io.mediawatch.scrape;

import io.mediawatch.net.Failure;
import io.mediawatch.net.HttpSettings;
import io.mediawatch.net.Request;
import io.mediawatch.net.Response;
import io.mediawatch.net.Response.Failed;
import io.mediawatch.net.Response.Fetched;
import io.mediawatch.scrape.FrontierEntry.Kind;
import io.mediawatch.scrape.FrontierEntry.State;
import io.mediawatch.scrape.Robots.Verdict;
import io.mediawatch.scrape.Ruling.Ended;
import io.mediawatch.scrape.Ruling.Follow;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The scraper's loop, one turn at a time: take what the workers brought, store it, start what may start. Knows time
 * only by its clock and waits nowhere but in {@link #await}. Used by one thread, except {@link #statuses()}.
 */
final class Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration STORE_PAUSE = Duration.ofSeconds(5);
    private static final Duration ROBOTS_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONG_NAP = Duration.ofHours(1);
    private static final int MAX_ROBOTS_HOPS = 5; // RFC 9309, 2.3.1.2

    private final Map<String, Source> sources;
    private final FrontierStore store;
    private final Clock clock;
    private final Executor executor;
    private final int maxInFlight;
    private final FrontierRules rules;
    private final Frontier frontier;
    private final Hosts hosts;
    private final Robots robots;
    private final Judge judge;
    private final Worker worker;
    private final ScrapeCounters counters;
    private final Map<String, SourceStatus> statuses = new ConcurrentHashMap<>();
    /** Bounded by what is in flight. */
    private final BlockingQueue<Done> inbox = new LinkedBlockingQueue<>();
    /** Not stored yet; while there are any, nothing new is started. */
    private final List<Visit> unstored = new ArrayList<>();

    private final Set<String> robotsUnderWay = new HashSet<>();

    private boolean restored;
    private boolean storeFails;
    private int inFlight;

    Rounds(
            ScrapeSettings settings,
            HttpSettings http,
            Function<Request, Response> fetch,
            List<Source> sources,
            FrontierStore store,
            MeterRegistry metrics,
            Clock clock,
            Executor executor) {
        this.sources = byId(sources);
        this.store = store;
        this.clock = clock;
        this.executor = executor;
        this.maxInFlight = settings.workers();
        this.rules = new FrontierRules(settings);
        this.frontier = new Frontier(this.sources, rules);
        this.hosts = new Hosts(settings.delay());
        this.robots = new Robots(http.userAgent(), settings.robotsFor(), rules);
        this.judge = new Judge(rules, frontier, http.maxRedirects(), settings.firstPoll());
        this.worker = new Worker(this.sources, fetch, http.maxBytes());
        this.counters = new ScrapeCounters(metrics);
    }

    /** One turn; returns how long there is nothing to do unless a worker returns. */
    Duration turn() {
        if (!restore()) {
            return STORE_PAUSE;
        }
        collect();
        if (!unstored.isEmpty()) {
            return STORE_PAUSE;
        }
        startWhatMay();
        if (!unstored.isEmpty() || !inbox.isEmpty()) {
            return Duration.ZERO;
        }
        Instant next = inFlight < maxInFlight ? hosts.wakeUp() : null;
        Duration nap = next == null ? LONG_NAP : Duration.between(clock.instant(), next);
        return nap.isNegative() ? Duration.ZERO : nap;
    }

    /** Waits until a worker returns or the time is up. While the store fails only for the latter. */
    void await(Duration nap) throws InterruptedException {
        if (storeFails) {
            TimeUnit.NANOSECONDS.sleep(nap.toNanos());
            return;
        }
        Done done = inbox.poll(nap.toNanos(), TimeUnit.NANOSECONDS);
        if (done != null) {
            take(done);
        }
    }

    /** Takes in what the workers have brought so far and stores it. */
    void collect() {
        for (Done done = inbox.poll(); done != null; done = inbox.poll()) {
            take(done);
        }
        storing(() -> {
            if (!unstored.isEmpty()) {
                store.record(List.copyOf(unstored));
                unstored.clear();
            }
        });
    }

    List<SourceStatus> statuses() {
        return sources.keySet().stream()
                .map(statuses::get)
                .filter(Objects::nonNull)
                .toList();
    }

    String summary() {
        long failing = statuses.values().stream().filter(s -> s.errors() > 0).count();
        return "%d sources (%d failing), %d URLs known, %d pages published, %d requests under way"
                .formatted(sources.size(), failing, frontier.size(), counters.published(), inFlight);
    }

    private boolean restore() {
        return restored
                || storing(() -> {
                    Instant now = clock.instant();
                    List<FrontierEntry> due = new ArrayList<>();
                    frontier.restore(store, due::add, now);
                    due.forEach(entry -> schedule(entry, now));
                    restored = true;
                });
    }

    /** The store may be down for an hour: say so once, keep everything, try again. */
    private boolean storing(Runnable action) {
        try {
            action.run();
            if (storeFails) {
                LOG.info("The frontier can be stored again");
            }
            storeFails = false;
            return true;
        } catch (RuntimeException e) {
            if (!storeFails) {
                LOG.warn("The frontier cannot be stored; fetching pauses until it can: {}", e.toString());
            }
            storeFails = true;
            return false;
        }
    }

    private void startWhatMay() {
        while (inFlight < maxInFlight) {
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
                run(job);
            } else {
                hosts.release(job.host(), now);
                refuse(entry, verdict.refusal(), verdict.until(), now);
            }
        }
    }

    /** The visit waits until the robots.txt is known; that may take it to other hosts, by redirects. */
    private void askRobots(Job visit, Instant now) {
        hosts.add(visit, now, now);
        if (robotsUnderWay.add(visit.origin())) {
            run(Job.robots(visit.origin()));
        } else {
            hosts.hold(visit.host(), now.plus(ROBOTS_PAUSE));
            hosts.release(visit.host(), now);
        }
    }

    private void run(Job job) {
        inFlight++;
        executor.execute(() -> inbox.add(worker.work(job)));
    }

    private void refuse(FrontierEntry entry, String reason, @Nullable Instant until, Instant now) {
        Duration every = source(entry).every();
        end(new Visit(
                until == null ? rules.refused(entry, reason, every, now) : rules.postponed(entry, reason, until),
                null));
    }

    private void take(Done done) {
        inFlight--;
        Instant now = clock.instant();
        Job job = done.job();
        boolean stopped = done.response() instanceof Failed failed && failed.reason() == Failure.STOPPED;
        FrontierEntry entry = job.entry();
        if (entry == null) {
            takeRobots(done, now);
        } else if (!stopped) {
            takeVisit(done, entry, now);
        }
        hosts.rest(job.host(), robots.crawlDelay(job.origin()), now); // as known now: it may be the answer itself
        hosts.release(job.host(), now);
    }

    private void takeVisit(Done done, FrontierEntry entry, Instant now) {
        Ruling ruling = judge.rule(done, entry, source(entry), now);
        if (ruling instanceof Follow follow) {
            hosts.add(follow.next(), now, now);
        } else if (ruling instanceof Ended ended) {
            if (ended.hold() != null) {
                hosts.hold(done.job().host(), now.plus(ended.hold()));
            }
            end(ended.visit());
            ended.found().forEach(found -> end(new Visit(found, null)));
        }
    }

    private void takeRobots(Done done, Instant now) {
        Job job = done.job();
        boolean follow = done.response() instanceof Fetched fetched
                && fetched.redirect()
                && fetched.location() != null
                && job.hop() < MAX_ROBOTS_HOPS;
        if (follow) {
            String target = Objects.requireNonNull(((Fetched) done.response()).location());
            hosts.add(job.redirected(target), Instant.EPOCH, now);
        } else {
            robotsUnderWay.remove(job.origin());
            robots.learn(job, done.response(), now);
        }
    }

    private void end(Visit visit) {
        FrontierEntry entry = visit.entry();
        unstored.add(visit);
        if (entry.state() != State.SEEN) {
            counters.visit(visit);
        }
        schedule(entry, clock.instant());
    }

    private void schedule(FrontierEntry entry, Instant now) {
        if (entry.kind() == Kind.POLL) {
            statuses.put(entry.source(), SourceStatus.of(entry));
        }
        if (entry.due() != null) {
            hosts.add(Job.visit(entry), entry.due(), now);
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
}
