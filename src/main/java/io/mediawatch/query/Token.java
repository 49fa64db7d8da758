package io.mediawatch.query;

/**
 * A token of a query.
 *
 * @param text of a word, quoted phrase or field name its content; of all others the text as written
 * @param column position of the first UTF-16 code unit, starting with 1
 */
record Token(Kind kind, String text, int column) {

    enum Kind {
        WORD,
        QUOTED,
        FIELD,
        AND,
        OR,
        NOT,
        NEAR,
        OPEN,
        CLOSE,
        END
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }
}
