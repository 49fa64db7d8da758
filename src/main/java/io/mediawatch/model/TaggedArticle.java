package io.mediawatch.model;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** An article with its tags. In JSON, the article's fields are next to {@code tags}. */
public record TaggedArticle(@JsonUnwrapped Article article, Tags tags) {}
