package io.mediawatch.pipeline;

import io.mediawatch.alert.Match;
import io.mediawatch.model.Article;
import io.mediawatch.model.TaggedArticle;
import io.mediawatch.model.Tags;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What one generation of the config was compiled to. Pure functions, safe for many threads.
 *
 * @param tag   everything found in an article, without its story
 * @param match the rules that match a tagged article
 * @param rules ids of all alert rules
 */
public record Rulebook(
        long generation, Function<Article, Tags> tag, Function<TaggedArticle, List<Match>> match, Set<String> rules) {

    public Rulebook {
        rules = Set.copyOf(rules);
    }
}
