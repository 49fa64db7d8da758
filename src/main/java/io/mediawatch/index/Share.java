package io.mediawatch.index;

/**
 * An entity's share of the coverage.
 *
 * @param articles that name it
 * @param stories  the same, each text once (exact up to some thousands)
 * @param mentions how often it is named
 * @param share    of the articles of all entities of that kind, listed or not, 0 to 1: an article that names two counts
 *                 for both
 */
public record Share(
        String entity, String name, String type, long articles, long stories, long mentions, double share) {}
