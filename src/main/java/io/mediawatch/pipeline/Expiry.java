package io.mediawatch.pipeline;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes expired entries from a store, a few at a time so that no page has to wait; a full pass over a million entries
 * takes about a day and a half.
 */
final class Expiry {
    private static final Logger LOG = LoggerFactory.getLogger(Expiry.class);
    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final int STRETCH = 100;

    private final KeyValueStore<String, byte[]> store;
    private final long retention;
    private final Remaining remaining;
    private @Nullable String from;

    private Expiry(KeyValueStore<String, byte[]> store, Duration retention, Remaining remaining) {
        this.store = store;
        this.retention = retention.toMillis();
        this.remaining = remaining;
    }

    /** What is left of a value. */
    interface Remaining {
        /**
         * @param oldest milliseconds since 1970
         * @return the value itself if all is left, null if nothing
         */
        byte @Nullable [] of(byte[] value, long oldest);
    }

    static void of(ProcessorContext<?, ?> context, String store, Duration retention, Remaining remaining) {
        Expiry expiry = new Expiry(context.getStateStore(store), retention, remaining);
        context.schedule(EVERY, PunctuationType.WALL_CLOCK_TIME, expiry::stretch);
    }

    private void stretch(long now) {
        Map<String, byte @Nullable []> changed = new HashMap<>();
        try (KeyValueIterator<String, byte[]> entries = store.range(from, null)) {
            int count = 0;
            from = null;
            while (entries.hasNext()) {
                KeyValue<String, byte[]> entry = entries.next();
                if (++count > STRETCH) {
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

    /** A value that cannot be read stays, and does not stop the others from being deleted. */
    private byte @Nullable [] left(KeyValue<String, byte[]> entry, long oldest) {
        try {
            return remaining.of(entry.value, oldest);
        } catch (IllegalArgumentException e) {
            LOG.warn("{} in store {} cannot be read: {}", entry.key, store.name(), e.getMessage());
            return entry.value;
        }
    }
}
