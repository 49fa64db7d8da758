package io.mediawatch.tag.entity;

import io.mediawatch.tag.passage.Passage;
import io.mediawatch.watch.Entity;
import java.util.Objects;

/** A stretch of text that may name an entity, with the name it matches. */
record Candidate(Passage passage, int start, int end, Name name) {

    Entity entity() {
        return Objects.requireNonNull(name.entity());
    }

    String surface() {
        return passage.text().substring(start, end);
    }

    int length() {
        return end - start;
    }

    Occurrence as(String rule) {
        Entity entity = entity();
        return new Occurrence(entity.id(), entity.type(), entity.name(), passage.index(), start, end, rule);
    }
}
