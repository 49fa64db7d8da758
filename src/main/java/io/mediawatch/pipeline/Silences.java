package io.mediawatch.pipeline;

import java.time.Duration;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Tells {@link Raise}, at each start and with each new generation, which matches the rules in force wait for. Every
 * partition does so; the first one counts.
 */
final class Silences {
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final ProcessorContext<String, Emission> context;
    private final PipelineContext pipeline;
    private long begun = -1;

    private Silences(ProcessorContext<String, Emission> context, PipelineContext pipeline) {
        this.context = context;
        this.pipeline = pipeline;
    }

    static void of(ProcessorContext<String, Emission> context, PipelineContext pipeline) {
        Silences silences = new Silences(context, pipeline);
        context.schedule(EVERY, PunctuationType.WALL_CLOCK_TIME, silences::begin);
    }

    private void begin(long now) {
        Rulebook rulebook;
        try {
            rulebook = pipeline.rulebook(context);
        } catch (IllegalStateException e) {
            return; // no config is in force yet, which every page reports
        }
        if (rulebook.generation() != begun) {
            rulebook.awaited().stream()
                    .map(awaited -> AlertCandidate.nothing(awaited, rulebook.generation(), now))
                    .forEach(emission ->
                            context.forward(new Record<>(emission.key(), emission, now, emission.headers())));
            begun = rulebook.generation();
        }
    }
}
