package io.mediawatch.pipeline;

import io.mediawatch.model.Json;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Serialises a record as JSON, with the header {@code schema}. */
final class JsonSerde<T> implements Serde<T> {
    private final Class<T> type;

    JsonSerde(Class<T> type) {
        this.type = type;
    }

    @Override
    public Serializer<T> serializer() {
        return new Serializer<>() {
            @Override
            public byte @Nullable [] serialize(String topic, @Nullable T value) {
                return value == null ? null : Json.bytes(value);
            }

            @Override
            public byte @Nullable [] serialize(String topic, Headers headers, @Nullable T value) {
                if (headers.lastHeader(Header.SCHEMA) == null) {
                    Header.schema().forEach(headers::add);
                }
                return serialize(topic, value);
            }
        };
    }

    @Override
    public Deserializer<T> deserializer() {
        return (topic, bytes) -> bytes == null ? null : Json.read(bytes, type);
    }
}
