package io.mediawatch.tag.speaker.interview;

import io.mediawatch.model.Speaker;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.people.Person;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one speaker says until another one speaks.
 *
 * @param label as written in the first paragraph; null if there is none
 * @param paragraphs in text order, each from where the words start
 */
public record Turn(Person person, @Nullable String label, Speaker.Role role, List<Piece> paragraphs, String rule) {

    /** The words of one paragraph. */
    public record Piece(int paragraph, int start, int end) {}

    Turn(Person person, @Nullable String label, Speaker.Role role, String rule) {
        this(person, label, role, new ArrayList<>(), rule);
    }

    /** Adds the words of a paragraph from an offset on. */
    void add(Passage passage, int start) {
        paragraphs.add(new Piece(passage.index(), start, passage.length()));
    }
}
