package io.mediawatch.pipeline;

import io.mediawatch.model.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The store of what is held back, by series, which is looked through only when something in it may be due. */
final class Held {
    private final KeyValueStore<String, byte[]> store;
    /** Nothing is due before, in milliseconds since 1970; 0 until it is looked through. */
    private long earliest;

    Held(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    @Nullable
    HeldAlerts get(String series) {
        return Store.read(store, series, HeldAlerts.class);
    }

    void put(String series, HeldAlerts waiting) {
        store.put(series, Json.bytes(waiting));
        earliest = Math.min(earliest, waiting.due());
    }

    /** What was stored, which may be unreadable. */
    byte[] remove(String series) {
        return store.delete(series);
    }

    /**
     * The series that are due, and those that cannot be read.
     *
     * @param due milliseconds since 1970
     */
    List<String> due(long now, ToLongFunction<HeldAlerts> due) {
        if (now < earliest) {
            return List.of();
        }
        List<String> all = new ArrayList<>();
        earliest = Long.MAX_VALUE;
        try (KeyValueIterator<String, byte[]> entries = store.all()) {
            while (entries.hasNext()) {
                KeyValue<String, byte[]> entry = entries.next();
                long time = due(entry.value, due);
                if (time <= now) {
                    all.add(entry.key);
                } else {
                    earliest = Math.min(earliest, time);
                }
            }
        }
        return all;
    }

    private static long due(byte[] stored, ToLongFunction<HeldAlerts> due) {
        try {
            return due.applyAsLong(Json.read(stored, HeldAlerts.class));
        } catch (IllegalArgumentException e) {
            return Long.MIN_VALUE;
        }
    }
}
