package io.mediawatch.alert.channel;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/** A limit of messages in any minute. For one thread. */
public final class RateLimit {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final int perMinute;
    private final LongSupplier nanos;
    private final Deque<Long> taken = new ArrayDeque<>();

    /** @param perMinute 0 for no limit */
    public RateLimit(int perMinute) {
        this(perMinute, System::nanoTime);
    }

    /** @param nanos the time, as {@link System#nanoTime} tells it: a clock that is set back would stop everything */
    RateLimit(int perMinute, LongSupplier nanos) {
        this.perMinute = perMinute;
        this.nanos = nanos;
    }

    /** Takes one, if permitted now. @return how long to wait before trying again; zero if it was taken */
    public Duration take() {
        if (perMinute == 0) {
            return Duration.ZERO;
        }
        long now = nanos.getAsLong();
        while (!taken.isEmpty() && now - taken.getFirst() >= MINUTE.toNanos()) {
            taken.removeFirst();
        }
        if (taken.size() >= perMinute) {
            return MINUTE.minusNanos(now - taken.getFirst());
        }
        taken.addLast(now);
        return Duration.ZERO;
    }
}
