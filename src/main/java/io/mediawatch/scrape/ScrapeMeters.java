package io.mediawatch.scrape;

import io.mediawatch.scrape.SourceStatus.Condition;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.search.Search;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The metrics of scraping, and the state of this scraper's sources. Labels are bounded: states, our own reasons or HTTP
 * statuses, and the configured sources.
 */
final class ScrapeMeters {
    private static final Logger LOG = LoggerFactory.getLogger(ScrapeMeters.class);

    private final MeterRegistry registry;
    private final Clock clock;
    private final Counter pages;
    private final Counter robotsDenied;
    private final Map<String, SourceStatus> statuses = new ConcurrentHashMap<>();

    ScrapeMeters(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
        this.pages = Counter.builder("mediawatch.scrape.pages")
                .description("Pages fetched")
                .register(registry);
        this.robotsDenied = Counter.builder("mediawatch.robots.denied")
                .description("Visits that robots.txt forbids")
                .register(registry);
        for (Condition condition : EnumSet.complementOf(EnumSet.of(Condition.POOR))) { // no poll tells that
            Gauge.builder("mediawatch.sources", () -> count(condition))
                    .description("Sources of this process by how they are doing")
                    .tag("condition", condition.id())
                    .register(registry);
        }
    }

    /** Counts a visit by kind, result and reason. */
    void visit(Visit visit) {
        FrontierEntry entry = visit.entry();
        String reason = entry.reason() == null ? "ok" : entry.reason();
        Counter.builder("mediawatch.scrape.fetches")
                .description("Visits of feeds, sitemaps and pages")
                .tag("kind", entry.kind().id())
                .tag("result", entry.state().id())
                .tag("reason", reason)
                .register(registry)
                .increment();
        if (reason.equals(Reason.ROBOTS.id())) {
            robotsDenied.increment();
        }
        if (visit.page() != null) {
            pages.increment();
        }
    }

    /** An entry of the frontier cannot be visited, because its address is none. */
    void invalidAddress() {
        FrontierDrops.of("invalid-address", registry).increment();
    }

    /**
     * A source was polled, or is known from before. A change of its condition is logged once, except while no source at
     * all can be read.
     */
    void source(Source source, FrontierEntry poll) {
        SourceStatus now = SourceStatus.of(source, poll, clock.instant());
        SourceStatus before = statuses.put(source.id(), now);
        if (before == null) {
            gauge(source.id(), "mediawatch.source.last.success", "was last read", SourceStatus::lastSuccess);
            gauge(source.id(), "mediawatch.source.last.new", "last brought something new", SourceStatus::lastNew);
        }
        Condition was = before == null ? Condition.HEALTHY : before.condition();
        boolean quiet = now.condition() == Condition.NEW || was == Condition.NEW || outage() != null;
        if (now.condition() == was || quiet) {
            return;
        }
        if (now.condition() == Condition.HEALTHY) {
            LOG.info("Source {} is healthy again", source.id());
        } else {
            LOG.warn("Source {} is {}: {}", source.id(), now.condition().id(), now.cause());
        }
    }

    /** Forgets sources that belong to another scraper now. */
    void forget(Predicate<String> sources) {
        for (String source : statuses.keySet().stream().filter(sources).toList()) {
            statuses.remove(source);
            Search.in(registry)
                    .name(name -> name.startsWith("mediawatch.source."))
                    .tag("source", source)
                    .meters()
                    .forEach(registry::remove);
        }
    }

    long published() {
        return (long) pages.count();
    }

    /** The number of this scraper's sources in each condition, in words. */
    String sources() {
        return statuses.isEmpty()
                ? "no sources"
                : Arrays.stream(Condition.values())
                        .filter(condition -> count(condition) > 0)
                        .map(condition -> count(condition) + " " + condition.id())
                        .collect(Collectors.joining(", ", "sources: ", ""));
    }

    /** Why no source can be read, for example without a network; null if one can, or if there is only one. */
    @Nullable
    String outage() {
        List<SourceStatus> all = List.copyOf(statuses.values());
        if (all.size() < 2 || !all.stream().allMatch(SourceStatus::fails)) {
            return null;
        }
        SourceStatus one = Collections.min(all, Comparator.comparing(SourceStatus::source));
        return "none of " + all.size() + " sources can be read, such as " + one.source() + ": " + one.cause();
    }

    private long count(Condition condition) {
        return statuses.values().stream()
                .filter(status -> status.condition() == condition)
                .count();
    }

    private void gauge(String source, String name, String what, Function<SourceStatus, Instant> time) {
        Gauge.builder(name, () -> seconds(source, time))
                .description("When the source " + what + ", in seconds since 1970")
                .baseUnit("seconds")
                .tag("source", source)
                .register(registry);
    }

    private double seconds(String source, Function<SourceStatus, Instant> time) {
        SourceStatus status = statuses.get(source);
        Instant at = status == null ? null : time.apply(status);
        return at == null ? Double.NaN : at.getEpochSecond();
    }
}
