package io.mediawatch.cli;

import io.mediawatch.pipeline.Health;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reports when a part of the program goes down, waits for something else, or recovers, once each time. */
final class PartMonitor {
    private final Supplier<List<Health>> health;
    private final PrintWriter out;
    private final Map<String, Health> last = new HashMap<>();

    PartMonitor(Supplier<List<Health>> health, PrintWriter out) {
        this.health = health;
        this.out = out;
    }

    /** @return whether every part is still alive */
    boolean look() {
        boolean alive = true;
        for (Health now : health.get()) {
            Health before = last.put(now.part(), now);
            if (isNews(before, now)) {
                out.println(now.part() + " is " + now.status().name().toLowerCase(Locale.ROOT)
                        + (now.cause() == null ? "" : ": " + now.cause()));
            }
            alive &= now.isLive();
        }
        return alive;
    }

    /** That a part starts or works is none at the first look. */
    private static boolean isNews(@Nullable Health before, Health now) {
        return before == null
                ? now.status() == Health.Status.WAITING || now.status() == Health.Status.DOWN
                : !before.equals(now);
    }
}
