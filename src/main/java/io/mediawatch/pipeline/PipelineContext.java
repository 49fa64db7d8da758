package io.mediawatch.pipeline;

import io.mediawatch.model.Outcome;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** What the steps of a pipeline have in common. */
record PipelineContext(
        Topics topics,
        Stages stages,
        Rulebooks rulebooks,
        Meters meters,
        RecentArticles recent,
        EarlyCommit earlyCommit) {

    int shards() {
        return topics.settings().shards();
    }

    /** The rulebook in force for the current record. */
    Rulebook rulebook(ProcessorContext<?, ?> context) {
        ReadOnlyKeyValueStore<String, byte[]> config = context.getStateStore(Store.CONFIG);
        return rulebooks.current(config::get);
    }

    Emission outcome(Outcome outcome) {
        meters.outcome(outcome);
        return Emission.plain(topics.outcomes(), outcome.article(), outcome);
    }
}
