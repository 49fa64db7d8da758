package io.mediawatch.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a record came to be processed. Only {@link #LIVE} records alert. */
public enum Mode {
    LIVE,
    BACKFILL,
    REPLAY,
    RETAG;

    /** The name in JSON, headers and options, in lower case. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for an unknown name */
    @JsonCreator
    public static Mode of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
