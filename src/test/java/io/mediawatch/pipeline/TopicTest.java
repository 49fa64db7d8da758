package io.mediawatch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
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

    @ParameterizedTest
    @ValueSource(strings = {"000000000102", "0000050000017b", "01000000", "fffe0000", "", "c328"})
    void whatIsNotEvenTextIsSkipped(String bytes) {
        assertThat(TOPICS.articles().value(record(HexFormat.of().parseHex(bytes))))
                .isNull();
    }

    private static ConsumerRecord<String, byte[]> record(String value) {
        return record(value.getBytes(StandardCharsets.UTF_8));
    }

    private static ConsumerRecord<String, byte[]> record(byte[] value) {
        return new ConsumerRecord<>("mediawatch.articles", 3, 17, "a1", value);
    }
}
