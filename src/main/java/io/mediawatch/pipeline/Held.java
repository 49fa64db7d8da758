package io.mediawatch.pipeline;

import io.mediawatch.model.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The store of alerts that are held back, by series. It is only searched when something in it may be due. */
final class Held {
    private final KeyValueStore<String, byte[]> store;
    /** Time before which nothing is due, in milliseconds since 1970; 0 until the store has been searched. */
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

    /** Removes an entry and returns its value, which may be unreadable. */
    byte[] remove(String series) {
        return store.delete(series);
    }

    /**
     * Returns the series that are due, and those that cannot be read.
     *
     * @param now the time, in milliseconds since 1970
     * @param due computes when an entry is due, likewise
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
