package io.mediawatch.pipeline;

import io.mediawatch.model.Alert;
import io.mediawatch.model.Mode;
import io.mediawatch.scrape.FrontierDrops;
import io.mediawatch.scrape.FrontierEntry;
import io.mediawatch.scrape.Visit;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes pages and the frontier entries that result from their visits, in transactions. Used by one thread. */
final class FrontierWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FrontierWriter.class);

    private final Topics topics;
    private final Topic<FrontierEntry> topic;
    private final Supplier<Producer<String, byte[]>> producers;
    private final Counter tooLarge;
    private @Nullable Producer<String, byte[]> producer;

    FrontierWriter(Topics topics, Supplier<Producer<String, byte[]>> producers, MeterRegistry registry) {
        this.topics = topics;
        this.topic = topics.frontier();
        this.producers = producers;
        this.tooLarge = FrontierDrops.of("too-large", registry);
    }

    /**
     * The membership in the group, and the partitions held. The group's coordinator refuses a transaction whose claim
     * is outdated.
     *
     * @param offsets those of the partitions, committed only to make the coordinator check the membership
     */
    record Claim(Map<TopicPartition, OffsetAndMetadata> offsets, ConsumerGroupMetadata member) {}

    /**
     * @param claim null while no partition is held
     * @return false if the coordinator refused the claim: nothing was written
     * @throws io.mediawatch.model.UserError if Kafka does not work; the visits are to be written again
     */
    boolean write(List<Visit> visits, @Nullable Claim claim) {
        try {
            Producer<String, byte[]> open = producer();
            open.beginTransaction();
            for (Visit visit : visits) { // a failed send makes the commit fail
                send(open, visit);
            }
            if (claim != null) {
                open.sendOffsetsToTransaction(claim.offsets, claim.member);
            }
            open.commitTransaction();
            return true;
        } catch (CommitFailedException e) {
            LOG.debug("refused by the group's coordinator: {}", e.getMessage());
            abort();
            return false;
        } catch (TooLarge e) { // even without what made the visit too large
            abort();
            throw e;
        } catch (KafkaException e) {
            abort();
            throw KafkaFrontier.failed("write to", topic, e);
        }
    }

    private void send(Producer<String, byte[]> open, Visit visit) {
        storable(visit).forEach(record -> Objects.requireNonNull(open.send(record)));
    }

    /**
     * Of a visit with a record that Kafka would refuse, only that its address is refused is stored: the record would
     * fail its transaction, and with it all others, whenever they are tried again.
     */
    private List<ProducerRecord<String, byte[]>> storable(Visit visit) {
        try {
            return records(visit);
        } catch (TooLarge e) {
            LOG.warn("The visit of {} is not stored: {}", visit.entry().url(), e.getMessage());
            tooLarge.increment();
            return records(visit.tooLarge());
        }
    }

    /** @throws TooLarge if one of them cannot be sent */
    private List<ProducerRecord<String, byte[]>> records(Visit visit) {
        FrontierEntry entry = visit.entry();
        int partition = topic.partition(entry.domain());
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        records.add(new ProducerRecord<>(topic.name(), partition, entry.key(), topic.bytes(entry), Header.schema()));
        if (visit.found() != null) {
            records.add(new ProducerRecord<>(topic.name(), partition, visit.found(), null, Header.schema()));
        }
        if (visit.page() != null) {
            records.add(Pages.record(topics, visit.page()));
        }
        if (visit.alert() != null) {
            records.add(emission(visit.alert()).toRecord());
        }
        records.forEach(record -> TooLarge.require(record.topic(), record.key(), record.value()));
        return records;
    }

    private Emission emission(Alert alert) {
        return Emission.of(topics.alerts(), alert.id(), alert, alert.version(), Mode.LIVE);
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

    /**
     * Abandons a producer whose transaction failed. After a commit that timed out it refuses to abort as well; the
     * transaction then ends, either way, when the next producer starts under the same id.
     */
    private void abort() {
        Producer<String, byte[]> broken = producer;
        producer = null;
        if (broken != null) {
            try {
                broken.abortTransaction();
            } catch (KafkaException | IllegalStateException e) {
                LOG.debug("the broker aborts the transaction instead: {}", e.getMessage());
            } finally {
                broken.close(Clients.CLOSING);
            }
        }
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close(Clients.CLOSING);
        }
    }
}
