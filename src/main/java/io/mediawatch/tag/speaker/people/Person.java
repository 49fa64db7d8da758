package io.mediawatch.tag.speaker.people;

import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.passage.Words;
import io.mediawatch.tag.speaker.words.NameParts;
import io.mediawatch.text.Fold;
import org.jspecify.annotations.Nullable;

/**
 * A person or an organization that can speak.
 *
 * @param id identifier on the watch-list, null if not listed
 * @param name canonical name, else the fullest name in the article, else the words that the article uses
 */
public record Person(@Nullable String id, String name, Kind kind) {

    /** Returns the speaker to use for an interviewer who is not named. */
    public static Person asker(boolean chinese) {
        return new Person(null, chinese ? "记者" : "Interviewer", Kind.ROLE);
    }

    /** The same for whoever answers. */
    public static Person answerer(boolean chinese) {
        return new Person(null, chinese ? "受访者" : "Interviewee", Kind.ROLE);
    }

    /** Whether a part of the name occurs in the passage as a word of its own. */
    public boolean isNamedIn(Passage passage) {
        return NameParts.of(Fold.fold(name)).stream().anyMatch(part -> Words.holds(passage.folded(), part));
    }

    /** What is known of a speaker. */
    public enum Kind {
        /** A human being with a name. */
        NAMED,
        /** Somebody by role: 记者, a spokesperson for Amazon. */
        ROLE,
        /** An organization or a document: a company, an authority, a report. */
        BODY
    }
}
