package io.mediawatch.cli;

import io.mediawatch.pipeline.Health;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Logs when a part of the program goes down, waits for something else, or recovers, once each time. Who was warned is
 * told of the recovery as loudly.
 */
final class PartMonitor {
    private static final Logger LOG = LoggerFactory.getLogger("mediawatch");
    /** How long a part that waits is not told again, even if the cause has other words or numbers by then. */
    private static final Duration REPEATED = Duration.ofMinutes(1);

    private final Supplier<List<Health>> health;
    private final Clock clock;
    private final BiConsumer<Level, String> log;
    private final Map<String, Told> last = new HashMap<>();

    /** @param warned until it is up again */
    private record Told(Health health, Instant at, boolean warned) {}

    PartMonitor(Supplier<List<Health>> health) {
        this(health, Clock.systemUTC(), (level, text) -> LOG.atLevel(level).log(text));
    }

    PartMonitor(Supplier<List<Health>> health, Clock clock, BiConsumer<Level, String> log) {
        this.health = health;
        this.clock = clock;
        this.log = log;
    }

    /** @return whether every part is still alive */
    boolean look() {
        boolean alive = true;
        for (Health now : health.get()) {
            Told before = last.get(now.part());
            if (isNews(before, now)) {
                boolean loud = isTrouble(now) || (before != null && before.warned());
                log.accept(
                        loud ? Level.WARN : Level.INFO,
                        now.part() + " is " + now.status().name().toLowerCase(Locale.ROOT)
                                + (now.cause() == null ? "" : ": " + now.cause()));
                last.put(now.part(), new Told(now, clock.instant(), loud && !now.isReady()));
            } else {
                last.putIfAbsent(now.part(), new Told(now, clock.instant(), false));
            }
            alive &= now.isLive();
        }
        return alive;
    }

    /** That a part starts or works is none at the first look. */
    private boolean isNews(@Nullable Told before, Health now) {
        if (before == null) {
            return isTrouble(now);
        }
        return before.health().status() != now.status()
                || (!Objects.equals(before.health().cause(), now.cause())
                        && !clock.instant().isBefore(before.at().plus(REPEATED)));
    }

    private static boolean isTrouble(Health now) {
        return now.status() == Health.Status.WAITING || now.status() == Health.Status.DOWN;
    }
}
