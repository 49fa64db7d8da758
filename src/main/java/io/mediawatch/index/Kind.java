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

    /** The name in alias and topic, such as {@code dead-letters}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The alias used by all readers and writers: {@code mediawatch-articles}. */
    String alias(String prefix) {
        return prefix + "-" + id();
    }
}
