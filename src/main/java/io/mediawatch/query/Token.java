package io.mediawatch.query;

/**
 * A piece of a query's text.
 *
 * @param text   of a word, a quoted phrase or a field's name; of the others as written
 * @param column 1 for the first UTF-16 code unit
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
