package io.mediawatch.index;

import java.util.Locale;

/** What a document is one of. Each kind has an index of its own, reached by its alias. */
public enum Kind {
    ARTICLES,
    MENTIONS,
    QUOTES,
    STORIES,
    ALERTS,
    DELIVERIES;

    /** The name as it stands in alias and topic: lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@code mediawatch-articles}, which every reader and writer uses. */
    String alias(String prefix) {
        return prefix + "-" + id();
    }
}
