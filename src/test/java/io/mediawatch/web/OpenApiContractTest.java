package io.mediawatch.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mediawatch.index.Facet;
import io.mediawatch.index.Sort;
import io.mediawatch.model.Alert;
import io.mediawatch.model.Delivery;
import io.mediawatch.model.EntityType;
import io.mediawatch.model.Mode;
import io.mediawatch.model.Paragraph;
import io.mediawatch.model.Quote;
import io.mediawatch.model.ServerError;
import io.mediawatch.model.Speaker;
import io.mediawatch.query.Mistake;
import io.mediawatch.scrape.SourceStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What openapi.json and the dashboard call things, against what the program calls them. */
class OpenApiContractTest {
    private static final JsonNode DOCUMENT = OpenApiContract.read().document();

    static Stream<Arguments> choices() {
        return Stream.of(
                Arguments.of("/components/schemas/Alert/properties/state", Alert.State.values()),
                Arguments.of("/components/schemas/Delivery/properties/state", Delivery.State.values()),
                Arguments.of("/components/schemas/EntityType", EntityType.values()),
                Arguments.of("/components/schemas/Facts/properties/mode", Mode.values()),
                Arguments.of(
                        "/components/schemas/TaggedArticle/properties/paragraphs/items/properties/kind",
                        Paragraph.Kind.values()),
                Arguments.of("/components/schemas/Source/properties/condition", SourceStatus.Condition.values()),
                Arguments.of("/components/schemas/Quote/properties/kind", Quote.Kind.values()),
                Arguments.of("/components/schemas/Speaker/properties/role", Speaker.Role.values()),
                Arguments.of("/paths/~1api~1v1~1articles/get/parameters/1/schema", Sort.values()),
                Arguments.of("/paths/~1api~1v1~1counts~1{facet}/get/parameters/0/schema", Facet.values()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("choices")
    void everyValueThatThereIsStandsInTheContract(String pointer, Enum<?>[] values) {
        JsonNode named = DOCUMENT.at(pointer + "/enum");

        assertThat(StreamSupport.stream(named.spliterator(), false).map(JsonNode::asText))
                .containsExactlyInAnyOrderElementsOf(ids(values));
    }

    @Test
    void theDashboardHasAWordForEveryState() {
        String words = resource("words.js");
        Stream.of(
                        ids(Delivery.State.values()).stream().map(id -> "delivery." + id),
                        ids(SourceStatus.Condition.values()).stream().map(id -> "state." + id),
                        Stream.of("alert.held", "alert.digested"))
                .flatMap(keys -> keys)
                .forEach(key -> assertThat(words).contains("\"" + key + "\": "));
    }

    @Test
    void theDashboardHasChineseWordsForEveryMistakeInWhatIsAskedAndEveryTroubleOfAServer() {
        String words = resource("words.js");
        String chinese = words.substring(words.indexOf("const mistakes"));
        Stream.concat(ids(Mistake.values()).stream(), ids(ServerError.Trouble.values()).stream())
                .forEach(mistake -> assertThat(chinese).containsPattern("\"" + mistake + "\": \"[^\"]*\\p{IsHan}"));
    }

    private static List<String> ids(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static String resource(String name) {
        try (InputStream in = OpenApiContract.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
