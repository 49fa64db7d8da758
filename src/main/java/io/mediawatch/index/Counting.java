package io.mediawatch.index;

/** What is counted: every article, or articles that carry the same text once. */
public enum Counting {
    COPIES,
    STORIES
}
