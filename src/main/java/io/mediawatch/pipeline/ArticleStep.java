package io.mediawatch.pipeline;

import io.mediawatch.model.Json;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** A step that runs in the article's partition, with access to its revision and current text. */
abstract class ArticleStep extends Step {
    private @Nullable KeyValueStore<String, byte[]> revisions;
    private @Nullable KeyValueStore<String, byte[]> articles;

    ArticleStep(String name) {
        super(name);
    }

    @Override
    public void init(ProcessorContext<String, Emission> context) {
        super.init(context);
        revisions = store(Store.REVISIONS);
        articles = store(Store.ARTICLES);
    }

    /** Returns what is remembered of an article; null if it never came in. */
    final @Nullable Revision known(String id) {
        byte[] json = knownJson(id);
        return json == null ? null : Json.read(json, Revision.class);
    }

    /** Returns the same as unparsed JSON. */
    final byte @Nullable [] knownJson(String id) {
        return Objects.requireNonNull(revisions).get(id);
    }

    final void save(String id, Revision revision) {
        save(id, Json.bytes(revision));
    }

    final void save(String id, byte[] revision) {
        Objects.requireNonNull(revisions).put(id, revision);
    }

    /** The store of the current texts, as JSON like in the topic. */
    final KeyValueStore<String, byte[]> articles() {
        return Objects.requireNonNull(articles);
    }
}
