package io.mediawatch.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Words attributed to a speaker.
 *
 * @param spans      positions of the words, in text order
 * @param text       the words as written, spans joined by a line break
 * @param question   the turn it answers, null if none
 * @param about      ids of the entities named in it or in the question it answers
 * @param topics     ids of the topics of its passage
 * @param confidence 0 to 1
 * @param rule       the rule that decided, such as {@code turn.label}
 */
public record Quote(
        Speaker speaker,
        Kind kind,
        List<Span> spans,
        String text,
        @Nullable String question,
        List<String> about,
        List<String> topics,
        double confidence,
        String rule) {

    public Quote {
        spans = List.copyOf(spans);
        about = List.copyOf(about);
        topics = List.copyOf(topics);
    }

    /** How the words are attributed. */
    public enum Kind {
        /** A labelled turn of an interview. */
        TURN,
        /** Between quotation marks. */
        DIRECT,
        /** Reported speech. */
        INDIRECT;

        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether the words are the speaker's own, not only what they mean. */
        public boolean verbatim() {
            return this != INDIRECT;
        }

        @JsonCreator
        public static Kind of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }
    }
}
