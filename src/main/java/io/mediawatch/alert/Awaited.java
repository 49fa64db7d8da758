package io.mediawatch.alert;

import java.time.Duration;
import java.util.List;

/**
 * What a rule with a silence waits for from the moment it comes into force.
 *
 * @param group value of the rule's {@code groupBy}, empty without one
 */
public record Awaited(String rule, String severity, String group, List<String> channels, Duration silence) {
    public Awaited {
        channels = List.copyOf(channels);
    }
}
