package io.mediawatch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.model.Json;
import io.mediawatch.model.Mode;
import io.mediawatch.model.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class OutcomesTest {
    private final Topics topics = new Topics(TopicSettings.DEFAULT);
    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("latest");
    private long offset;

    @Test
    void whatSomebodyElseHasWrittenIsNoOutcomeAndTheOneThatIsStillComes() {
        Map<TopicPartition, Long> ends = new HashMap<>();
        Partitions.of(topics.outcomes()).forEach(partition -> ends.put(partition, 0L));
        consumer.updateEndOffsets(ends);
        List<String> came = new ArrayList<>();
        try (Outcomes outcomes = new Outcomes(topics, consumer)) {
            outcomes.expect("a");
            put("a", new byte[] {0, 0, 0, 0, 1, 2});

            assertThat(outcomes.read(outcome -> came.add(outcome.article()))).isZero();
            assertThat(outcomes.pending()).isEqualTo(1);
            put(
                    "a",
                    Json.bytes(
                            new Outcome("a", Outcome.Result.TAGGED, null, null, null, null, Mode.LIVE, Instant.EPOCH)));
            assertThat(outcomes.await(Duration.ofSeconds(1), outcome -> came.add(outcome.article())))
                    .isTrue();
        }
        assertThat(came).containsExactly("a");
    }

    private void put(String key, byte[] value) {
        consumer.addRecord(new ConsumerRecord<>(topics.outcomes().name(), 0, offset++, key, value));
    }
}
