package io.mediawatch.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a dead letter, without its content.
 *
 * @param id        where the record came from and the step that could not process it: the same however often it is told
 * @param version   epoch milliseconds of {@code failed}
 * @param step      that could not process it
 * @param reason    kind of failure: the exception's class, or {@code refused}
 * @param message   of the failure
 * @param topic     the record came from; null if nobody knows any longer, as are then partition and offset
 * @param key       of the record
 * @param source    the page was polled from, if it is one
 * @param failed    when it became a dead letter
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
