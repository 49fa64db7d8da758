package io.mediawatch.pipeline;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes expired entries from a store, a few milliseconds at a time so that no page has to wait. In 20 ms it checks
 * some thousand entries, so a pass over ten million takes hours.
 */
final class Expiry {
    private static final Logger LOG = LoggerFactory.getLogger(Expiry.class);
    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final Duration STRETCH = Duration.ofMillis(20);
    /** Minimum number of entries checked at a time, however long it takes, so that each pass ends. */
    private static final int LEAST = 100;

    private final KeyValueStore<String, byte[]> store;
    private final long retention;
    private final Remaining remaining;
    private final LongSupplier nanoTime;
    private @Nullable String from;

    Expiry(KeyValueStore<String, byte[]> store, Duration retention, Remaining remaining, LongSupplier nanoTime) {
        this.store = store;
        this.retention = retention.toMillis();
        this.remaining = remaining;
        this.nanoTime = nanoTime;
    }

    /** Computes what is left of a value after expiry. */
    interface Remaining {
        /**
         * @param oldest time of the oldest data to keep, in milliseconds since 1970
         * @return the value itself if all is left; null if nothing
         */
        byte @Nullable [] of(byte[] value, long oldest);
    }

    static void of(ProcessorContext<?, ?> context, String store, Duration retention, Remaining remaining) {
        Expiry expiry = new Expiry(context.getStateStore(store), retention, remaining, System::nanoTime);
        context.schedule(EVERY, PunctuationType.WALL_CLOCK_TIME, expiry::stretch);
    }

    /** @param now milliseconds since 1970 */
    void stretch(long now) {
        long end = nanoTime.getAsLong() + STRETCH.toNanos();
        Map<String, byte @Nullable []> changed = new HashMap<>();
        try (KeyValueIterator<String, byte[]> entries = store.range(from, null)) {
            int count = 0;
            from = null;
            while (entries.hasNext()) {
                KeyValue<String, byte[]> entry = entries.next();
                if (++count > LEAST && nanoTime.getAsLong() > end) {
                    from = entry.key;
                    break;
                }
                byte[] left = left(entry, now - retention);
                if (left != entry.value) {
                    changed.put(entry.key, left);
                }
            }
        }
        changed.forEach(store::put);
    }

    /** Returns what is left of an entry. An unreadable one is kept, and does not stop the others from being deleted. */
    private byte @Nullable [] left(KeyValue<String, byte[]> entry, long oldest) {
        try {
            return remaining.of(entry.value, oldest);
        } catch (IllegalArgumentException e) {
            LOG.warn("{} in store {} cannot be read: {}", entry.key, store.name(), e.getMessage());
            return entry.value;
        }
    }
}
