package io.mediawatch.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The state of delivering one alert to one channel.
 *
 * @param version  from time and number of the last attempt, so that the last one counts
 * @param attempts so far, by the process that makes them
 * @param last     when the last one ended
 * @param error    of the last attempt, null if it reached everybody
 */
public record Delivery(
        String alert, String channel, State state, long version, int attempts, Instant last, @Nullable String error) {

    /**
     * Returns the key in topic and index. The key of an acknowledgement never equals that of a channel, whatever the
     * person's name.
     */
    public String id() {
        return id(alert, state == State.ACKNOWLEDGED ? "by:" + channel : channel);
    }

    /** The key of a delivery to a channel, which is the idempotency key a receiver sees. */
    public static String id(String alert, String channel) {
        return alert + "/" + channel;
    }

    /** The state of a delivery. */
    public enum State {
        DELIVERED,
        RETRYING,
        FAILED,
        /** Somebody has seen it; the person is in place of the channel. */
        ACKNOWLEDGED;

        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        @JsonCreator
        public static State of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }
    }
}
