package io.mediawatch.index;

import io.mediawatch.model.Span;
import io.mediawatch.model.TaggedArticle;
import java.util.List;

/**
 * An article found by a search.
 *
 * @param highlights where it matches, in text order, in the text as written
 */
public record Hit(TaggedArticle article, List<Span> highlights) {
    public Hit {
        highlights = List.copyOf(highlights);
    }
}
