package io.mediawatch.index;

/**
 * An entity's share of the coverage.
 *
 * @param articles that name it
 * @param stories  the same, each text once (exact up to some thousands)
 * @param mentions how often it is named
 * @param share    of the articles of all entities in the answer, 0 to 1
 */
public record Share(
        String entity, String name, String type, long articles, long stories, long mentions, double share) {}
