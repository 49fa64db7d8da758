package io.mediawatch.tag.entity;

import io.mediawatch.model.EntityType;

/**
 * A place in an article where an entity or person is named.
 *
 * @param id   watch-list id; for a person who is not on the watch-list, the name in kebab case
 * @param name canonical name
 * @param rule id of the rule that accepted it
 */
public record Occurrence(String id, EntityType type, String name, int paragraph, int start, int end, String rule)
        implements Comparable<Occurrence> {

    @Override
    public int compareTo(Occurrence other) {
        int byParagraph = Integer.compare(paragraph, other.paragraph);
        return byParagraph != 0 ? byParagraph : Integer.compare(start, other.start);
    }

    /** Whether it names a company or an organization. */
    public boolean isBody() {
        return type == EntityType.COMPANY || type == EntityType.ORGANIZATION;
    }
}
