package io.mediawatch.pipeline;

import io.mediawatch.model.Json;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/** The stores, by name. Values are bytes, so that a step that only passes a text on never parses it. */
final class Store {
    /** Article → {@link Revision}. */
    static final String REVISIONS = "revisions";

    /** Article → its current text, JSON as in the topic. */
    static final String ARTICLES = "articles";

    /** Article → {@link CollectedAnswers}, while it waits for them. */
    static final String WAITING = "waiting";

    /** Band of a fingerprint → the texts that share it. */
    static final String BANDS = "bands";

    /** Story → its copies. */
    static final String STORIES = "stories";

    /** Alert → {@link AlertState}. */
    static final String TOLD = "told";

    /** Rule × group → {@link HeldAlerts}. */
    static final String HELD = "held";

    /** Rule × group → how often it matched lately. */
    static final String FREQUENCIES = "frequencies";

    /** The config topic's records, in every process. */
    static final String CONFIG = "config";

    private Store() {}

    /** The value of a key; null if there is none. */
    static <T> @Nullable T read(KeyValueStore<String, byte[]> store, String key, Class<T> type) {
        byte[] stored = store.get(key);
        return stored == null ? null : Json.read(stored, type);
    }

    /**
     * A store on disk, backed by a changelog. It has no cache, since a task writes its cache out only at the commit and
     * then waits for the broker, one task after the other. A cache would save nothing: every hop needs a commit, so no
     * record changes twice within one.
     */
    static StoreBuilder<KeyValueStore<String, byte[]>> kept(String name) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), Serdes.ByteArray());
    }

    static StoreBuilder<KeyValueStore<String, byte[]>> global(String name) {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.String(), Serdes.ByteArray())
                .withLoggingDisabled();
    }
}
