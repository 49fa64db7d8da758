package io.mediawatch.pipeline;

import io.mediawatch.model.Mode;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.kstream.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A record that a step sends. It is serialised and its size checked before anything is forwarded.
 *
 * @param to    name of the topic or hop
 * @param value null for a tombstone
 */
@SuppressWarnings("ArrayRecordComponent") // handed on to the producer, never compared
record Emission(String to, String key, byte @Nullable [] value, Headers headers) {

    /** @throws TooLarge if the record cannot be sent */
    Emission(String to, String key, byte @Nullable [] value, Headers headers) {
        TooLarge.require(to, key, value);
        this.to = to;
        this.key = key;
        this.value = value;
        this.headers = headers;
    }

    /** A record with an external version. */
    static <V> Emission of(Topic<V> topic, String key, V value, long version, Mode mode) {
        return bytes(topic, key, topic.bytes(value), version, mode);
    }

    /** The same, from bytes already written. */
    static Emission bytes(Topic<?> topic, String key, byte[] value, long version, Mode mode) {
        return new Emission(topic.name(), key, value, headers(version, mode));
    }

    /** A tombstone. */
    static Emission gone(Topic<?> topic, String key, long version, Mode mode) {
        return new Emission(topic.name(), key, null, headers(version, mode));
    }

    /** A record that is not indexed. */
    static <V> Emission plain(Topic<V> topic, String key, V value) {
        return new Emission(topic.name(), key, topic.bytes(value), Header.schema());
    }

    /** A small record between two steps. */
    static Emission hop(String hop, String key, byte[] value) {
        return new Emission(hop, key, value, new RecordHeaders());
    }

    /** For a producer, if it goes to a topic. */
    ProducerRecord<String, byte[]> toRecord() {
        return new ProducerRecord<>(to, null, key, value, headers);
    }

    static Predicate<String, Emission> to(String name) {
        return (key, emission) -> emission.to.equals(name);
    }

    private static Headers headers(long version, Mode mode) {
        Headers headers = Header.schema();
        Header.put(headers, Header.VERSION, version);
        Header.put(headers, Header.MODE, mode.id());
        return headers;
    }
}
