package io.mediawatch.pipeline;

import java.util.Objects;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Copies the config topic into the global store as it is; it is parsed when needed. */
final class ConfigStoreWriter implements Processor<String, byte[], Void, Void> {
    private @Nullable KeyValueStore<String, byte[]> store;

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        store = context.getStateStore(Store.CONFIG);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        Objects.requireNonNull(store).put(record.key(), record.value());
    }
}
