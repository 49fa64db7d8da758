package io.mediawatch.index;

/** What to count articles by. */
public enum Facet {
    SOURCE("source"),
    SITE("site"),
    PUBLISHER("publisher"),
    LANGUAGE("language"),
    TOPIC("topics"),
    SPEAKER("speakers");

    private final String field;

    Facet(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }
}
