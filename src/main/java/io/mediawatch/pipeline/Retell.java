package io.mediawatch.pipeline;

import io.mediawatch.model.Json;
import io.mediawatch.model.Mode;
import io.mediawatch.model.Story;
import io.mediawatch.story.StoryState;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the copies of each story and rewrites the story when they change; an earlier original replaces the present one.
 */
final class Retell extends Step {
    private final PipelineContext pipeline;
    private @Nullable KeyValueStore<String, byte[]> store;

    Retell(PipelineContext pipeline) {
        super("retell");
        this.pipeline = pipeline;
    }

    @Override
    public void init(ProcessorContext<String, Emission> context) {
        super.init(context);
        store = store(Store.STORIES);
    }

    @Override
    List<Emission> handle(Record<String, byte[]> record) {
        StoryChange copy = Json.read(record.value(), StoryChange.class);
        StoryState known = Store.read(stories(), record.key(), StoryState.class);
        StoryState before = known == null ? StoryState.empty(record.key()) : known;
        StoryState after = copy.told() == null ? before : before.with(copy.told());
        after = copy.gone() == null ? after : after.without(copy.gone());
        after = copy.link() == null ? after : after.linked(copy.link());
        if (after.equals(before)) {
            return List.of();
        }
        List<Emission> emissions =
                Objects.equals(after.story(), before.story()) ? List.of() : List.of(told(after, copy.mode()));
        stories().put(record.key(), Json.bytes(after));
        return emissions;
    }

    private Emission told(StoryState state, Mode mode) {
        Topic<Story> stories = pipeline.topics().stories();
        Story story = state.story();
        return story == null
                ? Emission.gone(stories, state.id(), state.version(), mode)
                : Emission.of(stories, state.id(), story, story.version(), mode);
    }

    @Override
    List<Emission> failed(Record<String, byte[]> record, Throwable error) {
        return List.of(letter(pipeline.topics().deadLetters(), record, error));
    }

    private KeyValueStore<String, byte[]> stories() {
        return Objects.requireNonNull(store);
    }
}
