package io.mediawatch.pipeline;

import io.mediawatch.model.Quote;

/**
 * A quote that was emitted, as far as its article's revision remembers.
 *
 * @param id      without the article's
 * @param speaker canonical name
 */
record WrittenQuote(String id, String speaker, String words) {
    static WrittenQuote of(String id, Quote quote) {
        return new WrittenQuote(id, quote.speaker().name(), quote.text());
    }
}
