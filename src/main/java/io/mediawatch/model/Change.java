package io.mediawatch.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One difference of a revision against the one before.
 *
 * @param before what stood there, null for something added
 * @param after  what stands there now, null for something removed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Change(What what, @Nullable String before, @Nullable String after) {

    /** The part of the article that changed. */
    public enum What {
        HEADLINE,
        PARAGRAPH;

        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        @JsonCreator
        public static What of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }
    }
}
