package io.mediawatch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** Polls that bring nothing look alike whether the broker is slow or has gone away. */
@Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
class PartitionsTest {
    private static final TopicPartition PARTITION = new TopicPartition("t", 0);
    private static final Map<TopicPartition, Long> ENDS = Map.of(PARTITION, 2L);

    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest") {
        @Override
        public synchronized Map<TopicPartition, OffsetAndTimestamp> offsetsForTimes(Map<TopicPartition, Long> times) {
            return Map.of(PARTITION, new OffsetAndTimestamp(0, 0));
        }
    };
    private final List<String> read = new ArrayList<>();

    PartitionsTest() {
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(ENDS);
    }

    @Test
    void readingEndsWhenTheBrokerGoesAwayInTheMiddle() {
        consumer.schedulePollTask(() -> put(0, "first"));
        consumer.schedulePollTask(this::goAway);

        assertThatThrownBy(() -> Partitions.read(consumer, ENDS, record -> read.add(record.key())))
                .isInstanceOf(TimeoutException.class);
        assertThat(read).containsExactly("first");
    }

    @Test
    void lookingForARecordEndsWhenTheBrokerGoesAway() {
        consumer.schedulePollTask(() -> put(0, "first"));
        consumer.schedulePollTask(this::goAway);

        assertThatThrownBy(() -> Partitions.first(consumer, PARTITION, Instant.EPOCH, record -> record.key()
                        .equals("second")))
                .isInstanceOf(TimeoutException.class);
    }

    @Test
    void aBrokerThatAnswersMayBeAsSlowAsItLikes() {
        consumer.schedulePollTask(() -> put(0, "first"));
        for (int i = 0; i < 1000; i++) {
            consumer.scheduleNopPollTask();
        }
        consumer.schedulePollTask(() -> put(1, "second"));

        Partitions.read(consumer, ENDS, record -> read.add(record.key()));

        assertThat(read).containsExactly("first", "second");
    }

    private void goAway() {
        consumer.setOffsetsException(new TimeoutException("no answer"));
    }

    private void put(long offset, String key) {
        consumer.addRecord(new ConsumerRecord<>(PARTITION.topic(), PARTITION.partition(), offset, key, new byte[0]));
    }
}
