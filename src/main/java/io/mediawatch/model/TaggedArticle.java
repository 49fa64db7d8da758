package io.mediawatch.model;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Objects;

/** An article with its tags. In JSON, the article's fields are next to {@code tags}. */
public record TaggedArticle(@JsonUnwrapped Article article, Tags tags) {
    public TaggedArticle {
        Objects.requireNonNull(tags, "an article without tags");
    }
}
