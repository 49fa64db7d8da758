package io.mediawatch.pipeline;

import io.mediawatch.model.Mode;
import io.mediawatch.model.Outcome;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The metrics of the stream: pages in and their outcomes, which must add up to the same number. A page whose
 * transaction was aborted is counted again when it is processed again. Labels are bounded: by the number of sources
 * ever polled, and reasons beyond the {@value #MOST_REASONS}th count as {@code other}.
 */
final class Meters {
    private static final int MOST_REASONS = 60;

    private final MeterRegistry registry;
    private final Map<Mode, Counter> pages = new ConcurrentHashMap<>();
    private final Map<Labels, Counter> outcomes = new ConcurrentHashMap<>();
    private final Map<Source, Counter> sources = new ConcurrentHashMap<>();
    private final Map<String, String> reasons = new ConcurrentHashMap<>();

    Meters(MeterRegistry registry) {
        this.registry = registry;
    }

    void page(Mode mode) {
        pages.computeIfAbsent(mode, m -> Counter.builder("mediawatch.pages")
                        .description("Pages that entered the stream")
                        .tag("mode", m.id())
                        .register(registry))
                .increment();
    }

    void outcome(Outcome outcome) {
        String reason = bounded(Objects.requireNonNullElse(outcome.reason(), "none"));
        outcomes.computeIfAbsent(new Labels(outcome.result(), reason, outcome.mode()), this::counter)
                .increment();
        if (outcome.mode() == Mode.LIVE && outcome.source() != null) {
            source(outcome.source(), outcome.result());
        }
    }

    private void source(String source, Outcome.Result result) {
        sources.computeIfAbsent(new Source(source, result), labels -> Counter.builder("mediawatch.source.pages")
                        .description("What became of the pages of a source, live")
                        .tag("source", source)
                        .tag("result", result.id())
                        .register(registry))
                .increment();
    }

    private Counter counter(Labels labels) {
        return Counter.builder("mediawatch.outcomes")
                .description("What became of the pages")
                .tag("result", labels.result().id())
                .tag("reason", labels.reason())
                .tag("mode", labels.mode().id())
                .register(registry);
    }

    private String bounded(String reason) {
        if (reasons.size() >= MOST_REASONS) {
            return reasons.getOrDefault(reason, "other");
        }
        return reasons.computeIfAbsent(reason, r -> r);
    }

    private record Source(String id, Outcome.Result result) {}

    private record Labels(Outcome.Result result, String reason, Mode mode) {}
}
