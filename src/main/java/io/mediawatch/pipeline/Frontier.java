package io.mediawatch.pipeline;

import io.mediawatch.model.Json;
import io.mediawatch.model.UserError;
import io.mediawatch.scrape.FrontierEntry;
import io.mediawatch.scrape.FrontierStore;
import io.mediawatch.scrape.Visit;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is known of every URL, in the topic {@code frontier}; a page and the state it leaves behind are written in one
 * transaction. A second process of the same prefix takes the frontier over, and the first is told so. For one thread.
 */
public final class Frontier implements FrontierStore, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Frontier.class);

    private final Topics topics;
    private final Supplier<org.apache.kafka.clients.consumer.Consumer<String, byte[]>> readers;
    private final Supplier<Producer<String, byte[]>> producers;
    private @Nullable Producer<String, byte[]> producer;

    Frontier(
            Topics topics,
            Supplier<org.apache.kafka.clients.consumer.Consumer<String, byte[]>> readers,
            Supplier<Producer<String, byte[]>> producers) {
        this.topics = topics;
        this.readers = readers;
        this.producers = producers;
    }

    public static Frontier open(Topics topics, KafkaSettings kafka) {
        String id = topics.frontier().name() + "-owner";
        return new Frontier(topics, () -> Clients.reader(kafka), () -> Clients.transactional(kafka, id));
    }

    /** Takes the frontier over first: whatever another process has in hand is finished or given up before reading. */
    @Override
    public void load(Consumer<FrontierEntry> known) {
        try (var consumer = readers.get()) {
            producer();
            for (TopicPartition partition : Partitions.of(topics.frontier())) {
                Map<String, FrontierEntry> last = new HashMap<>();
                Partitions.read(consumer, List.of(partition), record -> keep(last, record));
                last.values().forEach(known);
            }
        } catch (KafkaException e) {
            throw failed("read", e);
        }
    }

    private static void keep(Map<String, FrontierEntry> last, ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            last.remove(record.key());
            return;
        }
        try {
            last.put(record.key(), Json.read(record.value(), FrontierEntry.class));
        } catch (IllegalArgumentException e) {
            LOG.warn("what was known of {} is unreadable and forgotten: {}", record.key(), e.getMessage());
        }
    }

    @Override
    public void record(List<Visit> visits) {
        try {
            Producer<String, byte[]> open = producer();
            open.beginTransaction();
            for (Visit visit : visits) { // what fails to be sent fails the commit
                var unused = open.send(entry(visit.entry()));
                if (visit.page() != null) {
                    var unusedToo = open.send(Pages.record(topics, visit.page()));
                }
            }
            open.commitTransaction();
        } catch (KafkaException e) {
            abort();
            throw failed("write to", e);
        }
    }

    private ProducerRecord<String, byte[]> entry(FrontierEntry entry) {
        Topic<String, FrontierEntry> topic = topics.frontier();
        return new ProducerRecord<>(
                topic.name(),
                partition(entry.host(), topic.partitions()),
                entry.key(),
                topic.bytes(entry),
                Header.schema());
    }

    /** By host, as Kafka's own partitioner would place a key of that name. */
    static int partition(String host, int partitions) {
        return Utils.toPositive(Utils.murmur2(host.getBytes(StandardCharsets.UTF_8))) % partitions;
    }

    private Producer<String, byte[]> producer() {
        Producer<String, byte[]> open = producer;
        if (open == null) {
            open = producers.get();
            try {
                open.initTransactions();
            } catch (KafkaException e) {
                open.close();
                throw e;
            }
            producer = open;
        }
        return open;
    }

    /** A producer whose transaction failed is given up; closing it aborts what it had in hand. */
    private void abort() {
        Producer<String, byte[]> broken = producer;
        producer = null;
        if (broken != null) {
            try {
                broken.abortTransaction();
            } catch (KafkaException e) {
                LOG.debug("the broker aborts the transaction instead: {}", e.getMessage());
            } finally {
                broken.close();
            }
        }
    }

    private UserError failed(String what, KafkaException e) {
        String name = topics.frontier().name();
        boolean fenced = e instanceof ProducerFencedException || e instanceof InvalidProducerEpochException;
        return fenced
                ? new UserError("another process scrapes for " + name + " now; only one may", e)
                : new UserError("cannot " + what + " " + name + ": " + DeadLetter.message(e), e);
    }

    @Override
    public void close() {
        Producer<String, byte[]> open = producer;
        producer = null;
        if (open != null) {
            open.close();
        }
    }
}
