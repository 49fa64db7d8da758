package io.mediawatch.tag.topic;

import io.mediawatch.model.TopicScore;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The topics of an article, and the paragraphs in which each has evidence. */
public final class TopicMap {
    private final List<TopicScore> scores;
    /** By paragraph, the indices into {@code scores}. */
    private final Map<Integer, BitSet> byParagraph = new HashMap<>();

    TopicMap(List<TopicScore> scores) {
        this.scores = List.copyOf(scores);
        for (int i = 0; i < scores.size(); i++) {
            for (int paragraph : scores.get(i).paragraphs()) {
                byParagraph.computeIfAbsent(paragraph, key -> new BitSet()).set(i);
            }
        }
    }

    /** The scores, best first. */
    public List<TopicScore> scores() {
        return scores;
    }

    /** Ids of the topics with evidence in one of the paragraphs, best first. */
    public List<String> of(Collection<Integer> paragraphs) {
        BitSet found = new BitSet();
        for (int paragraph : paragraphs) {
            found.or(byParagraph.getOrDefault(paragraph, new BitSet()));
        }
        List<String> ids = new ArrayList<>();
        found.stream().forEach(position -> ids.add(scores.get(position).id()));
        return ids;
    }
}
