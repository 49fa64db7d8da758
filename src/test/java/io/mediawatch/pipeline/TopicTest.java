package io.mediawatch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicTest {
    private static final Topics TOPICS = new Topics(TopicSettings.DEFAULT);

    @ParameterizedTest
    @ValueSource(strings = {"no JSON", "{}", "{\"from\": \"elsewhere\"}", "[1]", "null"})
    void whatSomebodyElseHasWrittenIsSkipped(String value) {
        assertThat(TOPICS.articles().value(record(value))).isNull();
        assertThat(TOPICS.taggedArticles().value(record(value))).isNull();
    }

    private static ConsumerRecord<String, byte[]> record(String value) {
        return new ConsumerRecord<>("mediawatch.articles", 3, 17, "a1", value.getBytes(StandardCharsets.UTF_8));
    }
}
