package io.mediawatch.watch;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.mediawatch.text.Fold;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All topic rules, checked as a whole: every id is unique, no term is so common that it says nothing. */
public record Topics(List<TopicRule> topics) {
    /** @throws InvalidEntry for the first rule that does not fit */
    @JsonCreator
    public Topics(@JsonProperty("topics") List<TopicRule> topics) {
        this.topics = List.copyOf(topics);
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < topics.size(); i++) {
            TopicRule topic = topics.get(i);
            if (!ids.add(topic.id())) {
                throw new InvalidEntry(i, "/id", "topic id '" + topic.id() + "' is used twice: rename one of them");
            }
            checkTerms(i, topic);
        }
    }

    private static void checkTerms(int index, TopicRule topic) {
        for (int i = 0; i < topic.terms().size(); i++) {
            Term term = topic.terms().get(i);
            if (term.near().isEmpty() && StopWords.hold(Fold.fold(term.text()))) {
                throw new InvalidEntry(
                        index,
                        "/terms/" + i,
                        "term '" + term.text() + "' of topic '" + topic.id()
                                + "' is part of very common words: add near to say when it counts");
            }
        }
    }
}
