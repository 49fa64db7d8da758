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
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads whole partitions, from the beginning to their current end. This may take hours, so its time is not limited. But
 * polls of a broker that has gone away simply return nothing, for ever. So after a while without records a request is
 * sent, which fails with a {@link org.apache.kafka.common.errors.TimeoutException} if the broker does not respond.
 */
final class Partitions {
    static final Duration POLL = Duration.ofMillis(200);
    /** Number of empty polls, about five seconds in all, after which the broker has to respond to a request. */
    private static final int QUIET_POLLS = 25;

    private Partitions() {}

    static List<TopicPartition> of(Topic<?> topic) {
        return IntStream.range(0, topic.partitions())
                .mapToObj(partition -> new TopicPartition(topic.name(), partition))
                .toList();
    }

    /**
     * Passes on the records in the order of each partition; returns once everything committed so far has been passed
     * on.
     */
    static void read(
            Consumer<String, byte[]> consumer,
            Collection<TopicPartition> partitions,
            java.util.function.Consumer<ConsumerRecord<String, byte[]>> each) {
        read(consumer, consumer.endOffsets(partitions), each);
    }

    /** Passes on the records in the order of each partition, from its beginning up to the given offset, exclusive. */
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

    /**
     * Reads from the consumer's positions up to the given offsets; later records that arrive in the same polls are
     * passed on too.
     */
    static void readOn(
            Consumer<String, byte[]> consumer,
            Map<TopicPartition, Long> ends,
            java.util.function.Consumer<ConsumerRecord<String, byte[]>> each) {
        var unused = readUntil(consumer, ends, record -> {
            each.accept(record);
            return false;
        });
    }

    /** Reads from the consumer's positions up to the given offsets, or up to the first record that is wanted. */
    private static Optional<ConsumerRecord<String, byte[]>> readUntil(
            Consumer<String, byte[]> consumer,
            Map<TopicPartition, Long> ends,
            Predicate<ConsumerRecord<String, byte[]>> wanted) {
        int quiet = 0;
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
            quiet = records.isEmpty() ? quiet + 1 : 0;
            requireAnswer(consumer, ends.keySet(), quiet);
            for (ConsumerRecord<String, byte[]> record : records) {
                if (wanted.test(record)) {
                    return Optional.of(record);
                }
            }
        }
        return Optional.empty();
    }

    /** After a number of empty polls, makes a request to which Kafka has to respond. */
    private static void requireAnswer(
            Consumer<String, byte[]> consumer, Collection<TopicPartition> partitions, int quiet) {
        if (quiet > 0 && quiet % QUIET_POLLS == 0) {
            var unused = consumer.endOffsets(partitions);
        }
    }

    private static long end(Map<TopicPartition, Long> ends, ConsumerRecord<String, byte[]> record) {
        return Objects.requireNonNull(ends.get(new TopicPartition(record.topic(), record.partition())));
    }

    /** Returns the first matching committed record of a partition that was written at or after a time. */
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
        consumer.seek(partition, start.offset());
        return readUntil(consumer, Map.of(partition, end), wanted);
    }

    /** Returns the record at this offset, if it still exists. */
    static Optional<ConsumerRecord<String, byte[]>> at(
            Consumer<String, byte[]> consumer, TopicPartition partition, long offset) {
        List<TopicPartition> alone = List.of(partition);
        consumer.assign(alone);
        long begin = Objects.requireNonNull(consumer.beginningOffsets(alone).get(partition));
        long end = Objects.requireNonNull(consumer.endOffsets(alone).get(partition));
        if (offset < begin || offset >= end) {
            return Optional.empty();
        }
        consumer.seek(partition, offset);
        return readUntil(consumer, Map.of(partition, offset + 1), record -> record.offset() == offset);
    }
}
