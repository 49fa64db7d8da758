package io.mediawatch.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One block of an article's body, as written.
 *
 * @param language   BCP 47 language where it differs from the article's, else null
 * @param emphasized whether the whole of a {@link Kind#TEXT} is set bold or italic; written only where it is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Paragraph(
        Kind kind,
        String text,
        @Nullable String language,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean emphasized) {

    public Paragraph(Kind kind, String text) {
        this(kind, text, null, false);
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
