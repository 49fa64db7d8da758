package io.mediawatch.tag.passage;

/** What a paragraph is for. */
public enum Part {
    HEADLINE,
    HEADING,
    /** Body text, spoken or told. */
    TEXT,
    /** Below a picture. */
    CAPTION,
    /** By-lines, credits, notes of the editor, disclaimers, advertisements: the site's own words. */
    FURNITURE,
    /** What happens while people talk: [laughter], [音乐]. */
    STAGE,
    /** A line that only says who takes part. */
    CAST
}
