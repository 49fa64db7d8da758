package io.mediawatch.cli;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Notices when the remaining work has not decreased for some time. For one thread. */
final class StallDetector {
    private final Duration patience;
    private final LongSupplier nanos;
    private long least = Long.MAX_VALUE;
    private long moved;

    /** @param nanos the clock, such as {@link System#nanoTime} */
    StallDetector(Duration patience, LongSupplier nanos) {
        this.patience = patience;
        this.nanos = nanos;
    }

    /**
     * Records what is left now, and returns whether it has not fallen to a new minimum for longer than the patience.
     */
    boolean at(long left) {
        long now = nanos.getAsLong();
        if (left < least) {
            least = left;
            moved = now;
        }
        return now - moved > patience.toNanos();
    }
}
