package io.mediawatch.pipeline;

import io.mediawatch.model.UserError;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Writes the dead letters of a sink. */
final class SinkDeadLetters {
    private final String sink;
    private final Topic<byte[]> deadLetters;
    private final Producer<String, byte[]> producer;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    SinkDeadLetters(String sink, Topic<byte[]> deadLetters, Producer<String, byte[]> producer) {
        this.sink = sink;
        this.deadLetters = deadLetters;
        this.producer = producer;
    }

    /** Whether the record is a dead letter itself. */
    boolean isOf(ConsumerRecord<String, byte[]> record) {
        return record.topic().equals(deadLetters.name());
    }

    /** Skips dead letters: a dead letter about one would come back for ever. */
    void send(ConsumerRecord<String, byte[]> record, String reason) {
        if (isOf(record)) {
            return;
        }
        DeadLetter.Origin origin = new DeadLetter.Origin(record.topic(), record.partition(), record.offset());
        var headers = DeadLetter.headers(record.headers(), sink, origin, "refused", reason);
        var unused = producer.send(
                new ProducerRecord<>(deadLetters.name(), null, record.key(), record.value(), headers),
                (metadata, error) -> {
                    if (error != null) {
                        failure.set(error);
                    }
                });
    }

    /** @throws UserError if a dead letter could not be written; the offsets must not be committed then */
    void flush() {
        producer.flush();
        Exception failed = failure.getAndSet(null);
        if (failed != null) {
            throw new UserError("cannot write to " + deadLetters.name() + ": " + DeadLetter.message(failed), failed);
        }
    }

    /** The external version, null if the record has none. */
    static @Nullable Long version(ConsumerRecord<String, byte[]> record) {
        String version = Header.text(record.headers(), Header.VERSION);
        try {
            return version == null || record.key() == null ? null : Long.valueOf(version);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    static Sink.Change change(ConsumerRecord<String, byte[]> record) {
        Long version = version(record);
        return new Sink.Change(
                record.topic(),
                record.key(),
                record.value(),
                version == null ? 0 : version,
                record.partition(),
                record.offset(),
                record.timestamp(),
                Header.text(record.headers(), Header.CHANNEL));
    }
}
