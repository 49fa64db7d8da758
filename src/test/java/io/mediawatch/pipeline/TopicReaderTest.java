package io.mediawatch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TopicReaderTest {
    private static final TopicPartition PARTITION = new TopicPartition("words", 0);

    private final Topic<String> topic = new Topic<>(
            PARTITION.topic(),
            word -> word.getBytes(StandardCharsets.UTF_8),
            bytes -> new String(bytes, StandardCharsets.UTF_8),
            1,
            Map.of());
    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
    private final List<String> told = new ArrayList<>();

    @Test
    void aTombstoneIsToldInItsOrderAmongTheValues() {
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, 3L));
        try (TopicReader<String> reader = new TopicReader<>(topic, new KafkaSettings("localhost:1"), consumer)) {
            put(0, "a", "first");
            put(1, "a", null);
            put(2, "b", "second");
            reader.readAll(told::add, key -> told.add("gone " + key));
        }

        assertThat(told).containsExactly("first", "gone a", "second");
    }

    private void put(long offset, String key, @Nullable String word) {
        byte[] value = word == null ? null : topic.bytes(word);
        consumer.addRecord(new ConsumerRecord<>(PARTITION.topic(), PARTITION.partition(), offset, key, value));
    }
}
