package io.mediawatch.pipeline;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The config of one generation, whole.
 *
 * @param watchList the entities
 * @param topics    the topic rules
 * @param alerts    the alert rules and what else tells people
 */
public record Snapshot(long generation, JsonNode watchList, JsonNode topics, JsonNode alerts) {

    boolean hasSameContent(Snapshot other) {
        return watchList.equals(other.watchList) && topics.equals(other.topics) && alerts.equals(other.alerts);
    }

    Snapshot as(long generation) {
        return new Snapshot(generation, watchList, topics, alerts);
    }
}
