package io.mediawatch.model;

import java.util.List;

/**
 * A topic an article is about.
 *
 * @param score      0 to 1
 * @param evidence   the surfaces that matched, each once, in text order
 * @param paragraphs paragraphs of the evidence, −1 for the headline
 */
public record TopicScore(String id, double score, List<String> evidence, List<Integer> paragraphs) {

    public TopicScore {
        evidence = List.copyOf(evidence);
        paragraphs = List.copyOf(paragraphs);
    }
}
