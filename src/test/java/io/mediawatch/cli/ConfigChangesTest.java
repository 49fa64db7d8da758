package io.mediawatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mediawatch.model.Json;
import io.mediawatch.pipeline.ConfigTopic.Push;
import io.mediawatch.pipeline.Snapshot;
import org.junit.jupiter.api.Test;

class ConfigChangesTest {
    private static final Snapshot BEFORE =
            snapshot(list("entities", "a", "b"), list("topics", "chips"), list("rules", "headline", "together"));

    private static Snapshot snapshot(JsonNode entities, JsonNode topics, JsonNode rules) {
        return new Snapshot(1, "", entities, topics, rules);
    }

    private static ObjectNode list(String key, String... ids) {
        ArrayNode list = Json.MAPPER.createArrayNode();
        for (String id : ids) {
            list.addObject().put("id", id);
        }
        return Json.MAPPER.createObjectNode().set(key, list);
    }

    @Test
    void rulesThatAreGoneAreNamedAndThatNoneIsLeft() {
        Snapshot now = snapshot(BEFORE.watchList(), BEFORE.topics(), list("rules"));

        assertThat(ConfigChanges.lines(new Push(BEFORE, now)))
                .containsExactly("Alert rules: 2 removed (headline, together); none is left");
        assertThat(ConfigChanges.contents(now)).isEqualTo("2 entities, 1 topic, 0 alert rules");
    }

    @Test
    void whatIsNewAndWhatIsOtherIsNamed() {
        ObjectNode entities = list("entities", "b", "c");
        ((ObjectNode) entities.at("/entities/0")).put("name", "other");
        Snapshot now = snapshot(entities, BEFORE.topics(), BEFORE.alerts());

        assertThat(ConfigChanges.lines(new Push(BEFORE, now)))
                .containsExactly("Entities: 1 added (c); 1 changed (b); 1 removed (a)");
    }

    @Test
    void ofManyOnlyTheFirstAreNamed() {
        ObjectNode entities = list("entities", "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l");

        assertThat(ConfigChanges.lines(new Push(BEFORE, snapshot(entities, BEFORE.topics(), BEFORE.alerts()))))
                .containsExactly("Entities: 10 added (c, d, e, f, g, h, i, j and 2 more)");
    }

    @Test
    void theFirstConfigAndTheSameAgainChangeNothing() {
        assertThat(ConfigChanges.lines(new Push(null, BEFORE))).isEmpty();
        assertThat(ConfigChanges.lines(new Push(BEFORE, BEFORE))).isEmpty();
    }
}
