package io.mediawatch.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who says something.
 *
 * @param id identifier on the watch-list, else null
 * @param name canonical name, else the fullest name in the article
 * @param label as written before the words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Speaker(@Nullable String id, String name, @Nullable String label, Role role) {

    /** The part a speaker plays in the article. */
    public enum Role {
        INTERVIEWER,
        INTERVIEWEE,
        SOURCE;

        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        @JsonCreator
        public static Role of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }
    }
}
