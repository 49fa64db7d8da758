package io.mediawatch.query;

/** A query that cannot be parsed: what is wrong, and where. */
public final class QueryException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int column;

    QueryException(String problem, int column) {
        super(problem + " (column " + column + ")");
        this.column = column;
    }

    /** Returns where the error begins, in UTF-16 code units, starting with 1. */
    public int column() {
        return column;
    }
}
