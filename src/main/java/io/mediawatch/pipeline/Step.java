package io.mediawatch.pipeline;

import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A step of the topology: computes everything that follows from a record, then changes its state, then forwards. A
 * record is therefore either fully processed or a dead letter, never half processed.
 */
abstract class Step implements Processor<String, byte[], String, Emission> {
    private static final Logger LOG = LoggerFactory.getLogger(Step.class);

    private final String name;
    private @Nullable ProcessorContext<String, Emission> context;

    Step(String name) {
        this.name = name;
    }

    /**
     * Returns the records that follow from a record, and changes state last. Throws if the record cannot be processed.
     */
    abstract List<Emission> handle(Record<String, byte[]> record);

    /** Returns the records that follow from a failed record, including its dead letter. */
    abstract List<Emission> failed(Record<String, byte[]> record, Throwable error);

    @Override
    public void init(ProcessorContext<String, Emission> context) {
        this.context = context;
    }

    @Override
    public final void process(Record<String, byte[]> record) {
        for (Emission emission : emissions(record)) {
            context().forward(new Record<>(emission.key(), emission, record.timestamp(), emission.headers()));
        }
    }

    private List<Emission> emissions(Record<String, byte[]> record) {
        try {
            return handle(record);
        } catch (KafkaException e) {
            throw e; // caused by the store or the transaction, not by the record
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn("{} of {} goes to the dead letters: {}", name, record.key(), DeadLetter.message(e));
            return failed(record, e);
        }
    }

    /**
     * Commits once the current record is processed, if an early commit is due.
     *
     * @param began when the page came in, in milliseconds since 1970
     */
    final void commitEarly(EarlyCommit earlyCommit, long began) {
        if (earlyCommit.isDue(began, context().currentSystemTimeMs())) {
            context().commit();
        }
    }

    /** A dead letter with the record as it came. */
    final Emission letter(Topic<byte[]> deadLetters, Record<String, byte[]> record, Throwable error) {
        return letter(deadLetters, record, record.value(), origin(), error);
    }

    /** A dead letter with another content than the current record. */
    final Emission letter(
            Topic<byte[]> deadLetters,
            Record<String, byte[]> record,
            byte @Nullable [] value,
            DeadLetter.Origin origin,
            Throwable error) {
        boolean fits = value != null && value.length < Topics.MAX_RECORD - Topics.MAX_KEY;
        return new Emission(
                deadLetters.name(),
                Objects.requireNonNullElse(record.key(), ""),
                fits ? value : null,
                DeadLetter.headers(record.headers(), name, origin, error));
    }

    /** The origin of the current record. */
    final DeadLetter.Origin origin() {
        return context()
                .recordMetadata()
                .map(metadata -> new DeadLetter.Origin(metadata.topic(), metadata.partition(), metadata.offset()))
                .orElse(DeadLetter.Origin.UNKNOWN);
    }

    final ProcessorContext<String, Emission> context() {
        return Objects.requireNonNull(context, "not initialised");
    }

    final KeyValueStore<String, byte[]> store(String store) {
        return context().getStateStore(store);
    }
}
