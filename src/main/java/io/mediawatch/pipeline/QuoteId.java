package io.mediawatch.pipeline;

import io.mediawatch.model.Hash;
import io.mediawatch.model.Quote;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** The identity of a quote: its speaker and its words. */
final class QuoteId {
    private QuoteId() {}

    /** @return the part of a quote's key that follows the article's id */
    static String of(Quote quote, UnaryOperator<String> fold) {
        String speaker =
                Objects.requireNonNullElse(quote.speaker().id(), quote.speaker().name());
        return of(speaker, quote.text(), fold);
    }

    /** @param speaker the speaker's id, or the name of one without an id */
    static String of(String speaker, String words, UnaryOperator<String> fold) {
        return Hash.of(fold.apply(speaker), fold.apply(words));
    }
}
