package io.mediawatch.extract;

import io.mediawatch.model.Article;

/** What extraction makes of a page: an article, or the reason why it has none. */
public sealed interface Extraction {

    /** The page's article: revision 1 of generation 0. */
    record Extracted(Article article) implements Extraction {}

    /**
     * No article.
     *
     * @param reason one of a few fixed ones, which can be counted: {@code empty}, {@code binary}, {@code too-big},
     *     {@code status}, {@code mojibake}, {@code unparseable}, {@code no-article}, {@code list-page}
     * @param detail what was found, for people to read
     */
    record Rejected(String reason, String detail) implements Extraction {}
}
