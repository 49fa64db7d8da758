package io.mediawatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mediawatch.model.Article;
import io.mediawatch.model.Json;
import io.mediawatch.model.Mention;
import io.mediawatch.model.Span;
import io.mediawatch.model.TopicScore;
import io.mediawatch.tag.Tagger;
import io.mediawatch.text.Fold;
import io.mediawatch.watch.Alias;
import io.mediawatch.watch.Entity;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The shipped watch-list and topics, sentence by sentence. */
class ShippedListsTest {
    private static final ConfigFolder SHIPPED = new ConfigFolder(Path.of("config"), name -> null);
    private static final Tagger TAGGER =
            new Tagger(SHIPPED.watchList(), SHIPPED.topics().topics());

    @ParameterizedTest(name = "{0}: {2}")
    @CsvFileSource(resources = "names.tsv", delimiter = '\t', quoteCharacter = '\0')
    void namesAreFoundWhereTheyName(String text, String expected, String reason) {
        Map<Integer, String> found = new TreeMap<>();
        for (Mention mention : TAGGER.tag(article(text)).mentions()) {
            for (Span span : mention.spans()) {
                assertThat(text.substring(span.start(), span.end())).isEqualTo(span.surface());
                found.put(span.start(), span.surface() + "=" + mention.entity());
            }
        }
        assertThat(found.isEmpty() ? "-" : String.join("; ", found.values()))
                .as(reason)
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvFileSource(resources = "topics.tsv", delimiter = '\t', quoteCharacter = '\0')
    void topicsAreFoundWhereTheTextIsAboutThem(String text, String expected, String reason) {
        List<String> found =
                TAGGER.tag(article(text)).topics().stream().map(TopicScore::id).toList();
        for (String topic : expected.split("; ")) {
            if (topic.startsWith("-")) {
                assertThat(found).as(reason).doesNotContain(topic.substring(1));
            } else {
                assertThat(found).as(reason).contains(topic);
            }
        }
    }

    @Test
    void theEvidenceOfATopicStandsInTheParagraphsItNames() {
        String text = "芯片短缺，晶圆代工厂的 GPU 订单排到明年。";
        TopicScore chips = TAGGER.tag(article("一段没有证据的话。", text)).topics().get(0);
        assertThat(chips.id()).isEqualTo("chips");
        assertThat(chips.evidence()).allMatch(text::contains).contains("芯片", "GPU");
        assertThat(chips.paragraphs()).containsExactly(1);
    }

    @Test
    void thereAreFortyTopicsAndThreeHundredEntitiesAtLeast() {
        assertThat(SHIPPED.topics().topics()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(SHIPPED.watchList().entities()).hasSizeGreaterThanOrEqualTo(300);
    }

    /** Names are found in either script, so a second one would be found where the conditions of the first reject it. */
    @Test
    void aChineseNameWithConditionsIsInTheListInOneScriptOnly() {
        Set<String> twice = new TreeSet<>();
        for (Entity entity : SHIPPED.watchList().entities()) {
            Set<String> conditional = entity.allAliases().stream()
                    .filter(Alias::conditional)
                    .map(alias -> Fold.fold(alias.text()))
                    .collect(Collectors.toSet());
            Set<String> seen = new HashSet<>();
            entity.allAliases().stream()
                    .map(alias -> Fold.fold(alias.text()))
                    .filter(text -> text.chars().allMatch(Character::isIdeographic))
                    .filter(text -> !seen.add(text) && conditional.contains(text))
                    .forEach(text -> twice.add(entity.id() + " " + text));
        }
        assertThat(twice).isEmpty();
    }

    private static Article article(String... paragraphs) {
        ObjectNode json = Json.MAPPER.createObjectNode().put("id", "test");
        List.of(paragraphs).forEach(json.putArray("paragraphs")::add);
        return ArticleInput.of(json);
    }
}
