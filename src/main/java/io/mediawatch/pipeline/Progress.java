package io.mediawatch.pipeline;

import io.mediawatch.model.UserError;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.jspecify.annotations.Nullable;

/**
 * Measures how far readers are behind. History uses it to yield to live pages, {@code ingest} to wait for the index.
 */
public final class Progress implements AutoCloseable {
    private final Admin admin;
    private final String server;

    Progress(Admin admin, String server) {
        this.admin = admin;
        this.server = server;
    }

    /** @throws UserError if Kafka does not respond */
    public static Progress open(KafkaSettings kafka) {
        Progress progress = new Progress(Clients.admin(kafka), kafka.bootstrap());
        try {
            var unused =
                    progress.get(progress.admin.listTopics(Clients.first(kafka)).names());
            return progress;
        } catch (UserError e) {
            progress.close();
            throw e;
        }
    }

    /**
     * Returns how many records of the topics the group has not committed yet. Transaction markers count as records, so
     * the number may stay a little above zero after an aborted transaction.
     *
     * @param group {@link StreamSettings#application} or {@link SinkSettings#group}
     * @throws UserError if Kafka cannot be asked
     */
    public long behind(String group, List<? extends Topic<?>> topics) {
        return behind(group, ends(topics));
    }

    /** Returns the same for what the topics held at one time; it reaches zero whatever arrives meanwhile. */
    public long behind(String group, Ends ends) {
        Map<TopicPartition, OffsetAndMetadata> positions =
                get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        // Records that retention has deleted cannot be read any more.
        Map<TopicPartition, Long> starts = offsets(ends.offsets().keySet(), OffsetSpec.earliest());
        long behind = 0;
        for (Map.Entry<TopicPartition, Long> end : ends.offsets().entrySet()) {
            OffsetAndMetadata position = positions.get(end.getKey());
            long start = Objects.requireNonNull(starts.get(end.getKey()));
            behind += Math.max(0, end.getValue() - Math.max(start, position == null ? 0 : position.offset()));
        }
        return behind;
    }

    /**
     * Returns the present ends of the topics, open transactions included, because a group's commit may be visible
     * before the records written in the same transaction. A topic that does not exist is empty.
     */
    public Ends ends(List<? extends Topic<?>> topics) {
        Set<String> existing = get(admin.listTopics().names());
        List<TopicPartition> partitions = topics.stream()
                .filter(topic -> existing.contains(topic.name()))
                .flatMap(topic -> Partitions.of(topic).stream())
                .toList();
        return new Ends(offsets(partitions, OffsetSpec.latest()));
    }

    private Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions, OffsetSpec which) {
        Map<TopicPartition, OffsetSpec> asked =
                partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> which));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        get(admin.listOffsets(asked).all()).forEach((partition, found) -> offsets.put(partition, found.offset()));
        return offsets;
    }

    /** The end offsets of topics at one time. */
    public static final class Ends {
        private final Map<TopicPartition, Long> offsets;

        private Ends(Map<TopicPartition, Long> offsets) {
            this.offsets = Map.copyOf(offsets);
        }

        private Map<TopicPartition, Long> offsets() {
            return offsets;
        }
    }

    /** Returns how long Kafka keeps the offsets of a group without members; null if it does not say. */
    public @Nullable Duration memory() {
        List<ConfigResource> brokers = get(admin.describeCluster().nodes()).stream()
                .map(node -> new ConfigResource(ConfigResource.Type.BROKER, node.idString()))
                .toList();
        try {
            return get(admin.describeConfigs(brokers).all()).values().stream()
                    .map(broker -> broker.get("offsets.retention.minutes"))
                    .filter(setting -> setting != null && setting.value() != null)
                    .map(setting -> Duration.ofMinutes(Long.parseLong(setting.value())))
                    .min(Comparator.naturalOrder())
                    .orElse(null);
        } catch (UserError e) {
            if (Clients.deepest(e) instanceof AuthorizationException) {
                return null;
            }
            throw e;
        }
    }

    /**
     * Resets a group to the beginning. It must have no members. Since Kafka counts a killed member as alive until its
     * session ends, this waits that long.
     *
     * @throws UserError if it still has members
     */
    public void startOver(String group) {
        Wait wait = new Wait(Duration.ofMillis(100), Duration.ofSeconds(1));
        long end = System.nanoTime() + Clients.SESSION.multipliedBy(2).toNanos();
        while (!isDeleted(group)) {
            if (System.nanoTime() - end > 0) {
                throw new UserError("group " + group + " at " + server
                        + " is in use: does the same command run already, here or elsewhere?");
            }
            wait.sleep();
        }
    }

    /** Deletes the group's offsets; returns false if it has members. */
    private boolean isDeleted(String group) {
        try {
            get(admin.deleteConsumerGroups(List.of(group)).all());
            return true;
        } catch (UserError e) {
            Throwable cause = Clients.deepest(e);
            if (cause instanceof GroupNotEmptyException) {
                return false;
            } else if (cause instanceof GroupIdNotFoundException) {
                return true;
            }
            throw e;
        }
    }

    private <T> T get(KafkaFuture<T> future) {
        try {
            return future.get(Clients.TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw Clients.failed("ask how far readers are", server, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserError("interrupted while asking Kafka at " + server, e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
