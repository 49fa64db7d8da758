package io.mediawatch.pipeline;

import io.mediawatch.story.Band;
import java.util.ArrayList;
import java.util.List;
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
    private final Line line;
    private @Nullable KeyValueStore<String, byte[]> store;

    Settle(Line line) {
        super("settle");
        this.line = line;
    }

    @Override
    public void init(ProcessorContext<String, Emission> context) {
        super.init(context);
        store = store(Store.BANDS);
    }

    @Override
    List<Emission> handle(Record<String, byte[]> record) {
        Settled settled = Settled.read(record.value());
        List<String> keys = settled.bands().stream().map(Group::key).toList();
        boolean misled = false;
        List<Band> moved = new ArrayList<>();
        for (String key : keys) {
            Band band = BandBytes.read(bands().get(key));
            misled |= band.misled(settled.article(), settled.from());
            moved.add(band.moved(settled.article(), settled.from(), settled.to()));
        }
        for (int i = 0; i < keys.size(); i++) {
            bands().put(keys.get(i), BandBytes.of(moved.get(i)));
        }
        return misled ? Copy.link(Hops.LINKS, settled.from(), settled.to().story()) : List.of();
    }

    @Override
    List<Emission> failed(Record<String, byte[]> record, Throwable error) {
        return List.of(letter(line.topics().deadLetters(), record, error));
    }

    private KeyValueStore<String, byte[]> bands() {
        return Objects.requireNonNull(store);
    }
}
