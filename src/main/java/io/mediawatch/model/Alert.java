package io.mediawatch.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A rule matched a story.
 *
 * @param id       hash of rule, story and group
 * @param group    value of the rule's {@code group by}, empty without one
 * @param version  grows with each update
 * @param article  the article that raised it
 * @param passage  the sentence or quote that matched, as written
 * @param matched  where the match stands in the passage
 * @param speaker  who says the passage, null if nobody does
 * @param reposts  further copies seen since
 * @param channels ids of the channels that deliver it
 */
public record Alert(
        String id,
        State state,
        long version,
        String rule,
        String severity,
        String story,
        String group,
        ArticleFacts article,
        @Nullable String passage,
        List<Span> matched,
        @Nullable String speaker,
        Instant raised,
        int reposts,
        List<String> channels) {

    public Alert {
        matched = List.copyOf(matched);
        channels = List.copyOf(channels);
    }

    public static String id(String rule, String story, String group) {
        return Hash.of(rule, story, group);
    }

    /** Whether the alert is new or tells of a further copy. */
    public enum State {
        RAISED,
        UPDATED;

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
