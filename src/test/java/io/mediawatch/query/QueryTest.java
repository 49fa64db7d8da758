package io.mediawatch.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.mediawatch.model.Article;
import io.mediawatch.model.EntityType;
import io.mediawatch.model.Mention;
import io.mediawatch.model.Mode;
import io.mediawatch.model.Paragraph;
import io.mediawatch.model.Quote;
import io.mediawatch.model.Span;
import io.mediawatch.model.Speaker;
import io.mediawatch.model.TaggedArticle;
import io.mediawatch.model.Tags;
import io.mediawatch.model.TopicScore;
import io.mediawatch.query.Query.And;
import io.mediawatch.query.Query.Field;
import io.mediawatch.query.Query.Near;
import io.mediawatch.query.Query.Not;
import io.mediawatch.query.Query.Or;
import io.mediawatch.query.Query.Phrase;
import io.mediawatch.query.Query.Published;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class QueryTest {
    private static final TaggedArticle ARTICLE = article(List.of(
            text("英伟达GPU改变了推理成本。"),
            text("Huang:Most OpenAI’s open-source models."),
            text("Ship GPT-4o on NVIDIA, not 3.5.")));

    @ParameterizedTest(name = "{0} → {1}: {2}")
    @CsvFileSource(resources = "matches.tsv", delimiter = '\t', quoteCharacter = '\0')
    void queryHitsWhatItSays(String query, String hit, String why) {
        assertThat(Query.parse(query).matches(ArticleWords.of(ARTICLE))).as(why).isEqualTo(hit.equals("yes"));
    }

    @ParameterizedTest(name = "{0} → column {1}: {2}")
    @CsvFileSource(resources = "refused.tsv", delimiter = '\t', quoteCharacter = '\0', emptyValue = "")
    void mistakeIsNamedWithItsColumn(String query, int column, String says) {
        QueryException refused =
                catchThrowableOfType(QueryException.class, () -> Query.parse(query == null ? "" : query));

        assertThat(refused).hasMessageContaining(says).hasMessageEndingWith("(column " + column + ")");
        assertThat(refused.column()).isEqualTo(column);
    }

    /** The index has no such value either, and both are to find the same. */
    @Test
    void anUnknownScriptIsNoScriptOfThatName() {
        ArticleWords article = ArticleWords.of(article(List.of(text("推理")), null));

        assertThat(Query.parse("lang:zh").matches(article)).isTrue();
        assertThat(Query.parse("lang:zh-null").matches(article)).isFalse();
    }

    /** Dashboards say it in their own words. */
    @Test
    void mistakeIsToldToProgramsWithWhatItIsAbout() {
        QueryException refused = catchThrowableOfType(QueryException.class, () -> Query.parse("colour:red"));

        assertThat(refused.mistake()).isEqualTo(Mistake.UNKNOWN_FIELD);
        assertThat(refused.values()).first().isEqualTo("colour");
    }

    /** The limit is many times what it takes: it tells work that grows with the square of the text. */
    @Test
    void wordsThatComeOftenAreComparedOnlyWithThoseNearThem() {
        int often = 200_000;
        ArticleWords article = ArticleWords.of(article(
                List.of(text("nvidia ".repeat(often) + "word ".repeat(9) + "openai"), text("openai ".repeat(often)))));

        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            assertThat(Query.parse("nvidia NEAR/8 openai").matches(article)).isFalse();
            assertThat(Query.parse("nvidia NEAR/9 openai").spans(article)).hasSize(2);
        });
    }

    @Test
    void treeIsWhatTheTextSays() {
        Query query =
                Query.parse("GPT-4o 英偉達 NEAR/5 (a OR \"b c\") OR NOT headline:x company:nvidia from:2024 to:2024-10");

        assertThat(query)
                .isEqualTo(new Or(List.of(
                        new And(List.of(
                                new Phrase(List.of("gpt", "4o"), false),
                                new Near(
                                        List.of(new Phrase(List.of("英", "伟", "达"), false)),
                                        List.of(new Phrase(List.of("a"), false), new Phrase(List.of("b", "c"), false)),
                                        5))),
                        new And(List.of(
                                new Not(new Phrase(List.of("x"), true)),
                                new Field(FieldName.COMPANY, "nvidia"),
                                new Published(Instant.parse("2024-01-01T00:00:00Z"), null),
                                new Published(null, Instant.parse("2024-11-01T00:00:00Z")))))));
    }

    @Test
    void datesAreDaysOfTheAskersZone() {
        assertThat(Query.parse("from:2024-10-21", ZoneId.of("Asia/Shanghai")))
                .isEqualTo(new Published(Instant.parse("2024-10-20T16:00:00Z"), null));
    }

    @Test
    void spansAreWhatMatchedAsWritten() {
        List<Span> spans =
                Query.parse("(tesla OR 英偉達) openai NOT gemini company:nvidia").spans(ArticleWords.of(ARTICLE));

        assertThat(spans)
                .containsExactly(new Span(-1, 0, 3, "英伟达"), new Span(0, 0, 3, "英伟达"), new Span(1, 11, 17, "OpenAI"));
        assertThat(spans).allSatisfy(span -> assertThat(
                        ARTICLE.article().text(span.paragraph()).substring(span.start(), span.end()))
                .isEqualTo(span.surface()));
    }

    @Test
    void aTopicStandsWhereItsEvidenceDoes() {
        int place = ARTICLE.article().text(0).indexOf("推理");
        assertThat(Query.parse("topic:inference").spans(ArticleWords.of(ARTICLE)))
                .contains(new Span(0, place, place + 2, "推理"));
    }

    @Test
    void queryThatDoesNotMatchHasNoSpans() {
        assertThat(Query.parse("openai tesla").spans(ArticleWords.of(ARTICLE))).isEmpty();
    }

    @Test
    void namesCanBeReplacedByIdsBeforeAsking() {
        Query asked = Query.parse("speaker:老黄 OR NOT company:英伟达");

        Query resolved = asked.mapFields(field -> new Field(
                field.name(),
                Map.of("老黄", "jensen-huang", "英伟达", "nvidia").getOrDefault(field.value(), field.value())));

        assertThat(resolved).isEqualTo(Query.parse("speaker:jensen-huang OR NOT company:nvidia"));
    }

    @Test
    void hugeQueriesAreRefused() {
        refused("a".repeat(Query.MAX_LENGTH + 1), "characters");
        refused("(".repeat(21) + "a" + ")".repeat(21), "deep");
        refused("NOT ".repeat(21) + "a", "deep");
        refused("a ".repeat(201), "more than 200");
        refused("推".repeat(101), "at most 100 words");
    }

    private static void refused(String query, String says) {
        assertThatExceptionOfType(QueryException.class)
                .isThrownBy(() -> Query.parse(query))
                .withMessageContaining(says);
    }

    private static TaggedArticle article(List<Paragraph> paragraphs) {
        return article(paragraphs, "Hans");
    }

    private static TaggedArticle article(List<Paragraph> paragraphs, @Nullable String script) {
        Article article = new Article(
                "a1",
                1,
                1L,
                0,
                Mode.LIVE,
                "https://example.com/a",
                null,
                "itbear",
                "ITBear",
                "机器之心Pro",
                "英伟达谈推理成本",
                List.of(),
                null,
                List.of(),
                OffsetDateTime.parse("2024-10-21T15:30:28+08:00"),
                null,
                Instant.parse("2024-10-21T16:02:11Z"),
                "zh",
                script,
                null,
                paragraphs,
                List.of(),
                List.of(),
                true,
                Map.of(),
                List.of());
        List<Mention> mentions = List.of(
                mention("nvidia", EntityType.COMPANY, "NVIDIA", new Span(-1, 0, 3, "英伟达"), new Span(0, 0, 3, "英伟达")),
                mention("jensen-huang", EntityType.PERSON, "Jensen Huang", new Span(1, 0, 5, "Huang")));
        Quote quote = new Quote(
                new Speaker("jensen-huang", "Jensen Huang", "黄仁勋", Speaker.Role.INTERVIEWEE),
                Quote.Kind.TURN,
                List.of(new Span(1, 6, 39)),
                "Most OpenAI’s open-source models.",
                null,
                List.of(),
                List.of(),
                0.9,
                "turn.label");
        return new TaggedArticle(
                article,
                new Tags(
                        mentions,
                        List.of(quote),
                        Arrays.asList(null, "Jensen Huang", null),
                        List.of(new TopicScore("inference", 0.7, List.of("推理"), List.of(-1, 0))),
                        null));
    }

    private static Paragraph text(String text) {
        return new Paragraph(Paragraph.Kind.TEXT, text);
    }

    private static Mention mention(String id, EntityType type, String name, Span... spans) {
        return new Mention(id, type, name, spans.length, false, 0.5, List.of(spans), "alias");
    }
}
