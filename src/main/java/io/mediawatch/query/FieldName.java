package io.mediawatch.query;

import io.mediawatch.model.Article;
import io.mediawatch.model.EntityType;
import io.mediawatch.model.Mention;
import io.mediawatch.model.Quote;
import io.mediawatch.model.Span;
import io.mediawatch.model.Speaker;
import io.mediawatch.model.TaggedArticle;
import io.mediawatch.model.TopicScore;
import io.mediawatch.text.Fold;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields that hold whole values; {@code headline:}, {@code from:} and {@code to:} are of other kinds. */
public enum FieldName {
    /** Someone quoted: id, canonical name, or the label as written in the article. */
    SPEAKER,
    /** A company mentioned: id or canonical name. The next three likewise. */
    COMPANY,
    PERSON,
    PRODUCT,
    ORGANIZATION,
    /** Anything on the watch-list that is mentioned: id or canonical name. */
    ENTITY,
    /** Id of a topic. */
    TOPIC,
    /** Id of the polled source. */
    SOURCE,
    /** Name of the site that carries the article. */
    SITE,
    /** Name of the outlet that wrote it. */
    PUBLISHER,
    /** Language ({@code zh}), or language and script ({@code zh-Hant}). */
    LANG;

    /** As written before the colon. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<FieldName> of(String id) {
        return Arrays.stream(values()).filter(name -> name.id().equals(id)).findFirst();
    }

    static String all() {
        return Stream.concat(Arrays.stream(values()).map(FieldName::id), Stream.of("headline", "from", "to"))
                .map(id -> id + ":")
                .collect(Collectors.joining(" "));
    }

    Stream<@Nullable String> values(TaggedArticle tagged) {
        Article article = tagged.article();
        return switch (this) {
            case SPEAKER -> tagged.tags().quotes().stream().flatMap(FieldName::names);
            case COMPANY, PERSON, PRODUCT, ORGANIZATION, ENTITY ->
                mentions(tagged).flatMap(mention -> Stream.of(mention.entity(), mention.name()));
            case TOPIC -> tagged.tags().topics().stream().map(TopicScore::id);
            case SOURCE -> Stream.of(article.source());
            case SITE -> Stream.of(article.site());
            case PUBLISHER -> Stream.of(article.publisher());
            case LANG ->
                article.script() == null
                        ? Stream.of(article.language())
                        : Stream.of(article.language(), article.language() + "-" + article.script());
        };
    }

    /** Returns where the value occurs in the text, for fields that are part of it. */
    List<Span> spans(TaggedArticle tagged, String folded) {
        return switch (this) {
            case COMPANY, PERSON, PRODUCT, ORGANIZATION, ENTITY ->
                mentions(tagged)
                        .filter(mention -> Fold.fold(mention.entity()).equals(folded)
                                || Fold.fold(mention.name()).equals(folded))
                        .flatMap(mention -> mention.spans().stream())
                        .toList();
            case SPEAKER ->
                tagged.tags().quotes().stream()
                        .filter(quote -> names(quote)
                                .anyMatch(
                                        name -> name != null && Fold.fold(name).equals(folded)))
                        .flatMap(quote -> quote.spans().stream())
                        .map(span -> surfaced(tagged, span))
                        .toList();
            case TOPIC ->
                tagged.tags().topics().stream()
                        .filter(topic -> Fold.fold(topic.id()).equals(folded))
                        .flatMap(topic -> evidence(tagged.article(), topic))
                        .toList();
            default -> List.of();
        };
    }

    /** Where the evidence stands, each time, in the paragraphs that have it. */
    private static Stream<Span> evidence(Article article, TopicScore topic) {
        return topic.paragraphs().stream().flatMap(paragraph -> topic.evidence().stream()
                .filter(surface -> !surface.isEmpty())
                .flatMap(surface -> occurrences(article.text(paragraph), surface)
                        .map(start -> new Span(paragraph, start, start + surface.length(), surface))));
    }

    private static Stream<Integer> occurrences(String text, String surface) {
        return Stream.iterate(text.indexOf(surface), at -> at >= 0, at -> text.indexOf(surface, at + surface.length()));
    }

    private static Span surfaced(TaggedArticle tagged, Span span) {
        String text = tagged.article().text(span.paragraph());
        return new Span(span.paragraph(), span.start(), span.end(), text.substring(span.start(), span.end()));
    }

    private Stream<Mention> mentions(TaggedArticle tagged) {
        Stream<Mention> all = tagged.tags().mentions().stream();
        return this == ENTITY ? all : all.filter(mention -> mention.type() == EntityType.of(id()));
    }

    private static Stream<@Nullable String> names(Quote quote) {
        Speaker speaker = quote.speaker();
        return Stream.of(speaker.id(), speaker.name(), speaker.label());
    }
}
