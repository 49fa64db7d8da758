package io.mediawatch.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A span of an article's text.
 *
 * @param paragraph index of the paragraph, −1 for the headline
 * @param start start offset, in UTF-16 code units
 * @param end end offset, exclusive
 * @param surface exactly the text at the span; null where the record carries the text elsewhere
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Span(int paragraph, int start, int end, @Nullable String surface) {

    public Span(int paragraph, int start, int end) {
        this(paragraph, start, end, null);
    }
}
