package io.mediawatch.tag.passage;

/** The purpose of a paragraph. */
public enum Part {
    HEADLINE,
    HEADING,
    /** Body text, whether speech or narration. */
    TEXT,
    /** The caption of a picture. */
    CAPTION,
    /** The site's own words: bylines, credits, editor's notes, disclaimers, advertisements. */
    FURNITURE,
    /** Events during a conversation: [laughter], [音乐]. */
    STAGE,
    /** A line that only lists participants. */
    CAST
}
