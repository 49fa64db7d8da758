package io.mediawatch.model;

import java.util.List;

/**
 * An entity named in an article.
 *
 * @param entity   canonical id on the watch-list
 * @param name     canonical name
 * @param count    number of occurrences
 * @param salience 0 to 1: how much the article is about it
 * @param spans    every occurrence, with its surface, in text order
 * @param rule     the rule that decided for the first occurrence
 */
public record Mention(
        String entity,
        EntityType type,
        String name,
        int count,
        boolean inHeadline,
        double salience,
        List<Span> spans,
        String rule) {

    public Mention {
        spans = List.copyOf(spans);
    }
}
