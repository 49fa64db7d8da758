package io.mediawatch.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordsTest {
    private static final Article ARTICLE = new Article(
            "a1",
            1,
            Version.of(Instant.parse("2024-10-21T16:02:11Z"), 3),
            3,
            Mode.LIVE,
            "https://example.com/a",
            null,
            "itbear",
            "ITBear",
            "机器之心Pro",
            "标题",
            List.of("某人"),
            null,
            List.of("资讯"),
            OffsetDateTime.parse("2024-10-21T15:30:28+08:00"),
            null,
            Instant.parse("2024-10-21T16:02:11Z"),
            "zh",
            "Hans",
            null,
            List.of(new Paragraph(Paragraph.Kind.TEXT, "英伟达")),
            List.of(),
            List.of(),
            true,
            Map.of("published", "byline"),
            List.of());
    private static final Mention MENTION = new Mention(
            "nvidia", EntityType.COMPANY, "NVIDIA", 1, false, 0.8, List.of(new Span(0, 0, 3, "英伟达")), "alias");
    private static final TaggedArticle TAGGED = new TaggedArticle(
            ARTICLE, new Tags(List.of(MENTION), List.of(), Arrays.asList((String) null), List.of(), "s1"));

    @Test
    void taggedArticleIsTheArticleBesideItsTagsAndReadsBack() {
        JsonNode json = Json.MAPPER.valueToTree(TAGGED);

        assertThat(json.get("id").asText()).isEqualTo("a1");
        assertThat(json.get("published").asText()).isEqualTo("2024-10-21T15:30:28+08:00");
        assertThat(json.at("/tags/mentions/0/spans/0/surface").asText()).isEqualTo("英伟达");
        assertThat(Json.read(Json.bytes(TAGGED), TaggedArticle.class)).isEqualTo(TAGGED);
    }

    @Test
    void whoeverSeesAnAlertDoesNotTakeThePlaceOfTheChannelOfThatName() {
        assertThat(delivery(Delivery.State.FAILED).id()).isEqualTo("77aa/desk");
        assertThat(delivery(Delivery.State.ACKNOWLEDGED).id()).isEqualTo("77aa/by:desk");
    }

    private static Delivery delivery(Delivery.State state) {
        return new Delivery("77aa", "desk", state, 1, 1, Instant.EPOCH, null);
    }

    @Test
    void paragraphTellsOnlyWhatOfItIsEmphasizedAndReadsBackWithoutThat() {
        Paragraph emphasized = new Paragraph(Paragraph.Kind.TEXT, "Why?", null, true, 0);
        Paragraph begun = new Paragraph(Paragraph.Kind.TEXT, "AM Why?", null, false, 2);
        Paragraph plain = new Paragraph(Paragraph.Kind.TEXT, "Because.");

        assertThat(Json.text(emphasized)).isEqualTo("{\"kind\":\"text\",\"text\":\"Why?\",\"emphasized\":true}");
        assertThat(Json.text(plain)).isEqualTo("{\"kind\":\"text\",\"text\":\"Because.\"}");
        assertThat(Json.text(begun)).isEqualTo("{\"kind\":\"text\",\"text\":\"AM Why?\",\"emphasizedTo\":2}");
        assertThat(Json.read(Json.bytes(emphasized), Paragraph.class)).isEqualTo(emphasized);
        assertThat(Json.read(Json.bytes(begun), Paragraph.class)).isEqualTo(begun);
        assertThat(Json.read(Json.bytes(plain), Paragraph.class)).isEqualTo(plain);
    }

    @Test
    void articleIsWrittenTheSameByEveryJvm() {
        String from = "{\"site\":\"title\",\"headline\":\"h1\",\"authors\":\"byline\",\"published\":\"byline\","
                + "\"language\":\"words\",\"images\":\"og:image\",\"section\":\"breadcrumb\",\"region\":\"script\"}";
        ObjectNode json = Json.MAPPER.valueToTree(ARTICLE);
        json.putRawValue("from", new RawValue(from));

        assertThat(Json.text(Json.read(Json.bytes(json), Article.class))).contains("\"from\":" + from);
    }

    @Test
    void mentionRecordIsFlatAndReadsBack() {
        MentionRecord mention = new MentionRecord(ArticleFacts.of(TAGGED), MENTION);

        JsonNode json = Json.MAPPER.valueToTree(mention);

        assertThat(json.get("entity").asText()).isEqualTo("nvidia");
        assertThat(json.get("publisher").asText()).isEqualTo("机器之心Pro");
        assertThat(mention.id()).isEqualTo("a1/nvidia");
        assertThat(Json.read(Json.bytes(mention), MentionRecord.class)).isEqualTo(mention);
    }

    @Test
    void mergedObjectsAreOne() {
        byte[] merged = Json.merged(bytes("{\"a\":1}"), bytes("{\"b\":{\"c\":2}}"), bytes("{\"d\":\"}\"}"));

        assertThat(new String(merged, StandardCharsets.UTF_8)).isEqualTo("{\"a\":1,\"b\":{\"c\":2},\"d\":\"}\"}");
        assertThat(Json.merged(bytes("{\"a\":1}"))).isEqualTo(bytes("{\"a\":1}"));
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void laterFetchesAndThenLaterGenerationsHaveHigherVersions() {
        Instant first = Instant.parse("2024-10-21T16:02:11Z");

        assertThat(Version.of(first, 4)).isGreaterThan(Version.of(first, 3));
        assertThat(Version.of(first.plusSeconds(1), 0)).isGreaterThan(Version.of(first, 1_000_000));
    }
}
