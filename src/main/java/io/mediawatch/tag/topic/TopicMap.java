package io.mediawatch.tag.topic;

import io.mediawatch.model.TopicScore;
import java.util.List;

/** The topics of an article and where they stand. */
public record TopicMap(List<TopicScore> scores) {

    public TopicMap {
        scores = List.copyOf(scores);
    }

    /** Ids of the topics with evidence in one of the paragraphs. */
    public List<String> of(List<Integer> paragraphs) {
        return scores.stream()
                .filter(score -> paragraphs.stream().anyMatch(score.paragraphs()::contains))
                .map(TopicScore::id)
                .toList();
    }
}
