package io.mediawatch.pipeline;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The complete config of one generation.
 *
 * @param extractor as in {@link Stages}; another extractor makes another generation
 * @param watchList the entities
 * @param topics    the topic rules
 * @param alerts    the alert rules and related settings
 */
public record Snapshot(long generation, String extractor, JsonNode watchList, JsonNode topics, JsonNode alerts) {

    boolean hasSameContent(Snapshot other) {
        return extractor.equals(other.extractor)
                && watchList.equals(other.watchList)
                && topics.equals(other.topics)
                && alerts.equals(other.alerts);
    }

    Snapshot as(long generation) {
        return new Snapshot(generation, extractor, watchList, topics, alerts);
    }
}
