package io.mediawatch.pipeline;

import io.mediawatch.model.Quote;
import java.util.function.UnaryOperator;

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

    /** Whether these are the words of somebody on the watch-list, whose id stands for the name then. */
    boolean isBy(String entity, UnaryOperator<String> fold) {
        return id.equals(QuoteId.of(entity, words, fold));
    }
}
