package io.mediawatch.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A polled source and its state.
 *
 * @param kind         {@code feed}, {@code listing} and so on
 * @param everySeconds between polls
 * @param condition    {@code new}, {@code healthy}, {@code partial}, {@code poor}, {@code silent}, {@code failing} or
 *     {@code broken}
 * @param cause        in English for a person; empty if it is healthy
 * @param reason       the term for why it, or a sitemap of its index, cannot be read; null if it can
 * @param values       what else the cause is about, for other languages
 * @param lastSuccess  last poll that was answered; null before the first
 * @param lastNew      when it last listed something new; null before the first
 * @param today        new articles today so far (UTC)
 * @param usual        new articles a day, over the days before
 * @param errors       failed polls in a row
 * @param due          next poll; null if it is not known yet
 */
public record SourceReport(
        String source,
        String site,
        String kind,
        String url,
        long everySeconds,
        String condition,
        String cause,
        @Nullable String reason,
        List<String> values,
        @Nullable Instant lastSuccess,
        @Nullable Instant lastNew,
        int today,
        double usual,
        int errors,
        @Nullable Instant due) {}
