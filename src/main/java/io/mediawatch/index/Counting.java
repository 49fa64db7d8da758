package io.mediawatch.index;

/** What to count: every article, or each story once. */
public enum Counting {
    COPIES,
    STORIES
}
