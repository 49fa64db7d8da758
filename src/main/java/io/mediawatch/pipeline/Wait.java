package io.mediawatch.pipeline;

import java.time.Duration;

/** Doubling delays up to a limit. For one thread. */
final class Wait {
    private final Duration first;
    private final Duration last;
    private Duration next;

    Wait(Duration first, Duration last) {
        this.first = first;
        this.last = last;
        this.next = first;
    }

    Duration next() {
        Duration wait = next;
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(last) > 0 ? last : doubled;
        return wait;
    }

    void reset() {
        next = first;
    }

    /** Blocks the calling thread, unless interrupted. */
    void sleep() {
        try {
            Thread.sleep(next().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
