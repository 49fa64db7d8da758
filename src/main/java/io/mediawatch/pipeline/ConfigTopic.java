package io.mediawatch.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import io.mediawatch.model.Json;
import io.mediawatch.model.UserError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.jspecify.annotations.Nullable;

/** The config as seen by running processes: a complete snapshot with a generation, replaced in one transaction. */
public final class ConfigTopic {
    static final String WATCH_LIST = "watch-list";
    static final String TOPICS = "topics";
    static final String ALERTS = "alerts";

    /** In the order of {@link Snapshot}'s parts. */
    static final List<String> KEYS = List.of(WATCH_LIST, TOPICS, ALERTS);

    private static final int MOST_LOOKS = 20;
    private static final int MOST_ATTEMPTS = 10;

    private final KafkaSettings kafka;
    private final Topic<byte[]> topic;

    public ConfigTopic(Topics topics, KafkaSettings kafka) {
        this.kafka = kafka;
        this.topic = topics.config();
    }

    /** A part of the config, as in the topic. */
    record Part(long generation, String extractor, JsonNode content) {}

    /**
     * The configs in force before and after a push, which are the same if there was nothing to publish.
     *
     * @param before null if there was none
     */
    public record Push(@Nullable Snapshot before, Snapshot now) {
        public long generation() {
            return now.generation();
        }
    }

    /**
     * Publishes a config unless it is the one published already.
     *
     * @param extractor as in {@link Stages}
     * @throws UserError if Kafka cannot be reached
     */
    public Push push(String extractor, JsonNode watchList, JsonNode topics, JsonNode alerts) {
        Wait wait = new Wait(Duration.ofMillis(50), Duration.ofSeconds(1));
        for (int attempt = 1; ; attempt++) {
            try {
                return push(new Snapshot(0, extractor, watchList, topics, alerts));
            } catch (KafkaException e) {
                if (attempt == MOST_ATTEMPTS || !isTakenAway(e)) {
                    throw unreachable(e);
                }
            }
            wait.sleep();
        }
    }

    private Push push(Snapshot content) {
        try (Consumer<String, byte[]> consumer = Clients.reader(kafka);
                Producer<String, byte[]> producer = Clients.transactional(kafka, topic.name() + "-push")) {
            producer.initTransactions(); // before reading, to fence off concurrent pushes
            Snapshot before = read(consumer);
            if (before != null && before.hasSameContent(content)) {
                return new Push(before, before);
            }
            Snapshot pushed = content.as(before == null ? 1 : before.generation() + 1);
            write(producer, pushed);
            awaitVisible(consumer, pushed);
            return new Push(before, pushed);
        }
    }

    /**
     * Whether the transaction was fenced by a concurrent push, or aborted by the coordinator. Nothing of it remains.
     */
    private static boolean isTakenAway(KafkaException e) {
        return Stream.<Throwable>iterate(e, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof ProducerFencedException
                        || cause instanceof InvalidProducerEpochException
                        || cause instanceof InvalidTxnStateException);
    }

    /**
     * Waits until the config is visible: a commit returns before its markers are written, but a process that starts
     * next must find the config.
     */
    private void awaitVisible(Consumer<String, byte[]> consumer, Snapshot pushed) {
        Wait wait = new Wait(Duration.ofMillis(10), Duration.ofSeconds(1));
        for (int i = 0; i < MOST_LOOKS; i++) {
            Snapshot seen = read(consumer);
            if (seen != null && seen.generation() >= pushed.generation()) {
                return;
            }
            wait.sleep();
        }
        throw new UserError("the config was written to " + topic.name() + " at " + kafka.bootstrap()
                + " but cannot be read back; are all brokers up?");
    }

    /**
     * Returns the end offset of the topic, which changes with every push.
     *
     * @throws UserError if Kafka cannot be reached
     */
    public long end() {
        try (Consumer<String, byte[]> consumer = Clients.reader(kafka)) {
            return consumer.endOffsets(Partitions.of(topic)).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        } catch (KafkaException e) {
            throw unreachable(e);
        }
    }

    /**
     * @return the config; null if none was ever pushed
     * @throws UserError if Kafka cannot be reached
     */
    public @Nullable Snapshot read() {
        try (Consumer<String, byte[]> consumer = Clients.reader(kafka)) {
            return read(consumer);
        } catch (KafkaException e) {
            throw unreachable(e);
        }
    }

    private @Nullable Snapshot read(Consumer<String, byte[]> consumer) {
        Map<String, byte[]> values = new HashMap<>();
        Partitions.read(consumer, Partitions.of(topic), record -> values.put(record.key(), record.value()));
        return snapshot(parts(values));
    }

    /**
     * @param parts values in the order of {@link #KEYS}
     * @return null unless all parts are there and have the same generation
     * @throws IllegalArgumentException for a malformed part
     */
    static @Nullable Snapshot snapshot(List<byte @Nullable []> parts) {
        List<Part> read = new ArrayList<>();
        for (byte[] part : parts) {
            if (part == null) {
                return null;
            }
            read.add(Json.read(part, Part.class));
        }
        long generation = read.get(0).generation();
        return read.stream().allMatch(part -> part.generation() == generation)
                ? new Snapshot(
                        generation,
                        read.get(0).extractor(),
                        read.get(0).content(),
                        read.get(1).content(),
                        read.get(2).content())
                : null;
    }

    /** The values of a snapshot, in the order of {@link #KEYS}. */
    static List<byte[]> values(Snapshot snapshot) {
        return List.of(
                Json.bytes(new Part(snapshot.generation(), snapshot.extractor(), snapshot.watchList())),
                Json.bytes(new Part(snapshot.generation(), snapshot.extractor(), snapshot.topics())),
                Json.bytes(new Part(snapshot.generation(), snapshot.extractor(), snapshot.alerts())));
    }

    private static List<byte @Nullable []> parts(Map<String, byte[]> values) {
        List<byte @Nullable []> parts = new ArrayList<>();
        KEYS.forEach(key -> parts.add(values.get(key)));
        return parts;
    }

    private void write(Producer<String, byte[]> producer, Snapshot snapshot) {
        List<byte[]> values = values(snapshot);
        producer.beginTransaction();
        for (int i = 0; i < values.size(); i++) { // a failure here makes the commit fail
            var unused =
                    producer.send(new ProducerRecord<>(topic.name(), 0, KEYS.get(i), values.get(i), Header.schema()));
        }
        producer.commitTransaction();
    }

    private UserError unreachable(KafkaException e) {
        return Clients.failed("use topic " + topic.name(), kafka.bootstrap(), e);
    }
}
