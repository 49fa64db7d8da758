package io.mediawatch.alert.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** A limit of messages in any minute. For one thread. */
public final class RateLimit {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final int perMinute;
    private final Deque<Instant> taken = new ArrayDeque<>();

    /** @param perMinute 0 for no limit */
    public RateLimit(int perMinute) {
        this.perMinute = perMinute;
    }

    /** Takes one, if permitted now. @return how long to wait before trying again; zero if it was taken */
    public Duration take(Instant now) {
        if (perMinute == 0) {
            return Duration.ZERO;
        }
        while (!taken.isEmpty() && !taken.getFirst().plus(MINUTE).isAfter(now)) {
            taken.removeFirst();
        }
        if (taken.size() >= perMinute) {
            return Duration.between(now, taken.getFirst().plus(MINUTE));
        }
        taken.addLast(now);
        return Duration.ZERO;
    }
}
