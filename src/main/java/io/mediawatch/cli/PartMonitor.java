package io.mediawatch.cli;

import io.mediawatch.model.UserError;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Logs when a part of the program starts to wait for something else, and when it recovers, once each time. A recovery
 * is logged at the same level as the warning before it. A part that is down for good ends the program, so that nobody
 * mistakes it for a working one.
 */
final class PartMonitor {
    private static final Logger LOG = LoggerFactory.getLogger("mediawatch");
    /**
     * Minimum time before a part in the same state is logged again, even if the words or numbers of the cause change.
     */
    private static final Duration REPEATED = Duration.ofMinutes(1);

    private final Supplier<List<Health>> health;
    private final Clock clock;
    private final BiConsumer<Level, String> log;
    private final Map<String, Told> last = new HashMap<>();

    /** @param warned whether a warning was logged and the part is not up again yet */
    private record Told(Health health, Instant at, boolean warned) {}

    PartMonitor(Supplier<List<Health>> health) {
        this(health, Clock.systemUTC(), (level, text) -> LOG.atLevel(level).log(text));
    }

    PartMonitor(Supplier<List<Health>> health, Clock clock, BiConsumer<Level, String> log) {
        this.health = health;
        this.clock = clock;
        this.log = log;
    }

    /** Checks all parts. @throws UserError naming the parts that will not recover by themselves, and why */
    void look() {
        List<Health> all = health.get();
        for (Health now : all) {
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
        }
        requireAlive(all);
    }

    private static void requireAlive(List<Health> all) {
        String down = all.stream()
                .filter(health -> !health.isLive())
                .map(health -> health.part() + " is down: " + health.cause())
                .collect(Collectors.joining("; "));
        if (!down.isEmpty()) {
            throw new UserError(down + ". Nothing is lost: start again to go on");
        }
    }

    /** Whether the health is worth logging. At the first look, only trouble is. */
    private boolean isNews(@Nullable Told before, Health now) {
        if (before == null) {
            return isTrouble(now);
        }
        return before.health().status() != now.status()
                || (!Objects.equals(before.health().cause(), now.cause())
                        && !clock.instant().isBefore(before.at().plus(REPEATED)));
    }

    private static boolean isTrouble(Health now) {
        return now.status() == Health.Status.WAITING;
    }
}
