package io.mediawatch.index;

import java.util.Locale;

/** The kinds of document. Each kind has its own index, addressed by its alias. */
public enum Kind {
    ARTICLES,
    MENTIONS,
    QUOTES,
    STORIES,
    ALERTS,
    DELIVERIES,
    DEAD_LETTERS,
    LAG;

    /** The name as it stands in alias and topic, such as {@code dead-letters}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code mediawatch-articles}, which every reader and writer uses. */
    String alias(String prefix) {
        return prefix + "-" + id();
    }
}
