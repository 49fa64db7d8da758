package io.mediawatch.web;

/** The formats in which a list is available. */
enum Format {
    /** One page. */
    JSON,
    /** Everything, one object per line. */
    NDJSON,
    /** Everything, for a spreadsheet. */
    CSV,
    /** The newest, for a feed reader. */
    RSS
}
