package io.mediawatch.model;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A quote together with facts of its article, flat: the record of the topic {@code quotes}.
 *
 * @param id the key in topic and index: article id {@code /} hash of speaker and folded text
 */
public record QuoteRecord(String id, @JsonUnwrapped ArticleFacts facts, @JsonUnwrapped Quote quote) {}
