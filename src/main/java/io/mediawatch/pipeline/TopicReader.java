package io.mediawatch.pipeline;

import io.mediawatch.model.UserError;
import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads the values of a topic from its beginning, in the order of each partition, without what others have written
 * there. For one thread.
 */
public final class TopicReader<V> implements AutoCloseable {
    private final Topic<V> topic;
    private final KafkaSettings kafka;
    private final Consumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;

    TopicReader(Topic<V> topic, KafkaSettings kafka, Consumer<String, byte[]> consumer) {
        this.topic = topic;
        this.kafka = kafka;
        this.consumer = consumer;
        this.partitions = Partitions.of(topic);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** @throws UserError if Kafka cannot be used */
    public static <V> TopicReader<V> open(Topic<V> topic, KafkaSettings kafka) {
        return new TopicReader<>(topic, kafka, Clients.reader(kafka));
    }

    /**
     * Everything that was committed since the last time, tombstones apart.
     *
     * @throws UserError if Kafka cannot be reached
     */
    public void read(java.util.function.Consumer<V> each) {
        read(key -> true, each);
    }

    /** The same of some keys alone. */
    public void read(Predicate<String> keys, java.util.function.Consumer<V> each) {
        read(keys, each, key -> {});
    }

    /** The same, and the keys of tombstones: what was read by such a key before is gone. */
    public void readAll(java.util.function.Consumer<V> each, java.util.function.Consumer<String> gone) {
        read(key -> true, each, gone);
    }

    private void read(
            Predicate<String> keys, java.util.function.Consumer<V> each, java.util.function.Consumer<String> gone) {
        try {
            Partitions.readOn(consumer, consumer.endOffsets(partitions), record -> {
                if (keys.test(record.key())) {
                    take(record, each, gone);
                }
            });
        } catch (KafkaException e) {
            throw Clients.failed("read " + topic.name(), kafka.bootstrap(), e);
        }
    }

    private void take(
            ConsumerRecord<String, byte[]> record,
            java.util.function.Consumer<V> each,
            java.util.function.Consumer<String> gone) {
        V value = topic.value(record);
        if (value != null) {
            each.accept(value);
        } else if (record.value() == null) {
            gone.accept(record.key());
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
