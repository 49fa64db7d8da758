package io.mediawatch.scrape;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** The metric of entries and visits that the frontier cannot hold or use. */
public final class FrontierDrops {
    private FrontierDrops() {}

    /** @param reason one of a few fixed ones: {@code invalid-address}, {@code too-large} */
    public static Counter of(String reason, MeterRegistry registry) {
        return Counter.builder("mediawatch.frontier.dropped")
                .description("Entries and visits that the frontier cannot hold or use")
                .tag("reason", reason)
                .register(registry);
    }
}
