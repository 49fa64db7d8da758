package io.mediawatch.cli;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** When this program was started. */
final class Startup {
    private Startup() {}

    /** How long the JVM has been running. */
    static Duration age() {
        return Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
    }
}
