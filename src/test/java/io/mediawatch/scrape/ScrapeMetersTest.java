package io.mediawatch.scrape;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ScrapeMetersTest {
    private static final Instant NOW = Instant.parse("2024-10-22T08:00:00Z");

    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final ScrapeMeters meters = new ScrapeMeters(registry, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void sourceOfAnotherScraperHasNoMetrics() {
        poll("post");
        poll("times");
        meters.forget("post"::equals);
        assertThat(gauges("post")).isZero();
        assertThat(gauges("times")).isEqualTo(2);
    }

    @Test
    void sourceThatComesBackHasItsMetricsAgain() {
        poll("post");
        meters.forget("post"::equals);
        poll("post");
        assertThat(gauges("post")).isEqualTo(2);
    }

    @Test
    void everyMetricSaysWhatItCounts() {
        Source source = poll("post");
        meters.visit(Visit.of(FrontierEntry.poll(source, NOW)));

        assertThat(registry.getMeters())
                .hasSizeGreaterThan(5)
                .allSatisfy(meter -> assertThat(meter.getId().getDescription()).isNotBlank());
    }

    @Test
    void sourcesAreToldByTheirCondition() {
        assertThat(meters.sources()).isEqualTo("no sources");

        poll("post");
        poll("times");
        assertThat(meters.sources()).isEqualTo("sources: 2 new");
    }

    private Source poll(String id) {
        Source source = Source.of(
                id, null, null, "https://" + id + ".example/feed", null, null, null, null, null, null, null, null);
        meters.source(source, FrontierEntry.poll(source, NOW));
        return source;
    }

    private long gauges(String source) {
        return registry.getMeters().stream()
                .filter(meter -> source.equals(meter.getId().getTag("source")))
                .count();
    }
}
