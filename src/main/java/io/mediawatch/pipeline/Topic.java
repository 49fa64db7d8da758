package io.mediawatch.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.utils.Utils;

/**
 * A topic and its serialisation, which belong together.
 *
 * @param partitions fixed for the life of the topic
 * @param settings   topic configuration as Kafka names it
 */
public record Topic<K, V>(String name, Serde<K> keys, Serde<V> values, int partitions, Map<String, String> settings) {
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

    /** The value as in the topic, without headers. */
    byte[] bytes(V value) {
        return values.serializer().serialize(name, value);
    }

    /** A value read back. */
    V value(byte[] bytes) {
        return values.deserializer().deserialize(name, bytes);
    }
}
