package io.mediawatch.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import io.mediawatch.alert.AlertTiming;
import io.mediawatch.alert.Awaited;
import io.mediawatch.alert.Match;
import io.mediawatch.extract.Extraction;
import io.mediawatch.model.Article;
import io.mediawatch.model.EntityType;
import io.mediawatch.model.Json;
import io.mediawatch.model.Mention;
import io.mediawatch.model.Mode;
import io.mediawatch.model.Page;
import io.mediawatch.model.Paragraph;
import io.mediawatch.model.Quote;
import io.mediawatch.model.Span;
import io.mediawatch.model.Speaker;
import io.mediawatch.model.TaggedArticle;
import io.mediawatch.model.Tags;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Stages simple enough to be obvious. A page is lines of text: headline, then paragraphs; {@code published:} and
 * {@code publisher:} lines are metadata, {@code reject: reason} and {@code boom} do what they say. The watch-list is a
 * list of words, a quote is a line {@code Name: "words"}, an alert rule is a word too, and after it how it is told.
 */
final class Newsroom {
    static final Instant START = Instant.parse("2024-10-21T08:00:00Z");

    private Newsroom() {}

    static Stages stages() {
        return stages("1");
    }

    static Stages stages(String extractor) {
        return new Stages(Newsroom::extract, extractor, text -> text.toLowerCase(Locale.ROOT), Newsroom::compile);
    }

    static Page page(String name, int second, String text) {
        return page(name, second, Mode.LIVE, text);
    }

    static Page page(String name, int second, Mode mode, String text) {
        return Page.fetched(
                "https://news.example/" + name,
                "example",
                START.plusSeconds(second),
                "text/plain",
                200,
                mode,
                text.getBytes(StandardCharsets.UTF_8));
    }

    static Page as(Page page, Mode mode) {
        return page.in(mode);
    }

    static Snapshot config(long generation, List<String> words, List<String> rules) {
        return new Snapshot(generation, "1", node(words), node(List.of()), node(rules));
    }

    static JsonNode node(List<String> words) {
        return Json.MAPPER.valueToTree(words);
    }

    static Extraction extract(Page page) {
        List<Paragraph> paragraphs = new ArrayList<>();
        String headline = "";
        OffsetDateTime published = null;
        String publisher = null;
        for (String line :
                new String(page.body(), StandardCharsets.UTF_8).lines().toList()) {
            if (line.startsWith("reject:")) {
                return new Extraction.Rejected(line.substring(7).strip(), "as told");
            } else if (line.equals("boom")) {
                throw new IllegalStateException("extraction fell over");
            } else if (line.equals("deep")) {
                return deep(0);
            } else if (line.startsWith("published:")) {
                published = OffsetDateTime.parse(line.substring(10).strip());
            } else if (line.startsWith("publisher:")) {
                publisher = line.substring(10).strip();
            } else if (headline.isEmpty()) {
                headline = line;
            } else {
                paragraphs.add(new Paragraph(Paragraph.Kind.TEXT, line));
            }
        }
        return new Extraction.Extracted(article(page, headline, published, publisher, paragraphs));
    }

    private static Extraction deep(int depth) {
        Extraction deeper = depth < Integer.MAX_VALUE ? deep(depth + 1) : new Extraction.Rejected("deep", "");
        return deeper instanceof Extraction.Rejected ? deeper : deep(0);
    }

    private static Article article(
            Page page,
            String headline,
            @Nullable OffsetDateTime published,
            @Nullable String publisher,
            List<Paragraph> paragraphs) {
        return new Article(
                page.id(),
                1,
                0,
                0,
                page.mode(),
                page.url(),
                null,
                page.source(),
                "Example",
                publisher,
                headline,
                List.of(),
                null,
                List.of(),
                published,
                null,
                page.fetched(),
                "en",
                null,
                null,
                paragraphs,
                List.of(),
                List.of(),
                true,
                Map.of(),
                List.of());
    }

    private static Rulebook compile(Snapshot config) {
        List<String> words = new ArrayList<>();
        config.watchList().forEach(word -> words.add(word.asText()));
        if (words.contains("broken")) {
            throw new IllegalArgumentException("'broken' is no word");
        }
        List<String> rules = new ArrayList<>();
        config.alerts().forEach(rule -> rules.add(rule.asText()));
        return new Rulebook(
                config.generation(),
                article -> tags(article, words),
                tagged -> matches(tagged, rules),
                silent(rules).map(Newsroom::word).collect(Collectors.toSet()),
                silent(rules)
                        .map(rule -> new Awaited(
                                word(rule),
                                "info",
                                "",
                                List.of("log"),
                                Objects.requireNonNull(timing(rule).silence())))
                        .toList());
    }

    private static Stream<String> silent(List<String> rules) {
        return rules.stream().filter(rule -> timing(rule).silence() != null);
    }

    private static Tags tags(Article article, List<String> words) {
        List<Mention> mentions = new ArrayList<>();
        List<Quote> quotes = new ArrayList<>();
        for (String word : words) {
            List<Span> spans = spans(article, word);
            if (!spans.isEmpty()) {
                mentions.add(new Mention(word, EntityType.COMPANY, word, spans.size(), false, 1, spans, "word"));
            }
        }
        for (int i = 0; i < article.paragraphs().size(); i++) {
            String text = article.paragraphs().get(i).text();
            if (text.equals("untaggable")) {
                throw new IllegalStateException("tagging fell over");
            }
            int colon = text.indexOf(": \"");
            if (colon > 0) {
                quotes.add(quote(i, text, colon));
            }
        }
        return new Tags(
                mentions,
                quotes,
                article.paragraphs().stream().map(p -> (String) null).toList(),
                List.of(),
                null);
    }

    private static Quote quote(int paragraph, String text, int colon) {
        String speaker = text.substring(0, colon);
        String words = text.substring(colon + 3, text.length() - 1);
        return new Quote(
                new Speaker(null, speaker, speaker, Speaker.Role.SOURCE),
                Quote.Kind.DIRECT,
                List.of(new Span(paragraph, colon + 3, text.length() - 1)),
                words,
                null,
                List.of(),
                List.of(),
                1,
                "colon");
    }

    private static List<Span> spans(Article article, String word) {
        List<Span> spans = new ArrayList<>();
        for (int i = -1; i < article.paragraphs().size(); i++) {
            String text = article.text(i);
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
                spans.add(new Span(i, at, at + word.length(), word));
            }
        }
        return spans;
    }

    private static List<Match> matches(TaggedArticle tagged, List<String> rules) {
        return rules.stream()
                .filter(rule -> !spans(tagged.article(), word(rule)).isEmpty())
                .map(rule -> match(tagged, word(rule), timing(rule)))
                .toList();
    }

    private static Match match(TaggedArticle tagged, String word, AlertTiming timing) {
        String once = timing.first() ? "" : String.valueOf(tagged.tags().story());
        String headline = tagged.article().headline();
        return new Match(word, "info", once, "", headline, List.of(), null, List.of("log"), timing);
    }

    private static String word(String rule) {
        return rule.split(" ", 2)[0];
    }

    private static AlertTiming timing(String rule) {
        return rule.contains(" ")
                ? Json.read(rule.split(" ", 2)[1].getBytes(StandardCharsets.UTF_8), AlertTiming.class)
                : AlertTiming.AT_ONCE;
    }
}
