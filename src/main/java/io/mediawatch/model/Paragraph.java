package io.mediawatch.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One block of an article's body, as written.
 *
 * @param language     BCP 47 language where it differs from the article's, else null
 * @param emphasized   whether the whole of a {@link Kind#TEXT} is set bold or italic; written only where it is
 * @param emphasizedTo where bold or italic type ends if only the beginning is set in it, otherwise 0; written only
 *                     where it is not 0
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Paragraph(
        Kind kind,
        String text,
        @Nullable String language,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean emphasized,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) int emphasizedTo) {

    /** @throws IllegalArgumentException if the emphasis ends outside of the text */
    public Paragraph {
        if (emphasizedTo < 0 || (emphasizedTo > 0 && emphasizedTo > text.length())) {
            throw new IllegalArgumentException("emphasizedTo is not within the text: " + emphasizedTo);
        }
    }

    public Paragraph(Kind kind, String text) {
        this(kind, text, null, false, 0);
    }

    /** What a block is. Only {@link #HEADING} and {@link #CAPTION} are never spoken by anyone. */
    public enum Kind {
        LEAD,
        HEADING,
        TEXT,
        LIST,
        QUOTATION,
        CAPTION,
        TABLE;

        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        @JsonCreator
        public static Kind of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }
    }
}
