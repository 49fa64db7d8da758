package io.mediawatch.pipeline;

import io.mediawatch.model.DeadLetterRecord;
import io.mediawatch.model.Json;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a dead letter, named as in KIP-1034, in addition to those of the record itself. Message and stack
 * trace are cut, so that headers never decide whether a record fits.
 */
final class DeadLetter {
    static final String EXCEPTION = "__streams.errors.exception";
    static final String STACK_TRACE = "__streams.errors.stacktrace";
    static final String MESSAGE = "__streams.errors.message";
    static final String TOPIC = "__streams.errors.topic";
    static final String PARTITION = "__streams.errors.partition";
    static final String OFFSET = "__streams.errors.offset";

    private static final List<String> ADDED =
            List.of(Header.STEP, EXCEPTION, STACK_TRACE, MESSAGE, TOPIC, PARTITION, OFFSET);
    private static final int MAX_STACK_TRACE = 8 * 1024;
    private static final int MAX_MESSAGE = 1024;

    private DeadLetter() {}

    /** Where a record came from. */
    record Origin(@Nullable String topic, int partition, long offset) {
        static final Origin UNKNOWN = new Origin(null, -1, -1);
    }

    static Headers headers(Headers original, String step, Origin origin, Throwable error) {
        Headers headers = headers(original, step, origin, error.getClass().getName(), message(error));
        Header.put(headers, STACK_TRACE, cut(trace(error), MAX_STACK_TRACE));
        return headers;
    }

    /** For a record that was refused rather than failed, without a stack trace. */
    static Headers headers(Headers original, String step, Origin origin, String reason, String detail) {
        Headers headers = new RecordHeaders(original.toArray());
        Header.put(headers, Header.STEP, step);
        Header.put(headers, EXCEPTION, reason);
        Header.put(headers, MESSAGE, cut(detail, MAX_MESSAGE));
        Header.put(headers, TOPIC, origin.topic());
        Header.put(headers, PARTITION, origin.partition());
        Header.put(headers, OFFSET, origin.offset());
        return headers;
    }

    /** Reads what the headers say of a dead letter. */
    static DeadLetterRecord read(ConsumerRecord<String, byte[]> letter) {
        Headers of = letter.headers();
        String step = Objects.requireNonNullElse(Header.text(of, Header.STEP), "unknown");
        String topic = Header.text(of, TOPIC);
        Long partition = number(of, PARTITION);
        Long offset = number(of, OFFSET);
        String place = topic == null || partition == null || offset == null
                ? letter.topic() + "-" + letter.partition() + "-" + letter.offset()
                : topic + "-" + partition + "-" + offset;
        return new DeadLetterRecord(
                place + "/" + step,
                letter.timestamp(),
                step,
                Objects.requireNonNullElse(Header.text(of, EXCEPTION), "unknown"),
                Header.text(of, MESSAGE),
                topic,
                partition == null ? null : partition.intValue(),
                offset,
                letter.key(),
                Header.text(of, Header.SOURCE),
                Instant.ofEpochMilli(letter.timestamp()));
    }

    /**
     * Returns the letter's summary for the index: small, and versioned like any other record. A step that fails at the
     * same record again produces the same summary; a letter that is done with has a tombstone.
     */
    static ConsumerRecord<String, byte[]> summary(ConsumerRecord<String, byte[]> letter) {
        String done = Header.text(letter.headers(), Header.DONE);
        DeadLetterRecord record = done == null ? read(letter) : null;
        Headers headers = Header.schema();
        Header.put(headers, Header.VERSION, letter.timestamp());
        return new ConsumerRecord<>(
                letter.topic(),
                letter.partition(),
                letter.offset(),
                letter.timestamp(),
                letter.timestampType(),
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                record == null ? done : record.id(),
                record == null ? null : Json.bytes(record),
                headers,
                letter.leaderEpoch());
    }

    /** Marks the dead letter with this id as done; written after it to the same partition. */
    static ProducerRecord<String, byte[]> done(String id, TopicPartition partition, @Nullable String key) {
        Headers headers = Header.schema();
        Header.put(headers, Header.DONE, id);
        return new ProducerRecord<>(partition.topic(), partition.partition(), key, null, headers);
    }

    /** The original record, for the topic it came from. */
    static ProducerRecord<String, byte[]> again(String topic, ConsumerRecord<String, byte[]> record) {
        Headers headers = own(record.headers());
        headers.remove(Header.ATTEMPT);
        return new ProducerRecord<>(topic, null, record.key(), record.value(), headers);
    }

    /** The headers of the original record. */
    static Headers own(Headers letter) {
        Headers headers = new RecordHeaders(letter.toArray());
        ADDED.forEach(headers::remove);
        return headers;
    }

    /** Null if it is missing: a malformed dead letter must not stop the others. */
    private static @Nullable Long number(Headers headers, String name) {
        String text = Header.text(headers, name);
        return text == null || !text.matches("\\d{1,18}") ? null : Long.valueOf(text);
    }

    static String message(Throwable error) {
        String message = error.getMessage();
        return cut(message == null ? error.getClass().getSimpleName() : message, MAX_MESSAGE);
    }

    private static String trace(Throwable error) {
        StringWriter trace = new StringWriter();
        error.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    /** Cuts a text to at most this many bytes of UTF-8, dropping a character that would be split. */
    private static String cut(String text, int bytes) {
        byte[] all = text.getBytes(StandardCharsets.UTF_8);
        if (all.length <= bytes) {
            return text;
        }
        int end = bytes;
        while (end > 0 && (all[end] & 0xC0) == 0x80) {
            end--;
        }
        return new String(all, 0, end, StandardCharsets.UTF_8);
    }
}
