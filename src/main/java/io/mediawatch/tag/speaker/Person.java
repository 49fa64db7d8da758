package io.mediawatch.tag.speaker;

import org.jspecify.annotations.Nullable;

/**
 * Somebody, or some body, that can speak.
 *
 * @param id   on the watch-list, null if not there
 * @param name canonical name, else the fullest name the article gives, else the words it uses
 */
public record Person(@Nullable String id, String name, Kind kind) {

    /** What is known of a speaker. */
    public enum Kind {
        /** A human being with a name. */
        NAMED,
        /** Somebody by role: 记者, a spokesperson for Amazon. */
        ROLE,
        /** A company, authority, report. */
        BODY
    }
}
