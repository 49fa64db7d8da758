package io.mediawatch.alert;

import io.mediawatch.alert.AlertRule.Dimension;
import io.mediawatch.model.Article;
import io.mediawatch.model.Mention;
import io.mediawatch.model.Quote;
import io.mediawatch.model.Span;
import io.mediawatch.model.TaggedArticle;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An article that matches a rule's query, with the parts of it that meet the other conditions.
 *
 * @param mentions those of the rule's entities
 * @param quotes   those of the rule's speakers, about what the rule says
 * @param found    where each of the query's conditions shows: its words, names, evidence for its topics
 */
record Finding(
        AlertRule rule, TaggedArticle article, List<Mention> mentions, List<Quote> quotes, List<List<Span>> found) {

    static Finding of(AlertRule rule, TaggedArticle article, List<List<Span>> found) {
        List<Mention> mentions = article.tags().mentions().stream()
                .filter(mention -> fits(rule, mention))
                .toList();
        List<Quote> quotes = article.tags().quotes().stream()
                .filter(quote -> fits(rule, quote))
                .toList();
        return new Finding(rule, article, rule.together() ? together(rule, mentions) : mentions, quotes, found);
    }

    /** Returns the matches, at most one per group. */
    Collection<Match> matches() {
        boolean fits = (rule.entities().isEmpty() || !mentions.isEmpty())
                && (!rule.asksForQuotes() || !quotes.isEmpty())
                && (rule.changes().isEmpty() || changed());
        Map<String, Match> groups = new LinkedHashMap<>();
        if (fits) {
            each(Dimension.ENTITY, mentions)
                    .forEach(mention -> each(Dimension.SPEAKER, quotes).forEach(quote -> abouts(quote)
                            .forEach(about -> groups.computeIfAbsent(
                                    group(mention, quote, about), group -> match(mention, quote, group)))));
        }
        return groups.values();
    }

    /**
     * Returns each element on its own if the rule groups by this dimension, or by what its quotes are about; otherwise
     * a single empty element.
     */
    private <T> Stream<Optional<T>> each(Dimension dimension, List<T> all) {
        boolean apart = rule.groupBy().contains(dimension)
                || (dimension == Dimension.SPEAKER && rule.groupBy().contains(Dimension.ABOUT));
        return apart ? all.stream().map(Optional::of) : Stream.of(Optional.empty());
    }

    private Stream<Optional<String>> abouts(Optional<Quote> quote) {
        return rule.groupBy().contains(Dimension.ABOUT) && quote.isPresent()
                ? quote.get().about().stream().filter(rule.about()::contains).map(Optional::of)
                : Stream.of(Optional.empty());
    }

    private String group(Optional<Mention> mention, Optional<Quote> quote, Optional<String> about) {
        return rule.groupBy().stream()
                .map(dimension -> switch (dimension) {
                    case ENTITY -> mention.map(Mention::entity).orElse("");
                    case SPEAKER -> quote.map(each -> each.speaker().name()).orElse("");
                    case ABOUT -> about.orElse("");
                    case SOURCE -> source(article.article());
                    case NONE -> "";
                })
                .collect(Collectors.joining(AlertRule.SEPARATOR));
    }

    /** Returns the article's source. One ingested by hand has no source and is grouped by its site. */
    private static String source(Article article) {
        String site = Objects.requireNonNullElse(article.site(), "no source");
        return Objects.requireNonNullElse(article.source(), site);
    }

    private Match match(Optional<Mention> mention, Optional<Quote> quote, String group) {
        List<Mention> shown = mention.map(List::of).orElse(mentions);
        List<Quote> said = quote.map(List::of).orElse(quotes);
        return Passage.of(new Finding(rule, article, shown, said, found)).match(rule, once(), group);
    }

    /** Returns the scope within which the rule raises only one alert. */
    private String once() {
        if (rule.first()) {
            return "";
        }
        return rule.changes().isEmpty()
                ? String.valueOf(article.tags().story())
                : article.article().id() + "/" + article.article().revision();
    }

    private boolean changed() {
        return article.article().changes().stream()
                .anyMatch(change -> rule.changes().contains(change.what()));
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

    /**
     * The mentions as they stand in the first paragraph that names all of the rule's entities, in the headline if no
     * other does; none if none does.
     */
    private static List<Mention> together(AlertRule rule, List<Mention> mentions) {
        if (mentions.size() < rule.entities().size()) {
            return List.of();
        }
        return mentions.get(0).spans().stream()
                .map(Span::paragraph)
                .filter(paragraph -> mentions.stream()
                        .allMatch(mention -> mention.spans().stream().anyMatch(span -> span.paragraph() == paragraph)))
                .min(Comparator.comparing(paragraph -> paragraph < 0))
                .map(paragraph -> mentions.stream()
                        .map(mention -> within(mention, paragraph))
                        .toList())
                .orElse(List.of());
    }

    private static Mention within(Mention mention, int paragraph) {
        return new Mention(
                mention.entity(),
                mention.type(),
                mention.name(),
                mention.count(),
                mention.inHeadline(),
                mention.salience(),
                mention.spans().stream()
                        .filter(span -> span.paragraph() == paragraph)
                        .toList(),
                mention.rule());
    }
}
