package io.mediawatch.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.mediawatch.model.Article;
import io.mediawatch.model.Articles;
import io.mediawatch.model.Json;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExtractionScoreTest {
    private static final Article HARBOUR = Articles.of(
            "a",
            "en",
            "Harbour opens - Example",
            Articles.texts(List.of("One two three four five.", "A caption of it")));

    @Test
    void bodyIsMeasuredBySequencesOfFourWords() {
        Figure figure = only("body", "{'id':'a','text':'one two three four five six','optional':['A caption of it']}");

        // "two three four five" is shared, of two sequences and of three: One is not one
        assertThat(figure.precision()).isEqualTo(0.5);
        assertThat(figure.recall()).isCloseTo(0.333, within(0.001));
    }

    @Test
    void pageWithoutAnArticleCountsAsEmpty() {
        Figure figure =
                only("body", "{'id':'a','text':'One two three four five.\\nA caption of it'}", "{'id':'b','text':'x'}");

        assertThat(figure.documents()).isEqualTo(2);
        assertThat(figure.precision()).isEqualTo(1);
        assertThat(figure.recall()).isEqualTo(0.5);
        assertThat(figure.also()).containsEntry("empty", 0.5);
    }

    @Test
    void headlineWithTheNameOfTheSiteBehindIsClose() {
        assertThat(only("title", "{'id':'a','title':'Harbour opens'}").also())
                .containsEntry("exact", 0.0)
                .containsEntry("close", 1.0);
    }

    @Test
    void passagesThatMustNotBeInCostPrecision() {
        Figure figure = only("segments", "{'id':'a','with':['two  three','six'],'without':['caption','menu']}");

        assertThat(figure.precision()).isEqualTo(0.5);
        assertThat(figure.recall()).isEqualTo(0.5);
    }

    @Test
    void whatIsNotLabelledHasNoFigure() {
        assertThat(ExtractionScore.of("own", labels("{'id':'a','title':'','lang':'?'}"), Map.of("a", HARBOUR)))
                .isEmpty();
    }

    @Test
    void dayCountsInTheZoneOfTheLabel() {
        LabelledTime label = LabelledTime.parse("2026-03-09T00:30:00+08:00");
        assertThat(label).isNotNull().satisfies(moment -> {
            assertThat(moment.isDayOf(OffsetDateTime.parse("2026-03-08T16:30:40Z")))
                    .isTrue();
            assertThat(moment.isMinuteOf(OffsetDateTime.parse("2026-03-08T16:30:40Z")))
                    .isTrue();
            assertThat(moment.isMinuteOf(OffsetDateTime.parse("2026-03-08T16:31:40Z")))
                    .isFalse();
        });
        assertThat(LabelledTime.parse("2026-02-30")).isNull();
        assertThat(LabelledTime.parse("yesterday")).isNull();
    }

    private static Figure only(String task, String... labels) {
        return ExtractionScore.of("own", labels(labels), Map.of("a", HARBOUR)).stream()
                .filter(figure -> figure.task().equals(task))
                .findFirst()
                .orElseThrow();
    }

    static List<JsonNode> labels(String... labels) {
        return Arrays.stream(labels)
                .map(label -> Json.read(label.replace('\'', '"').getBytes(StandardCharsets.UTF_8), JsonNode.class))
                .toList();
    }
}
