package io.mediawatch.pipeline;

import io.mediawatch.story.Band;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Moves a text to the story its article joined, where the shard had entered it under another one. If a further
 * article was sent to that other story meanwhile, the two stories are linked.
 */
final class Settle extends Step {
    private final PipelineContext pipeline;
    private @Nullable KeyValueStore<String, byte[]> store;

    Settle(PipelineContext pipeline) {
        super("settle");
        this.pipeline = pipeline;
    }

    @Override
    public void init(ProcessorContext<String, Emission> context) {
        super.init(context);
        store = store(Store.BANDS);
    }

    @Override
    List<Emission> handle(Record<String, byte[]> record) {
        Settled settled = Settled.read(record.value());
        BandStore bands = new BandStore(Objects.requireNonNull(store));
        boolean misled = false;
        Map<Long, Band> moved = new HashMap<>();
        for (long key : settled.bands()) {
            Band band = bands.get(key);
            misled |= band.misled(settled.article(), settled.from());
            moved.put(key, band.moved(settled.article(), settled.from(), settled.to()));
        }
        moved.forEach(bands::put);
        return misled
                ? StoryChange.link(Hops.LINKS, settled.from(), settled.to().story())
                : List.of();
    }

    @Override
    List<Emission> failed(Record<String, byte[]> record, Throwable error) {
        return List.of(letter(pipeline.topics().deadLetters(), record, error));
    }
}
