package io.mediawatch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mediawatch.embedded.Servers;
import io.mediawatch.model.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConfigTopicIT {
    private static final JsonNode EMPTY = Json.MAPPER.createObjectNode();

    private final KafkaSettings kafka = new KafkaSettings(Servers.kafka().bootstrap());
    private final Topics topics = new Topics(TopicSettings.DEFAULT.withPrefix(Servers.prefix()));
    private final ConfigTopic config = new ConfigTopic(topics, kafka);

    ConfigTopicIT() {
        TopicSetup.create(topics, kafka);
    }

    @Test
    void whatWasPushedCanBeReadAtOnce() {
        for (int generation = 1; generation <= 20; generation++) {
            JsonNode rules = Json.MAPPER.createObjectNode().put("number", generation);
            config.push("1", EMPTY, EMPTY, rules);
            assertThat(Objects.requireNonNull(config.read()).generation()).isEqualTo(generation);
        }
    }

    @Test
    void theSameConfigPushedAgainIsNoNewGeneration() {
        ConfigTopic.Push first = config.push("1", EMPTY, EMPTY, EMPTY);
        assertThat(first.before()).isNull();

        ConfigTopic.Push second = config.push("1", EMPTY, EMPTY, EMPTY);

        assertThat(second.generation()).isEqualTo(first.generation());
        assertThat(second.before()).isEqualTo(first.now());
    }

    @Test
    void whoIsFencedOffByAnotherPushTriesAgain() throws Exception {
        ExecutorService pushers = Executors.newFixedThreadPool(3);
        try {
            List<Future<ConfigTopic.Push>> pushes = IntStream.range(0, 3)
                    .mapToObj(i -> pushers.submit(() -> config.push(
                            "1", EMPTY, EMPTY, Json.MAPPER.createObjectNode().put("number", i))))
                    .toList();
            Set<Long> generations = new HashSet<>();
            for (Future<ConfigTopic.Push> push : pushes) {
                generations.add(push.get(1, TimeUnit.MINUTES).generation());
            }
            assertThat(generations).containsExactlyInAnyOrder(1L, 2L, 3L);
        } finally {
            pushers.shutdownNow();
        }
    }
}
