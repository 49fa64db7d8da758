package io.mediawatch.extract;

import io.mediawatch.model.Article;

/** What a page gave: an article, or the reason why it gave none. */
public sealed interface Extraction {

    /** The page's article: revision 1 of generation 0. */
    record Extracted(Article article) implements Extraction {}

    /**
     * No article.
     *
     * @param reason one of a fixed few, to be counted: {@code empty}, {@code binary}, {@code too-big}, {@code status},
     *               {@code mojibake}, {@code unparseable}, {@code no-article}, {@code list-page}
     * @param detail what was seen, for a person
     */
    record Rejected(String reason, String detail) implements Extraction {}
}
