package io.mediawatch.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What tagging finds in an article.
 *
 * @param speakers one per paragraph: canonical name of who speaks it; null for headings, captions and narration
 * @param story id of the story it belongs to; null before grouping
 */
public record Tags(
        List<Mention> mentions,
        List<Quote> quotes,
        List<@Nullable String> speakers,
        List<TopicScore> topics,
        @Nullable String story) {

    public Tags {
        mentions = List.copyOf(mentions);
        quotes = List.copyOf(quotes);
        speakers = Collections.unmodifiableList(new ArrayList<>(speakers));
        topics = List.copyOf(topics);
    }

    public Tags inStory(String story) {
        return new Tags(mentions, quotes, speakers, topics, story);
    }
}
