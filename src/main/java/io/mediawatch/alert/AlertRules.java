package io.mediawatch.alert;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.mediawatch.model.Mention;
import io.mediawatch.model.Quote;
import io.mediawatch.model.Span;
import io.mediawatch.model.TaggedArticle;
import io.mediawatch.query.ArticleWords;
import io.mediawatch.query.Query;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All alert rules, checked as a whole and ready to be put to articles. Pure and thread-safe. */
public final class AlertRules {
    private final List<AlertRule> rules;
    private final Map<String, Query> queries = new LinkedHashMap<>();

    /** @throws IllegalArgumentException if two rules have one id */
    @JsonCreator
    public AlertRules(@JsonProperty("rules") @Nullable List<AlertRule> rules) {
        this.rules = rules == null ? List.of() : List.copyOf(rules);
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

    public List<AlertRule> rules() {
        return rules;
    }

    /** What the rules find in an article: at most one match for each rule and group. */
    public List<Match> match(TaggedArticle article) {
        List<Match> matches = new ArrayList<>();
        ArticleWords words = queries.isEmpty() ? null : ArticleWords.of(article);
        for (AlertRule rule : rules) {
            Query query = queries.get(rule.id());
            if (query == null || query.matches(Objects.requireNonNull(words))) {
                match(rule, article, query, words, matches);
            }
        }
        return matches;
    }

    private static void match(
            AlertRule rule,
            TaggedArticle article,
            @Nullable Query query,
            @Nullable ArticleWords words,
            List<Match> matches) {
        List<Mention> mentions = article.tags().mentions().stream()
                .filter(mention -> fits(rule, mention))
                .toList();
        List<Quote> quotes = article.tags().quotes().stream()
                .filter(quote -> fits(rule, quote))
                .toList();
        boolean fits =
                (rule.entities().isEmpty() || !mentions.isEmpty()) && (!rule.asksForQuotes() || !quotes.isEmpty());
        if (!fits) {
            return;
        }
        List<Span> found = query == null || words == null ? List.of() : query.spans(words);
        Map<String, Match> groups = new LinkedHashMap<>();
        switch (rule.groupBy()) {
            case ENTITY ->
                mentions.forEach(mention -> groups.putIfAbsent(
                        mention.entity(),
                        Passage.of(article, List.of(mention), quotes, found).match(rule, mention.entity())));
            case SPEAKER ->
                quotes.forEach(quote -> groups.putIfAbsent(
                        quote.speaker().name(),
                        Passage.of(article, mentions, List.of(quote), found)
                                .match(rule, quote.speaker().name())));
            case SOURCE ->
                groups.put(
                        "",
                        Passage.of(article, mentions, quotes, found)
                                .match(rule, String.valueOf(article.article().source())));
            case NONE ->
                groups.put("", Passage.of(article, mentions, quotes, found).match(rule, ""));
        }
        matches.addAll(groups.values());
    }

    private static boolean fits(AlertRule rule, Mention mention) {
        return rule.entities().contains(mention.entity())
                && mention.salience() >= rule.salience()
                && (!rule.headline() || mention.inHeadline());
    }

    private static boolean fits(AlertRule rule, Quote quote) {
        String speaker = quote.speaker().id();
        return rule.asksForQuotes()
                && (rule.speakers().isEmpty()
                        || (speaker != null && rule.speakers().contains(speaker)))
                && (rule.about().isEmpty() || quote.about().stream().anyMatch(rule.about()::contains));
    }
}
