package io.mediawatch.scrape;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a source is doing.
 *
 * @param lastSuccess last poll that was answered; null before the first
 * @param lastNew     when it last listed something new; null before the first
 * @param errors      failed polls in a row
 * @param reason      why the last poll failed; null if it did not
 * @param due         next poll
 */
public record SourceStatus(
        String source,
        @Nullable Instant lastSuccess,
        @Nullable Instant lastNew,
        int errors,
        @Nullable String reason,
        @Nullable Instant due) {
    static SourceStatus of(FrontierEntry poll) {
        return new SourceStatus(
                poll.source(), poll.fetched(), poll.changed(), poll.failures(), poll.reason(), poll.due());
    }
}
