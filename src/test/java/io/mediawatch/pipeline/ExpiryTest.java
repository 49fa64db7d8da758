package io.mediawatch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExpiryTest {
    private static final int ENTRIES = 1_000;
    private static final long NOW = Duration.ofDays(100).toMillis();

    private final KeyValueStore<String, byte[]> store = Stores.keyValueStoreBuilder(
                    Stores.inMemoryKeyValueStore("store"), Serdes.String(), Serdes.ByteArray())
            .withLoggingDisabled()
            .build();

    @BeforeEach
    void fill() {
        MockProcessorContext<String, byte[]> context = new MockProcessorContext<>();
        store.init(context.getStateStoreContext(), store);
        for (int i = 0; i < ENTRIES; i++) {
            store.put("%04d".formatted(i), new byte[1]);
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aStretchPassesAllThereIsTimeFor() {
        expiry(() -> 0).stretch(NOW);

        assertThat(left()).isEmpty();
    }

    @Test
    void aStretchThatTakesLongEndsAndTheNextGoesOn() {
        long[] clock = {0};
        Expiry expiry = expiry(() -> clock[0] += Duration.ofSeconds(1).toNanos());

        expiry.stretch(NOW);
        assertThat(left()).hasSize(900).startsWith("0100");

        expiry.stretch(NOW);
        assertThat(left()).hasSize(800).startsWith("0200");
    }

    private Expiry expiry(LongSupplier nanoTime) {
        return new Expiry(store, Duration.ofDays(1), (value, oldest) -> null, nanoTime);
    }

    private List<String> left() {
        List<String> keys = new ArrayList<>();
        try (var all = store.all()) {
            all.forEachRemaining(entry -> keys.add(entry.key));
        }
        return keys;
    }
}
