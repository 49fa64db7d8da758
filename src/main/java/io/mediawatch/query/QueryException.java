package io.mediawatch.query;

import java.util.Arrays;
import java.util.List;

/** What is asked cannot be understood or answered: what is wrong, and where in the query, if it stands there. */
public final class QueryException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final Mistake mistake;
    private final int column;
    private final transient List<String> values;

    QueryException(Mistake mistake, int column, Object... values) {
        super(mistake.about(values) + (column == 0 ? "" : " (column " + column + ")"));
        this.mistake = mistake;
        this.column = column;
        this.values = Arrays.stream(values).map(String::valueOf).toList();
    }

    /** A mistake of no place in a query. */
    public QueryException(Mistake mistake, String... values) {
        this(mistake, 0, (Object[]) values);
    }

    public Mistake mistake() {
        return mistake;
    }

    /** Returns where the error begins, in UTF-16 code units, starting with 1; 0 if that is not known. */
    public int column() {
        return column;
    }

    /** Returns what the mistake is about, such as the name that is not known. */
    public List<String> values() {
        return values;
    }
}
