package io.mediawatch.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When a match raises an alert, and when that is sent. By default: once per story, immediately.
 *
 * @param first   only the first match ever
 * @param spike   only when matches become frequent
 * @param silence only when none followed for so long
 * @param hold    not at once; null if at once
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AlertTiming(boolean first, @Nullable Spike spike, @Nullable Duration silence, @Nullable Hold hold) {
    public static final AlertTiming AT_ONCE = new AlertTiming(false, null, null, null);
}
