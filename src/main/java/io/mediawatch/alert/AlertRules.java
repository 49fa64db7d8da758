package io.mediawatch.alert;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.mediawatch.model.Span;
import io.mediawatch.model.TaggedArticle;
import io.mediawatch.query.ArticleWords;
import io.mediawatch.query.Query;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All alert rules, validated together and ready to match articles. Pure and thread-safe. */
public final class AlertRules {
    private final List<AlertRule> rules;
    private final Set<String> muted;
    private final Map<String, Query> queries = new LinkedHashMap<>();

    /**
     * @param muted ids of stories nobody wants to hear of any more
     * @throws IllegalArgumentException if two rules have one id
     */
    @JsonCreator
    public AlertRules(
            @JsonProperty("rules") @Nullable List<AlertRule> rules,
            @JsonProperty("muted") @Nullable List<String> muted) {
        this.rules = rules == null ? List.of() : List.copyOf(rules);
        this.muted = muted == null ? Set.of() : Set.copyOf(muted);
        Set<String> ids = new HashSet<>();
        for (AlertRule rule : this.rules) {
            if (!ids.add(rule.id())) {
                throw new IllegalArgumentException("there are two alert rules '" + rule.id() + "'");
            }
            if (rule.query() != null) {
                queries.put(rule.id(), Query.parse(rule.query()));
            }
        }
    }

    private AlertRules(AlertRules rules, UnaryOperator<Query> change) {
        this.rules = rules.rules;
        this.muted = rules.muted;
        rules.queries.forEach((rule, query) -> queries.put(rule, change.apply(query)));
    }

    /** Returns the same rules with changed queries, for example with ids in place of names. */
    public AlertRules mapQueries(UnaryOperator<Query> change) {
        return new AlertRules(this, change);
    }

    public List<AlertRule> rules() {
        return rules;
    }

    public Set<String> muted() {
        return muted;
    }

    /** Returns the ids of the rules that report a silence. */
    public Set<String> silences() {
        return rules.stream()
                .filter(rule -> rule.silence() != null)
                .map(AlertRule::id)
                .collect(Collectors.toSet());
    }

    /**
     * Returns the groups whose absence is reported even if they never occur. A group that only an article can name is
     * awaited once it has occurred.
     */
    public List<Awaited> awaited() {
        return rules.stream().flatMap(rule -> rule.awaited().stream()).toList();
    }

    /** What the rules find in an article: at most one match for each rule and group. */
    public List<Match> match(TaggedArticle article) {
        if (article.tags().story() != null && muted.contains(article.tags().story())) {
            return List.of();
        }
        List<Match> matches = new ArrayList<>();
        ArticleWords words = ArticleWords.of(article);
        for (AlertRule rule : rules) {
            Query query = queries.get(rule.id());
            if (query == null || query.matches(words)) {
                Finding finding = query == null
                        ? Finding.of(rule, article, List.of())
                        : Finding.of(rule, article, found(query, words));
                matches.addAll(finding.matches());
            }
        }
        return matches;
    }

    /** Where each of the conditions shows that must hold together. */
    private static List<List<Span>> found(Query query, ArticleWords words) {
        return query instanceof Query.And and
                ? and.parts().stream().map(part -> part.spans(words)).toList()
                : List.of(query.spans(words));
    }
}
