package io.mediawatch.cli;

import io.mediawatch.pipeline.Health;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Reports when a part of the program goes down, waits for something else, or recovers, once each time. */
final class PartMonitor {
    private final Installation installation;
    private final PrintWriter out;
    private final Map<String, Health> last = new HashMap<>();

    PartMonitor(Installation installation, PrintWriter out) {
        this.installation = installation;
        this.out = out;
    }

    /** @return whether every part is still alive */
    boolean look() {
        boolean alive = true;
        for (Health now : installation.health()) {
            Health before = last.put(now.part(), now);
            if (before != null && !before.equals(now)) {
                out.println(now.part() + " is " + now.status().name().toLowerCase(Locale.ROOT)
                        + (now.cause() == null ? "" : ": " + now.cause()));
            }
            alive &= now.isLive();
        }
        return alive;
    }
}
