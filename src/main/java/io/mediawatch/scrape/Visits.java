package io.mediawatch.scrape;

import io.mediawatch.model.Alert;
import io.mediawatch.model.NormalUrl;
import io.mediawatch.net.Failure;
import io.mediawatch.net.HttpSettings;
import io.mediawatch.net.Response.Failed;
import io.mediawatch.net.Response.Fetched;
import io.mediawatch.net.RetryAfter;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides which requests start, and what follows from each response: another request, a page to publish, what is now
 * known of the URL. Used by one thread.
 */
final class Visits {
    private static final Logger LOG = LoggerFactory.getLogger(Visits.class);
    private static final Duration ROBOTS_PAUSE = Duration.ofSeconds(1);
    private static final Duration MEMORY_PAUSE = Duration.ofMinutes(1);
    private static final int MAX_ROBOTS_HOPS = 5; // RFC 9309, 2.3.1.2

    private final Map<String, Source> sources;
    private final ToIntFunction<String> part;
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

    /**
     * @param sources by id
     * @param part    domain → its part of the frontier
     */
    Visits(
            ScrapeSettings settings,
            HttpSettings http,
            Map<String, Source> sources,
            ToIntFunction<String> part,
            InFlight inFlight,
            Outbox outbox,
            ScrapeMeters meters,
            Clock clock) {
        this.sources = sources;
        this.part = part;
        this.clock = clock;
        this.rules = new FrontierRules(settings);
        this.frontier = new Frontier(sources, rules);
        this.hosts = new HostQueues(settings.delay());
        this.robots = new Robots(http.userAgent(), settings.robotsFor(), rules);
        this.responses = new ResponseRules(rules, http.maxRedirects(), settings.firstPoll());
        this.alerts = new SourceAlerts(settings.channels());
        this.inFlight = inFlight;
        this.meters = meters;
        this.outbox = outbox;
    }

    /** How many URLs are known. */
    int known() {
        return frontier.size();
    }

    boolean mayStart() {
        return inFlight.mayStart() && !outbox.isFull();
    }

    /** When the next request may start; null if none waits, or none may start until a response has come. */
    @Nullable
    Instant wakeUp() {
        return mayStart() ? hosts.wakeUp() : null;
    }

    /** The clock was set back. */
    void setBack(Duration by) {
        hosts.setBack(by);
        robots.setBack(by);
    }

    /** Takes over a part of the frontier, with what is known of its URLs. */
    void gain(int gained, Collection<FrontierEntry> known) {
        Instant now = clock.instant();
        List<Source> own = sources.values().stream()
                .filter(source -> part(source) == gained)
                .toList();
        for (FrontierEntry entry : frontier.gain(gained, known, own, now)) {
            accept(entry, now);
            if (entry.hold() != null) {
                Instant latest = now.plus(RetryAfter.LONGEST); // by a clock that was fast
                hosts.hold(entry.host(), entry.hold().isBefore(latest) ? entry.hold() : latest);
            }
        }
    }

    /** Takes a URL that some scraper has found. */
    void find(FrontierEntry entry) {
        Instant now = clock.instant();
        FrontierEntry accepted = frontier.find(part.applyAsInt(entry.domain()), entry, now);
        if (accepted != null) {
            accept(accepted, now);
        }
    }

    /** Forgets parts that others have now. */
    void lose(Set<Integer> parts) {
        partialArticles.forget(entry -> isOf(parts, entry.domain()));
        hosts.drop(name -> isOf(parts, Admission.domain(name)));
        robotsUnderWay.removeIf(origin -> isOf(parts, Job.robots(origin).domain()));
        frontier.lose(parts);
        meters.forget(id -> !frontier.holds(part(Objects.requireNonNull(sources.get(id)))));
    }

    /** Starts every request that is due, within the limits. */
    void startDue() {
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

    /** Takes the results that have come, as long as they can be stored. */
    void takeLanded() throws InterruptedException {
        while (inFlight.hasLanded() && !outbox.isFull()) {
            take(inFlight.next(Duration.ZERO));
        }
    }

    /** @param done null if there is none */
    void take(@Nullable JobResult done) {
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
        // As known now, since this response may be the robots.txt itself.
        hosts.rest(job.host(), robots.crawlDelay(job.origin()), now);
        hosts.release(job.host(), now);
    }

    /** Fetches the robots.txt first, which may redirect to other hosts; the visit waits. */
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

    /** The request was not sent, or was cancelled: it is repeated. */
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

    /** Continues a visit before others on the host, so that a host has at most one unfinished visit. */
    private void goOn(Job next, FrontierEntry entry, Instant now) {
        if (partialArticles.keep(entry, next.so().pages())) {
            hosts.add(next, Instant.EPOCH, null, now);
        } else {
            end(next, entry, new Ended(rules.postponed(entry, Reason.MEMORY.id(), now.plus(MEMORY_PAUSE))));
        }
    }

    /** A robots.txt on another domain may belong to another scraper: it is not followed, and nothing is permitted. */
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
        ended.found().stream()
                .filter(found -> !frontier.knows(part.applyAsInt(found.domain()), found))
                .forEach(found -> outbox.add(Visit.of(found), now));
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
        Instant due = entry.due();
        Job job = due == null ? null : job(entry);
        if (due != null && job != null) {
            hosts.add(job, due, entry.pause(), now);
        }
    }

    /** An earlier version may have stored an address that is none by the rules of today: null for such a one. */
    private @Nullable Job job(FrontierEntry entry) {
        try {
            return Job.visit(entry);
        } catch (IllegalArgumentException e) {
            LOG.warn("An entry of the frontier is skipped: {}", e.getMessage());
            meters.invalidAddress();
            return null;
        }
    }

    private boolean isOf(Set<Integer> parts, String domain) {
        return parts.contains(part.applyAsInt(domain));
    }

    private int part(Source source) {
        return part.applyAsInt(Admission.domain(NormalUrl.of(source.url()).authority()));
    }

    private Source source(FrontierEntry entry) {
        return Objects.requireNonNull(sources.get(entry.source()), "an entry of no known source");
    }
}
