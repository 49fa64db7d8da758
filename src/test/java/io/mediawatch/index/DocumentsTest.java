package io.mediawatch.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.mediawatch.model.Alert;
import io.mediawatch.model.ArticleFacts;
import io.mediawatch.model.DeadLetterRecord;
import io.mediawatch.model.Delivery;
import io.mediawatch.model.Json;
import io.mediawatch.model.LagRecord;
import io.mediawatch.model.MentionRecord;
import io.mediawatch.model.QuoteRecord;
import io.mediawatch.model.Story;
import io.mediawatch.model.TaggedArticle;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsTest {
    private static final TaggedArticle ARTICLE = Samples.article(
            "a1",
            Instant.parse("2024-10-21T07:30:28Z"),
            "ＯｐｅｎＡＩ's 黃仁勳",
            List.of(Samples.NVIDIA, Samples.HUANG),
            "推理会增长十亿倍，黄仁勋说。",
            "第二段");
    private static final MentionRecord MENTION = new MentionRecord(ArticleFacts.of(ARTICLE), Samples.NVIDIA);
    private static final QuoteRecord QUOTE = new QuoteRecord(
            "a1/q1", ArticleFacts.of(ARTICLE), Samples.quote(Samples.jensenHuang(), "推理會增長十億倍", "怎么看？", "openai"));
    private static final Story STORY = new Story(
            "s1",
            7,
            new Story.Copy("a1", "https://example.com/a1", "甲", "标题", Samples.FETCHED),
            List.of(new Story.Copy("a2", null, "乙", "标题", Samples.FETCHED)),
            List.of("甲", "乙"),
            List.of());
    private static final Alert ALERT = new Alert(
            "x1",
            Alert.State.RAISED,
            1,
            "rule",
            "high",
            "s1",
            "openai",
            ArticleFacts.of(ARTICLE),
            "推理",
            List.of(),
            null,
            Samples.FETCHED,
            0,
            List.of("log"),
            null,
            null);
    private static final Delivery DELIVERY =
            new Delivery("x1", "log", Delivery.State.DELIVERED, 2, 1, Samples.FETCHED, null);

    private static final DeadLetterRecord DEAD_LETTER = new DeadLetterRecord(
            "mediawatch.pages-3-17/revise",
            1_729_526_531_000L,
            "revise",
            "java.lang.StackOverflowError",
            "too deep",
            "mediawatch.pages",
            3,
            17L,
            "a1",
            "itbear",
            Samples.FETCHED);
    private static final LagRecord LAG = new LagRecord("stream", 12, Samples.FETCHED, 1_729_526_531L);

    @Test
    void articleGoesByPublicationAndKeepsItsRecordWhole() {
        JsonNode document = document(Samples.write(ARTICLE));

        assertThat(document.get("@timestamp").asText()).isEqualTo("2024-10-21T15:30:28+08:00");
        assertThat(document.get("ingested").asText()).isEqualTo("2024-10-21T16:02:13Z");
        assertThat(document.get("record")).hasToString(Json.text(ARTICLE));
    }

    @Test
    void articleCarriesListsToCountBy() {
        JsonNode document = document(Samples.write(ARTICLE));

        assertThat(document.get("companies")).hasToString("[\"NVIDIA\"]");
        assertThat(document.get("people")).hasToString("[\"Jensen Huang\"]");
        assertThat(document.get("speakers")).hasToString("[\"Jensen Huang\"]");
        assertThat(document.get("topics")).hasToString("[\"inference\"]");
        assertThat(document.get("story").asText()).isEqualTo("story-a1");
    }

    @Test
    void searchedTextIsFoldedAndAsLongAsTheText() {
        JsonNode search = document(Samples.write(ARTICLE)).get("search");

        assertThat(search.get("headline").asText()).isEqualTo("openai s 黄仁勋");
        assertThat(search.at("/body/0").asText()).hasSize("推理会增长十亿倍，黄仁勋说。".length());
        assertThat(search.get("speaker")).hasToString("[\"jensen-huang\",\"jensen huang\",\"黄仁勋\"]");
        assertThat(search.get("lang")).hasToString("[\"zh\",\"zh-hans\"]");
    }

    @Test
    void articleWithoutPublicationGoesByTheFetch() throws IOException {
        JsonNode record = Json.MAPPER.valueToTree(ARTICLE);
        ((com.fasterxml.jackson.databind.node.ObjectNode) record).putNull("published");

        Write write = Documents.of(Kind.ARTICLES, "a1", Json.bytes(record), Samples.INGESTED);

        assertThat(document(write).get("@timestamp").asText()).isEqualTo("2024-10-21T16:02:11Z");
    }

    @Test
    void prettyRecordBecomesOneLine() throws IOException {
        byte[] pretty = Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(ARTICLE);

        Write write = Documents.of(Kind.ARTICLES, "a1", pretty, Samples.INGESTED);

        assertThat(new String(bytes(write), UTF_8)).doesNotContain("\n");
        assertThat(document(write).get("record")).hasToString(Json.text(ARTICLE));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void versionIsTheRecords(Kind kind) {
        long version = Json.MAPPER.valueToTree(record(kind)).get("version").asLong();

        assertThat(write(kind).version()).isEqualTo(version);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"MENTIONS", "QUOTES", "STORIES", "ALERTS", "DELIVERIES", "DEAD_LETTERS", "LAG"})
    void flatDocumentReadsBackAsItsRecord(Kind kind) {
        assertThat(Json.read(bytes(write(kind)), record(kind).getClass())).isEqualTo(record(kind));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyTopFieldOfADocumentIsMapped(Kind kind) {
        JsonNode properties = Definition.of(kind).mappings().get("properties");

        document(write(kind)).fieldNames().forEachRemaining(field -> assertThat(properties.has(field))
                .as(field)
                .isTrue());
    }

    @Test
    void mentionTellsUnderWhichSurfaces() {
        assertThat(document(write(Kind.MENTIONS)).get("surfaces")).hasToString("[\"NVIDIA\"]");
    }

    @Test
    void fieldOfANewerProgramIsLeftOut() {
        byte[] newer = new String(Json.bytes(MENTION), UTF_8)
                .replaceFirst("\\{", "{\"mood\":{\"deep\":[1,2]},")
                .getBytes(UTF_8);

        JsonNode document = document(Documents.of(Kind.MENTIONS, "a1/nvidia", newer, Samples.INGESTED));

        assertThat(document.has("mood")).isFalse();
        assertThat(document.get("entity").asText()).isEqualTo("nvidia");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "[]", "{\"id\":\"a\"", "{}"})
    void bytesThatAreNoRecordAreRefusedWithAReason(String bytes) {
        for (Kind kind : Kind.values()) {
            assertThatThrownBy(() -> Documents.of(kind, "a1", bytes.getBytes(UTF_8), Samples.INGESTED))
                    .as(kind.id())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("record");
        }
    }

    static Object record(Kind kind) {
        return switch (kind) {
            case ARTICLES -> ARTICLE;
            case MENTIONS -> MENTION;
            case QUOTES -> QUOTE;
            case STORIES -> STORY;
            case ALERTS -> ALERT;
            case DELIVERIES -> DELIVERY;
            case DEAD_LETTERS -> DEAD_LETTER;
            case LAG -> LAG;
        };
    }

    static String id(Kind kind) {
        return switch (kind) {
            case ARTICLES -> "a1";
            case MENTIONS -> MENTION.id();
            case QUOTES -> QUOTE.id();
            case STORIES -> STORY.id();
            case ALERTS -> ALERT.id();
            case DELIVERIES -> DELIVERY.id();
            case DEAD_LETTERS -> DEAD_LETTER.id();
            case LAG -> LAG.id();
        };
    }

    static Write write(Kind kind) {
        return Documents.of(kind, id(kind), Json.bytes(record(kind)), Samples.INGESTED);
    }

    private static JsonNode document(Write write) {
        return Json.read(bytes(write), JsonNode.class);
    }

    private static byte[] bytes(Write write) {
        return Objects.requireNonNull(write.document());
    }
}
