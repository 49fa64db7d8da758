package io.mediawatch.cli;

import io.mediawatch.index.Documents;
import io.mediawatch.index.Index;
import io.mediawatch.index.Kind;
import io.mediawatch.index.Write;
import io.mediawatch.index.WriteResult;
import io.mediawatch.pipeline.KafkaSettings;
import io.mediawatch.pipeline.Sink;
import io.mediawatch.pipeline.Sink.Change;
import io.mediawatch.pipeline.SinkSettings;
import io.mediawatch.pipeline.Topic;
import io.mediawatch.pipeline.Topics;
import io.mediawatch.pipeline.Verdict;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The role index: turns changes of the result topics into documents. */
public final class IndexSink {
    static final String NAME = "index";
    private static final int BATCH = 1_000;

    private final Function<List<Write>, List<WriteResult>> destination;
    private final Map<String, Kind> kinds;

    IndexSink(Function<List<Write>, List<WriteResult>> destination, Map<String, Kind> kinds) {
        this.destination = destination;
        this.kinds = kinds;
    }

    /** Starts the sink. The caller remains responsible for closing the index, after the sink. */
    static Sink open(Index index, Topics topics, KafkaSettings kafka, MeterRegistry registry) {
        return open(NAME, read(topics), index::write, topics, kafka, registry);
    }

    /** @param group name of the consumer group; a new one reads from the beginning */
    static Sink open(
            String group,
            List<Topic<?>> read,
            Function<List<Write>, List<WriteResult>> destination,
            Topics topics,
            KafkaSettings kafka,
            MeterRegistry registry) {
        IndexSink sink = new IndexSink(destination, kinds(topics));
        return Sink.open(new SinkSettings(NAME, read, BATCH), group, topics, kafka, sink::write, registry)
                .start();
    }

    /** The topics that are indexed. */
    public static List<Topic<?>> read(Topics topics) {
        return List.of(
                topics.taggedArticles(),
                topics.mentions(),
                topics.quotes(),
                topics.stories(),
                topics.alerts(),
                topics.deliveries(),
                topics.deadLetters(),
                topics.lag());
    }

    public static Map<String, Kind> kinds(Topics topics) {
        return Map.of(
                topics.taggedArticles().name(), Kind.ARTICLES,
                topics.mentions().name(), Kind.MENTIONS,
                topics.quotes().name(), Kind.QUOTES,
                topics.stories().name(), Kind.STORIES,
                topics.alerts().name(), Kind.ALERTS,
                topics.deliveries().name(), Kind.DELIVERIES,
                topics.deadLetters().name(), Kind.DEAD_LETTERS,
                topics.lag().name(), Kind.LAG);
    }

    List<Verdict> write(List<Change> changes) {
        Verdict[] verdicts = new Verdict[changes.size()];
        List<Write> writes = new ArrayList<>(changes.size());
        List<Integer> places = new ArrayList<>(changes.size());
        for (int i = 0; i < verdicts.length; i++) {
            try {
                writes.add(write(changes.get(i)));
                places.add(i);
            } catch (RuntimeException e) { // only this record is at fault, and retrying would not help
                verdicts[i] = Verdict.refused(e.getMessage() == null ? e.toString() : e.getMessage());
            }
        }
        List<WriteResult> results = destination.apply(writes);
        for (int i = 0; i < results.size(); i++) {
            verdicts[places.get(i)] = verdict(results.get(i));
        }
        return List.of(verdicts);
    }

    private Write write(Change change) {
        Kind kind = kinds.get(change.topic());
        if (kind == null) {
            throw new IllegalArgumentException("topic " + change.topic() + " is not indexed");
        }
        return change.value() == null
                ? Write.deletion(kind, change.key(), change.version())
                : Documents.of(kind, change.key(), change.value(), Instant.ofEpochMilli(change.time()));
    }

    private static Verdict verdict(WriteResult result) {
        String reason = String.valueOf(result.reason());
        return switch (result.status()) {
            case STORED -> Verdict.stored();
            case BUSY -> Verdict.busy(reason);
            case REFUSED -> Verdict.refused(reason);
        };
    }
}
