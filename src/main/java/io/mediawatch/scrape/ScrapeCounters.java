package io.mediawatch.scrape;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** What is counted. Labels are bounded: states, and reasons that are terms of ours or HTTP statuses. */
final class ScrapeCounters {
    private final MeterRegistry registry;
    private final Counter pages;
    private final Counter robotsDenied;

    ScrapeCounters(MeterRegistry registry) {
        this.registry = registry;
        this.pages = registry.counter("mediawatch.scrape.pages");
        this.robotsDenied = registry.counter("mediawatch.robots.denied");
    }

    /** A visit ended: what of, how, and why. */
    void visit(Visit visit) {
        FrontierEntry entry = visit.entry();
        String reason = entry.reason() == null ? "ok" : entry.reason();
        registry.counter(
                        "mediawatch.scrape.fetches",
                        "kind",
                        entry.kind().id(),
                        "result",
                        entry.state().id(),
                        "reason",
                        reason)
                .increment();
        if (reason.equals("robots")) {
            robotsDenied.increment();
        }
        if (visit.page() != null) {
            pages.increment();
        }
    }

    long published() {
        return (long) pages.count();
    }
}
