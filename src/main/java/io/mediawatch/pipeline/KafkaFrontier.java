package io.mediawatch.pipeline;

import io.mediawatch.model.UserError;
import io.mediawatch.scrape.FrontierEntry;
import io.mediawatch.scrape.FrontierStore;
import io.mediawatch.scrape.Visit;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The frontier: what is known of every URL, in the topic {@code frontier}, partitioned by domain. The consumer group of
 * all scrapers shares out the partitions. A scraper that is assigned one reads it completely, and then keeps listening
 * for the URLs that others add to it.
 *
 * <p>A page and the state it leaves behind are written in one transaction, which the group's coordinator refuses if the
 * partitions have been reassigned meanwhile. Offsets are committed for that check alone.
 */
public final class KafkaFrontier implements FrontierStore, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaFrontier.class);
    private static final Duration PATIENCE = Duration.ofMillis(50);
    /**
     * Minimum time between two polls: news from others can wait that long, and a poll costs as much as deciding on a
     * page.
     */
    private static final Duration LISTEN_EVERY = Duration.ofMillis(5);

    private static final Duration PROVE_EVERY = Duration.ofSeconds(1);
    private static final Duration PROOF_TIMEOUT = Duration.ofSeconds(5);
    /**
     * How long a proof of membership is valid: half the session timeout, before which nobody else can get the
     * partitions.
     */
    private static final Duration PROOF_HOLDS = Clients.FRONTIER_SESSION.dividedBy(2);

    private final Topic<FrontierEntry> topic;
    private final Supplier<Consumer<String, byte[]>> consumers;
    private final FrontierWriter writer;
    private final Duration listenEvery;
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private final Map<Integer, Loading> loading = new HashMap<>();
    private @Nullable Consumer<String, byte[]> consumer;
    /** The partitions that a transaction claims to hold; null while there are none. */
    private volatile FrontierWriter.@Nullable Claim claim;
    /** {@link System#nanoTime} of the last proof of membership; null if there is none. */
    private volatile @Nullable Long lastProof;

    private long lastListened;

    KafkaFrontier(
            Topics topics,
            Supplier<Consumer<String, byte[]>> consumers,
            Supplier<Producer<String, byte[]>> producers,
            MeterRegistry registry,
            Duration listenEvery) {
        this.topic = topics.frontier();
        this.consumers = consumers;
        this.writer = new FrontierWriter(topics, producers, registry);
        this.listenEvery = listenEvery;
    }

    public static KafkaFrontier open(Topics topics, KafkaSettings kafka, MeterRegistry registry) {
        String group = topics.frontier().name();
        String id = group + "-" + UUID.randomUUID();
        return new KafkaFrontier(
                topics,
                () -> Clients.sharer(kafka, group),
                () -> Clients.transactional(kafka, id),
                registry,
                LISTEN_EVERY);
    }

    /** Whether a record with this key holds the state of a source rather than of a page. */
    public static boolean isPoll(String key) {
        return key.contains("#poll=");
    }

    @Override
    public void update(Share share) {
        boolean idle = positions.isEmpty() || !loading.isEmpty();
        if (!idle && System.nanoTime() - lastListened < listenEvery.toNanos()) {
            return;
        }
        try {
            Consumer<String, byte[]> open = consumer(share);
            for (ConsumerRecord<String, byte[]> record : open.poll(idle ? PATIENCE : Duration.ZERO)) {
                take(record, share);
            }
            lastListened = System.nanoTime();
            hand(open, share);
            prove(open);
            renewClaim(open);
        } catch (KafkaException e) {
            leave(share);
            throw failed("read", topic, e);
        }
    }

    private void renewClaim(Consumer<String, byte[]> open) {
        claim = positions.isEmpty() ? null : new FrontierWriter.Claim(offsets(), open.groupMetadata());
    }

    @Override
    public boolean record(List<Visit> visits) {
        long before = System.nanoTime();
        boolean safe = writer.write(visits, claim);
        if (safe) {
            lastProof = before;
        }
        return safe;
    }

    @Override
    public int part(String domain) {
        return topic.partition(domain);
    }

    @Override
    public boolean isHeld() {
        Long proof = lastProof;
        return proof != null && System.nanoTime() - proof < PROOF_HOLDS.toNanos();
    }

    /**
     * Checks that Kafka still responds, because a consumer that has lost it does not fail but keeps reading nothing.
     */
    @Override
    public @Nullable String outage() {
        Consumer<String, byte[]> open = consumer;
        return open != null && Clients.isCutOff(open.metrics()) ? Clients.CUT_OFF : null;
    }

    private void take(ConsumerRecord<String, byte[]> record, Share share) {
        positions.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
        Loading part = loading.get(record.partition());
        if (part != null) {
            part.take(record);
        } else if (record.key().endsWith("#found")) {
            FrontierEntry entry = topic.value(record);
            if (entry != null) {
                share.found(entry);
            }
        }
    }

    /** Hands partitions that have been read completely to the scraper. */
    private void hand(Consumer<String, byte[]> open, Share share) {
        for (int part : List.copyOf(loading.keySet())) {
            Loading read = Objects.requireNonNull(loading.get(part));
            if (open.position(new TopicPartition(topic.name(), part)) >= read.end) {
                loading.remove(part);
                share.gained(part, read.entries.values());
            }
        }
    }

    /**
     * Proves the membership: a successful commit means that the coordinator counted this process as a member when it
     * was sent.
     */
    private void prove(Consumer<String, byte[]> open) {
        long now = System.nanoTime();
        Long proof = lastProof;
        if (positions.isEmpty() || (proof != null && now - proof < PROVE_EVERY.toNanos())) {
            return;
        }
        try {
            open.commitSync(offsets(), PROOF_TIMEOUT);
            lastProof = now;
        } catch (CommitFailedException | RebalanceInProgressException | TimeoutException e) {
            LOG.debug("no proof that {} is held: {}", positions.keySet(), e.getMessage());
        }
    }

    private Map<TopicPartition, OffsetAndMetadata> offsets() {
        return positions.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, position -> new OffsetAndMetadata(position.getValue())));
    }

    private Consumer<String, byte[]> consumer(Share share) {
        Consumer<String, byte[]> open = consumer;
        if (open == null) {
            open = consumers.get();
            open.subscribe(List.of(topic.name()), new Listener(open, share));
            consumer = open;
        }
        return open;
    }

    /** Gives up a consumer that failed, and with it all partitions. */
    private void leave(Share share) {
        share.lost(forget(positions.keySet()));
        Consumer<String, byte[]> broken = consumer;
        consumer = null;
        if (broken != null) {
            try {
                broken.close();
            } catch (KafkaException e) {
                LOG.debug("the consumer does not close: {}", e.getMessage());
            }
        }
    }

    private Set<Integer> forget(Collection<TopicPartition> partitions) {
        Set<Integer> parts = partitions.stream().map(TopicPartition::partition).collect(Collectors.toSet());
        loading.keySet().removeAll(parts);
        positions.keySet().removeIf(partition -> parts.contains(partition.partition()));
        if (positions.isEmpty()) {
            lastProof = null;
            claim = null;
        }
        return parts;
    }

    static UserError failed(String what, Topic<?> topic, KafkaException e) {
        return new UserError("cannot " + what + " " + topic.name() + ": " + DeadLetter.message(e), e);
    }

    /** Leaves the group, so that others get the partitions at once. */
    @Override
    public void close() {
        writer.close();
        if (consumer != null) {
            positions.clear(); // the scraper has stopped, so nothing need be taken away from it
            consumer.close();
        }
    }

    /** Collects the last record of every key of a partition, up to the end that it had when it was assigned. */
    private static final class Loading {
        private final Topic<FrontierEntry> topic;
        private final long end;
        private final Map<String, FrontierEntry> entries = new HashMap<>();

        Loading(Topic<FrontierEntry> topic, long end) {
            this.topic = topic;
            this.end = end;
        }

        void take(ConsumerRecord<String, byte[]> record) {
            FrontierEntry entry = topic.value(record);
            if (entry == null) {
                entries.remove(record.key());
            } else {
                entries.put(record.key(), entry);
            }
        }
    }

    private final class Listener implements ConsumerRebalanceListener {
        private final Consumer<String, byte[]> of;
        private final Share share;

        Listener(Consumer<String, byte[]> of, Share share) {
            this.of = of;
            this.share = share;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            of.seekToBeginning(partitions);
            of.endOffsets(partitions).forEach((partition, end) -> {
                positions.put(partition, 0L);
                loading.put(partition.partition(), new Loading(topic, end));
            });
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            if (positions.keySet().containsAll(partitions) && !partitions.isEmpty()) {
                renewClaim(of); // the group has its next generation by now, and takes nothing by the one before
                share.giveUp(partitions.stream().map(TopicPartition::partition).collect(Collectors.toSet()));
                forget(partitions);
            }
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            share.lost(forget(partitions));
        }
    }
}
