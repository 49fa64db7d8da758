package io.mediawatch.pipeline;

import io.mediawatch.model.Json;
import io.mediawatch.model.Story;
import io.mediawatch.story.Telling;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Keeps each story's copies and writes the story anew when they change: an earlier original takes its place. */
final class Retell extends Step {
    private final Line line;
    private @Nullable KeyValueStore<String, byte[]> store;

    Retell(Line line) {
        super("retell");
        this.line = line;
    }

    @Override
    public void init(ProcessorContext<String, Emission> context) {
        super.init(context);
        store = store(Store.STORIES);
    }

    @Override
    List<Emission> handle(Record<String, byte[]> record) {
        Copy copy = Json.read(record.value(), Copy.class);
        Telling known = Store.read(stories(), record.key(), Telling.class);
        Telling before = known == null ? Telling.empty(record.key()) : known;
        Telling after = copy.told() == null ? before : before.with(copy.told());
        after = copy.gone() == null ? after : after.without(copy.gone());
        after = copy.link() == null ? after : after.linked(copy.link());
        if (after.equals(before)) {
            return List.of();
        }
        Story story = after.story();
        List<Emission> emissions = List.of(
                story == null
                        ? Emission.gone(line.topics().stories(), after.id(), after.version(), copy.mode())
                        : Emission.of(line.topics().stories(), after.id(), story, story.version(), copy.mode()));
        stories().put(record.key(), Json.bytes(after));
        return emissions;
    }

    @Override
    List<Emission> failed(Record<String, byte[]> record, Throwable error) {
        return List.of(letter(line.topics().deadLetters(), record, error));
    }

    private KeyValueStore<String, byte[]> stories() {
        return Objects.requireNonNull(store);
    }
}
