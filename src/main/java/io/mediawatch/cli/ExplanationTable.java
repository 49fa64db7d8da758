package io.mediawatch.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.mediawatch.index.Explanation;
import io.mediawatch.model.Alert;
import io.mediawatch.model.Article;
import io.mediawatch.model.ArticleFacts;
import io.mediawatch.model.Json;
import io.mediawatch.model.Mention;
import io.mediawatch.model.NormalUrl;
import io.mediawatch.model.Quote;
import io.mediawatch.model.Span;
import io.mediawatch.model.Story;
import io.mediawatch.model.TopicScore;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** An explanation for the terminal: a row for each fact, tag, story and alert, with the rule that decided. */
final class ExplanationTable {
    private ExplanationTable() {}

    static Table of(Article article, Explanation explanation) {
        Table table = new Table("what", "value", "paragraph", "why").yielding("why");
        JsonNode fields = Json.MAPPER.valueToTree(article);
        new TreeMap<>(explanation.from())
                .forEach((field, rule) -> table.row(field, value(fields.path(field)), null, rule));
        explanation.mentions().forEach(mention -> row(table, mention));
        explanation.quotes().forEach(quote -> row(table, quote));
        explanation.topics().forEach(topic -> row(table, topic));
        Story story = explanation.story();
        if (story != null && !story.reposts().isEmpty()) {
            row(table, story, article.id());
        }
        explanation.alerts().forEach(alert -> row(table, alert, article.id()));
        return table;
    }

    /** Returns a field's value for a cell; for long lists such as the paragraphs, only their length. */
    private static String value(JsonNode field) {
        if (!field.isArray()) {
            return field.asText("");
        }
        return field.path(0).isObject()
                ? String.valueOf(field.size())
                : StreamSupport.stream(field.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(", "));
    }

    private static void row(Table table, Mention mention) {
        String surfaces = mention.spans().stream().map(Span::surface).distinct().collect(Collectors.joining(", "));
        table.row(
                "mention",
                mention.entity(),
                paragraphs(mention.spans().stream().map(Span::paragraph)),
                mention.rule() + ": " + surfaces + "; salience " + mention.salience());
    }

    private static void row(Table table, Quote quote) {
        table.row(
                "quote",
                quote.speaker().name() + ": " + quote.text(),
                paragraphs(quote.spans().stream().map(Span::paragraph)),
                quote.rule() + "; confidence " + quote.confidence());
    }

    private static void row(Table table, TopicScore topic) {
        table.row(
                "topic",
                topic.id(),
                paragraphs(topic.paragraphs().stream()),
                String.join(", ", topic.evidence()) + "; score " + topic.score());
    }

    private static void row(Table table, Story story, String article) {
        Story.Copy original = story.original();
        table.row(
                "story",
                story.id(),
                null,
                original.article().equals(article)
                        ? "first of " + (1 + story.reposts().size()) + " copies; the others: " + places(story.reposts())
                        : "the text of " + original.article() + ", published " + original.published() + " by "
                                + place(original));
    }

    private static String places(List<Story.Copy> copies) {
        return copies.stream().map(ExplanationTable::place).distinct().collect(Collectors.joining(", "));
    }

    /** Says where a copy appeared. The site is needed, since copies on many sites often name the same outlet. */
    private static String place(Story.Copy copy) {
        String host = copy.url() == null ? null : NormalUrl.of(copy.url()).authority();
        String place =
                Stream.of(copy.publisher(), host).filter(Objects::nonNull).collect(Collectors.joining(" on "));
        return place.isEmpty() ? copy.article() : place;
    }

    private static void row(Table table, Alert alert, String article) {
        ArticleFacts raisedBy = alert.article();
        String copy = raisedBy == null || raisedBy.article().equals(article) ? "" : " (in " + raisedBy.article() + ")";
        String passage = Objects.requireNonNullElse(alert.passage(), alert.headline());
        table.row("alert", (alert.rule() + " " + alert.group()).strip(), null, passage + copy);
    }

    private static String paragraphs(Stream<Integer> indices) {
        return indices.distinct()
                .map(index -> index < 0 ? "headline" : index.toString())
                .collect(Collectors.joining(", "));
    }
}
