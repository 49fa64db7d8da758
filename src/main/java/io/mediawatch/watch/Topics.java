package io.mediawatch.watch;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** All topic rules, checked as a whole: every id is unique. */
public record Topics(List<TopicRule> topics) {
    public static final Topics EMPTY = new Topics(List.of());

    @JsonCreator
    public Topics(@JsonProperty("topics") List<TopicRule> topics) {
        this.topics = List.copyOf(topics);
        Words.unique(topics.stream().map(TopicRule::id).toList(), "topic");
    }
}
