package io.mediawatch.web;

/** The formats in which a list is available. */
enum Format {
    /** One page. */
    JSON("application/json"),
    /** All results, one object per line. */
    NDJSON("application/x-ndjson"),
    /** All results, for a spreadsheet. */
    CSV("text/csv; charset=utf-8"),
    /** The newest, for a feed reader. */
    RSS("application/rss+xml; charset=utf-8");

    private final String type;

    Format(String type) {
        this.type = type;
    }

    /** Whether everything is sent, however much there is. */
    boolean isExport() {
        return this == NDJSON || this == CSV;
    }

    /** Media type. */
    String type() {
        return type;
    }
}
