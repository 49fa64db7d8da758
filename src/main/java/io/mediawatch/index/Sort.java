package io.mediawatch.index;

/** The order of hits. */
public enum Sort {
    NEWEST,
    OLDEST,
    RELEVANCE
}
