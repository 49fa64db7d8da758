package io.mediawatch.scrape;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** The pauses between the requests to each host. Not thread-safe. */
final class Pauses {
    private final LongSupplier nanos;
    private final Map<String, Long> ends = new HashMap<>();

    /** @param nanos the time, as {@link System#nanoTime} gives it */
    Pauses(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** A request to the host has ended. */
    void begin(String host, Duration pause) {
        ends.put(host, nanos.getAsLong() + pause.toNanos());
    }

    /** What is left of the host's pause. */
    Duration left(String host) {
        long now = nanos.getAsLong();
        ends.values().removeIf(end -> end - now <= 0);
        return Duration.ofNanos(ends.getOrDefault(host, now) - now);
    }
}
