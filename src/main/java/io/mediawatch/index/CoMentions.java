package io.mediawatch.index;

import java.util.List;

/**
 * Which entities are mentioned together.
 *
 * @param entities the most named first
 * @param pairs    of these entities, the most frequent first; those that never meet are left out
 */
public record CoMentions(List<Share> entities, List<Pair> pairs) {
    public CoMentions {
        entities = List.copyOf(entities);
        pairs = List.copyOf(pairs);
    }

    /**
     * Two entities, in the order of their ids.
     *
     * @param articles that name both
     */
    public record Pair(String one, String other, long articles) {}
}
