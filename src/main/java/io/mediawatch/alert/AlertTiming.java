package io.mediawatch.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When a match raises an alert, and when that alert is sent. By default: once per story, immediately.
 *
 * @param first whether only the first match ever raises an alert
 * @param spike if given, an alert is raised only when matches become frequent
 * @param silence if given, an alert is raised only when there has been no match for this long
 * @param hold how alerts are held back; null to send them at once
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AlertTiming(boolean first, @Nullable Spike spike, @Nullable Duration silence, @Nullable Hold hold) {
    public static final AlertTiming AT_ONCE = new AlertTiming(false, null, null, null);
}
