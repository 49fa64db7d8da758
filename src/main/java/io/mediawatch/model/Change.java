package io.mediawatch.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A difference between a revision and the one before.
 *
 * @param before  the previous text, null for something added
 * @param after   the new text, null for something removed
 * @param speaker of a quote: the canonical name; else null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Change(What what, @Nullable String before, @Nullable String after, @Nullable String speaker) {

    public static Change headline(String before, String after) {
        return new Change(What.HEADLINE, before, after, null);
    }

    public static Change added(String paragraph) {
        return new Change(What.PARAGRAPH, null, paragraph, null);
    }

    public static Change removed(String paragraph) {
        return new Change(What.PARAGRAPH, paragraph, null, null);
    }

    /** Returns the change for a quote that is no longer in the text. */
    public static Change unsaid(String speaker, String words) {
        return new Change(What.QUOTE, words, null, speaker);
    }

    /** The part of the article that changed. */
    public enum What {
        HEADLINE,
        PARAGRAPH,
        QUOTE;

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
