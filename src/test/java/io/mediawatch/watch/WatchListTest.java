package io.mediawatch.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.mediawatch.model.EntityType;
import io.mediawatch.model.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchListTest {
    private static final String META =
            """
            {"id":"meta","type":"company","name":"Meta","wikidata":"Q380","ticker":"NASDAQ:META",
             "aliases":["Meta Platforms",{"text":"meta","anyCase":true,"near":["Llama"]}],"people":["mark"]}
            """;
    private static final String MARK = "{\"id\":\"mark\",\"type\":\"person\",\"name\":\"Mark\",\"ceoOf\":\"meta\"}";

    @Test
    void anAliasIsAStringOrAnObject() throws JsonProcessingException {
        Entity meta = Json.MAPPER.readValue(META, Entity.class);
        assertThat(meta.aliases())
                .containsExactly(new Alias("Meta Platforms"), new Alias("meta", true, List.of("Llama"), List.of()));
        assertThat(meta.tickers()).containsExactly("NASDAQ:META");
        assertThat(meta.allAliases()).hasSize(3);
    }

    @Test
    void aWatchListTravelsAsJsonUnchanged() {
        WatchList list = list(META, MARK);
        assertThat(Json.read(Json.bytes(list), WatchList.class)).isEqualTo(list);
    }

    @Test
    void topicsTravelAsJsonUnchanged() {
        Topics topics = Json.read(
                """
                {"topics":[{"id":"inference","name":{"en":"inference","zh":"推理"},
                 "terms":["inference",{"text":"推理","weight":1.5,"notNear":["推理小说"]}],"exclude":["侦探"]}]}
                """
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8),
                Topics.class);
        assertThat(topics.topics().get(0).threshold()).isEqualTo(2);
        assertThat(Json.read(Json.bytes(topics), Topics.class)).isEqualTo(topics);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\":\"Meta\",\"type\":\"company\",\"name\":\"M\"} | joined by hyphens",
                "{\"id\":\"m\",\"name\":\"M\"} | type: missing",
                "{\"id\":\"m\",\"type\":\"company\"} | name: missing",
                "{\"id\":\"m\",\"type\":\"company\",\"name\":\"M\",\"aliases\":[\" \"]} | alias is empty",
                "{\"id\":\"m\",\"type\":\"company\",\"name\":\"M\",\"aliases\":[\"a\",\"a\"]} | given twice",
                "{\"id\":\"m\",\"type\":\"company\",\"name\":\"M\",\"wikidata\":\"380\"} | form Q380",
                "{\"id\":\"m\",\"type\":\"company\",\"name\":\"M\",\"ticker\":\"nvda\"} | form NASDAQ:NVDA",
                "{\"id\":\"m\",\"type\":\"company\",\"name\":\"M\",\"people\":[\"nobody\"]} | no person on the watch-list",
                "{\"id\":\"m\",\"type\":\"company\",\"name\":\"M\",\"ownedBy\":\"nobody\"} | no company or organization on the watch-list",
            })
    void aMistakeIsNamed(String entity, String message) {
        assertThatThrownBy(() -> list(entity)).hasMessageContaining(message);
    }

    @Test
    void anIdIsUsedOnce() {
        assertThatThrownBy(() -> list(MARK.replace(",\"ceoOf\":\"meta\"", ""), MARK.replace(",\"ceoOf\":\"meta\"", "")))
                .hasMessageContaining("entity id 'mark' is used twice");
    }

    @Test
    void twoEntitiesShareANameOnlyWhereTheSurroundingsDecide() {
        Entity word = new Entity("word", EntityType.PRODUCT, "Word", List.of());
        Entity firm = new Entity("word-inc", EntityType.COMPANY, "Word Inc.", List.of(new Alias("Word")));
        Entity near = new Entity(
                "word-inc",
                EntityType.COMPANY,
                "Word Inc.",
                List.of(new Alias("Word", null, List.of("bank"), List.of())));
        assertThatThrownBy(() -> new WatchList(List.of(word, firm))).hasMessageContaining("belongs to both");
        assertThat(new WatchList(List.of(word, near)).entities()).hasSize(2);
    }

    @Test
    void aNameThatIsFoundInEitherScriptHasOneSetOfConditions() {
        Alias simplified = new Alias("马云", null, List.of(), List.of("马云龙"));
        Alias traditional = new Alias("馬雲");
        Alias same = new Alias("馬雲", null, List.of(), List.of("马云龙"));
        assertThatThrownBy(() -> WatchList.written(List.of(jack(simplified, traditional))))
                .hasMessageContaining("'馬雲' and '马云' of entity 'jack-ma' are found alike");
        assertThatThrownBy(() ->
                        WatchList.written(List.of(new Entity("jack-ma", EntityType.PERSON, "馬雲", List.of(simplified)))))
                .hasMessageContaining("'馬雲' and '马云'");
        assertThat(WatchList.written(List.of(jack(simplified, same))).entities())
                .hasSize(1);
        assertThat(WatchList.written(list(META, MARK).entities()).entities()).hasSize(2);
        assertThat(new WatchList(List.of(jack(simplified, traditional))).entities())
                .as("published before it was checked")
                .hasSize(1);
    }

    private static Entity jack(Alias... aliases) {
        return new Entity("jack-ma", EntityType.PERSON, "Jack Ma", List.of(aliases));
    }

    private static WatchList list(String... entities) {
        String json = "{\"entities\":[" + String.join(",", entities) + "]}";
        return Json.read(json.getBytes(java.nio.charset.StandardCharsets.UTF_8), WatchList.class);
    }
}
