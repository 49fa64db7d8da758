package io.mediawatch.cli.bench;

import io.mediawatch.index.Documents;
import io.mediawatch.index.Kind;
import io.mediawatch.index.Write;
import io.mediawatch.model.Alert;
import io.mediawatch.model.Article;
import io.mediawatch.model.ArticleFacts;
import io.mediawatch.model.Delivery;
import io.mediawatch.model.Hash;
import io.mediawatch.model.Json;
import io.mediawatch.model.MentionRecord;
import io.mediawatch.model.Mode;
import io.mediawatch.model.Paragraph;
import io.mediawatch.model.QuoteRecord;
import io.mediawatch.model.Story;
import io.mediawatch.model.TaggedArticle;
import io.mediawatch.model.Version;
import io.mediawatch.tag.Tagger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A year of generated coverage as the pipeline leaves it in the index: articles of about 6 kB, tagged by the rules in
 * force, with their mentions and quotes; three of ten carry the same text, and one in fifty raised an alert.
 */
final class GeneratedCoverage {
    private static final Duration SPAN = Duration.ofDays(365);
    private static final int TEXT_BYTES = 6_000;
    private static final int OUTLETS = 60;
    private static final int FAMILY = 10;
    private static final int COPIES = 3;
    private static final int ALERT_EVERY = 50;

    private final Tagger tagger;
    private final int articles;
    private final Instant end;

    /** @param end when the last one was published */
    GeneratedCoverage(Tagger tagger, int articles, Instant end) {
        this.tagger = tagger;
        this.articles = articles;
        this.end = end;
    }

    static String id(int number) {
        return Hash.of(url(number));
    }

    /** Everything the index holds of article n; it is the same in every run but for its time. */
    List<Write> writes(int number) {
        int place = number % FAMILY;
        int original = place < COPIES ? number - place : number;
        Article article = article(number, original);
        TaggedArticle tagged = new TaggedArticle(article, tagger.tag(article).inStory(id(original)));
        ArticleFacts facts = ArticleFacts.of(tagged);
        List<Write> writes = new ArrayList<>();
        add(writes, Kind.ARTICLES, article.id(), tagged, article.fetched());
        tagged.tags().mentions().forEach(mention -> {
            MentionRecord mentioned = new MentionRecord(facts, mention);
            add(writes, Kind.MENTIONS, mentioned.id(), mentioned, article.fetched());
        });
        for (int i = 0; i < tagged.tags().quotes().size(); i++) {
            String id = article.id() + "/" + i;
            QuoteRecord said = new QuoteRecord(id, facts, tagged.tags().quotes().get(i));
            add(writes, Kind.QUOTES, id, said, article.fetched());
        }
        if (place == 0) {
            List<Story.Copy> copies = IntStream.range(number, number + COPIES)
                    .mapToObj(copy -> copy(article(copy, number)))
                    .toList();
            List<String> outlets =
                    copies.stream().map(Story.Copy::publisher).distinct().toList();
            Story story =
                    new Story(article.id(), 1, copies.get(0), copies.subList(1, copies.size()), outlets, List.of());
            add(writes, Kind.STORIES, article.id(), story, article.fetched());
        }
        if (number % ALERT_EVERY == 0) {
            alert(writes, facts, article);
        }
        return writes;
    }

    private static void alert(List<Write> writes, ArticleFacts facts, Article article) {
        Alert alert = new Alert(
                Alert.id("bench", article.id(), ""),
                Alert.State.RAISED,
                1,
                "bench",
                "medium",
                article.id(),
                "",
                facts,
                article.headline(),
                List.of(),
                null,
                article.fetched(),
                0,
                List.of("terminal"),
                null,
                null);
        add(writes, Kind.ALERTS, alert.id(), alert, article.fetched());
        Delivery delivery =
                new Delivery(alert.id(), "terminal", Delivery.State.DELIVERED, 1, 1, article.fetched(), null);
        add(writes, Kind.DELIVERIES, delivery.id(), delivery, article.fetched());
    }

    /** @param original whose text it carries */
    private Article article(int number, int original) {
        Random random = new Random(original);
        Clauses clauses = Clauses.of(original % 2 == 0, random);
        String headline = clauses.sentence();
        List<Paragraph> paragraphs = new ArrayList<>();
        for (int bytes = 0; bytes < TEXT_BYTES; ) {
            String text = clauses.paragraph().strip();
            bytes += text.getBytes(StandardCharsets.UTF_8).length;
            paragraphs.add(new Paragraph(Paragraph.Kind.TEXT, text));
        }
        Instant published = end.minus(SPAN.multipliedBy(articles - number).dividedBy(articles));
        String outlet = "Outlet " + new Random(number).nextInt(OUTLETS);
        return new Article(
                id(number),
                1,
                Version.of(published, 1),
                1,
                Mode.BACKFILL,
                url(number),
                null,
                outlet.replace(' ', '-').toLowerCase(Locale.ROOT),
                outlet,
                outlet,
                headline,
                List.of(),
                null,
                List.of(),
                published.atOffset(ZoneOffset.UTC),
                null,
                published.plusSeconds(90),
                clauses.language(),
                null,
                null,
                paragraphs,
                List.of(),
                List.of(),
                true,
                Map.of("published", "json-ld"),
                List.of());
    }

    private static Story.Copy copy(Article article) {
        return new Story.Copy(
                article.id(), article.url(), article.publisher(), article.headline(), article.timestamp());
    }

    private static String url(int number) {
        return "https://bench.example/coverage/" + number;
    }

    private static void add(List<Write> writes, Kind kind, String id, Object value, Instant ingested) {
        writes.add(Documents.of(kind, id, Json.bytes(value), ingested));
    }
}
