package io.mediawatch.tag.speaker;

import io.mediawatch.tag.passage.Passage;
import io.mediawatch.text.Fold;
import org.jspecify.annotations.Nullable;

/**
 * Somebody, or some body, that can speak.
 *
 * @param id   on the watch-list, null if not there
 * @param name canonical name, else the fullest name the article gives, else the words it uses
 */
public record Person(@Nullable String id, String name, Kind kind) {

    /** Whoever asks without a name. */
    static Person asker(Passage passage) {
        return new Person(null, passage.isChinese() ? "记者" : "Interviewer", Kind.ROLE);
    }

    /** Whether a part of the name stands there as a word of its own. */
    boolean isNamedIn(Passage passage) {
        return NameParts.of(Fold.fold(name)).stream().anyMatch(part -> Narration.holds(passage.folded(), part));
    }

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
