package io.mediawatch.pipeline;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Settings of a sink.
 *
 * @param name      of the role, such as {@code index}; names the step in its dead letters
 * @param topics    the topics read, all of one installation
 * @param batch     maximum number of changes written at once; 1 for a destination that takes one at a time,
 *     immediately
 * @param start     how far back a sink begins that never ran before; null for the beginning of the topics
 * @param firstWait time before a busy destination is tried again, doubled each time up to {@code lastWait}
 * @param lastWait  the longest wait
 */
public record SinkSettings(
        String name,
        List<Topic<?>> topics,
        int batch,
        @Nullable Duration start,
        Duration firstWait,
        Duration lastWait) {
    public SinkSettings {
        topics = List.copyOf(topics);
        if (batch < 1) {
            throw new IllegalArgumentException("batch must be at least 1, but is " + batch);
        }
    }

    public SinkSettings(String name, List<Topic<?>> topics, int batch) {
        this(name, topics, batch, null, Duration.ofMillis(200), Duration.ofSeconds(20));
    }

    /** The consumer group of that name. */
    public static String group(Topics topics, String name) {
        return topics.settings().prefix() + "-" + name;
    }

    List<String> topicNames() {
        return topics.stream().map(Topic::name).toList();
    }
}
