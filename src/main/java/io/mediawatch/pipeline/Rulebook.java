package io.mediawatch.pipeline;

import io.mediawatch.alert.Awaited;
import io.mediawatch.alert.Match;
import io.mediawatch.model.Article;
import io.mediawatch.model.TaggedArticle;
import io.mediawatch.model.Tags;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The compiled config of one generation. Pure functions, safe for many threads.
 *
 * @param tag      returns everything found in an article, except its story
 * @param match    returns the rules that match a tagged article
 * @param silences ids of the rules that alert on silence
 * @param awaited  the matches whose absence is a silence
 */
public record Rulebook(
        long generation,
        Function<Article, Tags> tag,
        Function<TaggedArticle, List<Match>> match,
        Set<String> silences,
        List<Awaited> awaited) {

    public Rulebook {
        silences = Set.copyOf(silences);
        awaited = List.copyOf(awaited);
    }
}
