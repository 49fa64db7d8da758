package io.mediawatch.web;

/** The forms in which a list can be had. */
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
