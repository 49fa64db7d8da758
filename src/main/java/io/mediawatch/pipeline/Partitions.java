package io.mediawatch.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;

/** Reads whole partitions, from the beginning to their current end. */
final class Partitions {
    static final Duration POLL = Duration.ofMillis(200);

    private Partitions() {}

    static List<TopicPartition> of(Topic<?> topic) {
        return IntStream.range(0, topic.partitions())
                .mapToObj(partition -> new TopicPartition(topic.name(), partition))
                .toList();
    }

    /** In the order of each partition; returns once everything committed so far has been passed on. */
    static void read(
            Consumer<String, byte[]> consumer,
            Collection<TopicPartition> partitions,
            java.util.function.Consumer<ConsumerRecord<String, byte[]>> each) {
        read(consumer, consumer.endOffsets(partitions), each);
    }

    /** In the order of each partition, from its beginning up to the given offset, exclusive. */
    static void read(
            Consumer<String, byte[]> consumer,
            Map<TopicPartition, Long> ends,
            java.util.function.Consumer<ConsumerRecord<String, byte[]>> each) {
        consumer.assign(ends.keySet());
        consumer.seekToBeginning(ends.keySet());
        readOn(consumer, ends, record -> {
            if (record.offset() < end(ends, record)) {
                each.accept(record);
            }
        });
    }

    /** From where the consumer is up to the given offsets, and what comes along from behind those. */
    static void readOn(
            Consumer<String, byte[]> consumer,
            Map<TopicPartition, Long> ends,
            java.util.function.Consumer<ConsumerRecord<String, byte[]>> each) {
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(each);
        }
    }

    private static long end(Map<TopicPartition, Long> ends, ConsumerRecord<String, byte[]> record) {
        return Objects.requireNonNull(ends.get(new TopicPartition(record.topic(), record.partition())));
    }

    /** The first matching committed record of a partition that was written at or after a time. */
    static Optional<ConsumerRecord<String, byte[]>> first(
            Consumer<String, byte[]> consumer,
            TopicPartition partition,
            Instant since,
            Predicate<ConsumerRecord<String, byte[]>> wanted) {
        consumer.assign(List.of(partition));
        OffsetAndTimestamp start = consumer.offsetsForTimes(Map.of(partition, Math.max(0, since.toEpochMilli())))
                .get(partition);
        if (start == null) {
            return Optional.empty();
        }
        long end =
                Objects.requireNonNull(consumer.endOffsets(List.of(partition)).get(partition));
        return first(consumer, partition, start.offset(), end, wanted);
    }

    /** The record at this offset, if it is still there. */
    static Optional<ConsumerRecord<String, byte[]>> at(
            Consumer<String, byte[]> consumer, TopicPartition partition, long offset) {
        List<TopicPartition> alone = List.of(partition);
        consumer.assign(alone);
        long begin = Objects.requireNonNull(consumer.beginningOffsets(alone).get(partition));
        long end = Objects.requireNonNull(consumer.endOffsets(alone).get(partition));
        return offset < begin || offset >= end
                ? Optional.empty()
                : first(consumer, partition, offset, offset + 1, record -> record.offset() == offset);
    }

    private static Optional<ConsumerRecord<String, byte[]>> first(
            Consumer<String, byte[]> consumer,
            TopicPartition partition,
            long from,
            long end,
            Predicate<ConsumerRecord<String, byte[]>> wanted) {
        consumer.seek(partition, from);
        while (consumer.position(partition) < end) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                if (wanted.test(record)) {
                    return Optional.of(record);
                }
            }
        }
        return Optional.empty();
    }
}
