package io.mediawatch.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Metadata of a dead letter, without its content.
 *
 * @param id origin of the record and the step that could not process it; the same however often it is reported
 * @param version epoch milliseconds of {@code failed}
 * @param step the step that could not process it
 * @param reason kind of failure: the exception's class, or {@code refused}
 * @param message message of the failure
 * @param topic topic of the record; null, like partition and offset, if no longer known
 * @param key key of the record
 * @param source source from which the page was polled, if it is a page
 * @param failed when it became a dead letter
 */
public record DeadLetterRecord(
        String id,
        long version,
        String step,
        String reason,
        @Nullable String message,
        @Nullable String topic,
        @Nullable Integer partition,
        @Nullable Long offset,
        @Nullable String key,
        @Nullable String source,
        Instant failed) {}
