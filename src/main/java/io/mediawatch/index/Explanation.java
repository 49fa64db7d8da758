package io.mediawatch.index;

import io.mediawatch.model.Alert;
import io.mediawatch.model.ArticleFacts;
import io.mediawatch.model.Mention;
import io.mediawatch.model.Quote;
import io.mediawatch.model.Story;
import io.mediawatch.model.TaggedArticle;
import io.mediawatch.model.TopicScore;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why an article is shown the way it is.
 *
 * @param from     where each field came from: field name → rule
 * @param mentions with the rule that decided
 * @param quotes   with rule and confidence
 * @param topics   with the evidence
 * @param story    its copies; null if it stands alone
 * @param alerts   that its story raised
 */
public record Explanation(
        ArticleFacts article,
        Map<String, String> from,
        List<Mention> mentions,
        List<Quote> quotes,
        List<TopicScore> topics,
        @Nullable Story story,
        List<Alert> alerts) {
    public Explanation {
        from = Map.copyOf(from);
        mentions = List.copyOf(mentions);
        quotes = List.copyOf(quotes);
        topics = List.copyOf(topics);
        alerts = List.copyOf(alerts);
    }

    static Explanation of(TaggedArticle tagged, @Nullable Story story, List<Alert> alerts) {
        return new Explanation(
                ArticleFacts.of(tagged),
                tagged.article().from(),
                tagged.tags().mentions(),
                tagged.tags().quotes(),
                tagged.tags().topics(),
                story,
                alerts);
    }
}
