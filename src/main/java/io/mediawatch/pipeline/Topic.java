package io.mediawatch.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A topic and the form of its values, which belong together. Keys are text.
 *
 * @param write      a value as in the topic, without headers
 * @param read       a value read back
 * @param partitions fixed for the life of the topic
 * @param settings   topic configuration as Kafka names it
 */
public record Topic<V>(
        String name,
        Function<V, byte[]> write,
        Function<byte[], V> read,
        int partitions,
        Map<String, String> settings) {
    private static final Logger LOG = LoggerFactory.getLogger(Topic.class);

    public Topic {
        settings = Map.copyOf(settings);
    }

    /** Without the prefix. */
    String shortName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The partition that Kafka's own partitioner assigns to a key. */
    int partition(String key) {
        return Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % partitions;
    }

    byte[] bytes(V value) {
        return write.apply(value);
    }

    /** The record's value; null for a tombstone, and for what somebody else has written, which is logged. */
    @Nullable
    V value(ConsumerRecord<String, byte[]> record) {
        try {
            return record.value() == null ? null : read.apply(record.value());
        } catch (IllegalArgumentException e) {
            LOG.warn(
                    "the record of {}-{} at {} is skipped: {}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    DeadLetter.message(e));
            return null;
        }
    }
}
