package io.mediawatch.pipeline;

import io.mediawatch.model.DeadLetterRecord;
import io.mediawatch.model.Json;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a dead letter, named as in KIP-1034, beside those the record came with. Message and stack trace are
 * cut, so that headers never decide whether a record fits.
 */
final class DeadLetter {
    static final String EXCEPTION = "__streams.errors.exception";
    static final String STACK_TRACE = "__streams.errors.stacktrace";
    static final String MESSAGE = "__streams.errors.message";
    static final String TOPIC = "__streams.errors.topic";
    static final String PARTITION = "__streams.errors.partition";
    static final String OFFSET = "__streams.errors.offset";

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

    /** For something refused rather than failed: there is no stack to show. */
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

    /**
     * The letter as an index is told of it: small, and with a version like any other record. A step that fails at the
     * same record once more tells the same again.
     */
    static ConsumerRecord<String, byte[]> summary(ConsumerRecord<String, byte[]> letter) {
        Headers of = letter.headers();
        String step = Objects.requireNonNullElse(Header.text(of, Header.STEP), "unknown");
        String topic = Header.text(of, TOPIC);
        String place = topic == null
                ? letter.topic() + "-" + letter.partition() + "-" + letter.offset()
                : topic + "-" + Header.text(of, PARTITION) + "-" + Header.text(of, OFFSET);
        @Nullable Long partition = number(of, PARTITION);
        DeadLetterRecord record = new DeadLetterRecord(
                place + "/" + step,
                letter.timestamp(),
                step,
                Objects.requireNonNullElse(Header.text(of, EXCEPTION), "unknown"),
                Header.text(of, MESSAGE),
                topic,
                partition == null ? null : partition.intValue(),
                number(of, OFFSET),
                letter.key(),
                Header.text(of, Header.SOURCE),
                Instant.ofEpochMilli(letter.timestamp()));
        Headers headers = Header.schema();
        Header.put(headers, Header.VERSION, record.version());
        return new ConsumerRecord<>(
                letter.topic(),
                letter.partition(),
                letter.offset(),
                letter.timestamp(),
                letter.timestampType(),
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                record.id(),
                Json.bytes(record),
                headers,
                letter.leaderEpoch());
    }

    /** Null if there is none: whoever wrote the letter, it must not stop the others. */
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

    /** At most so many bytes of UTF-8; a character cut in two is dropped. */
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
