package io.mediawatch.pipeline;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The records a sink is working on. They are written in waves, each with at most one change per key, until none is
 * left. When a partition moves to another process, its records are dropped here and read again there. For one thread.
 */
final class Batch implements ConsumerRebalanceListener {
    private static final Logger LOG = LoggerFactory.getLogger(Batch.class);

    private final SinkSettings settings;
    private final Consumer<String, byte[]> consumer;
    private final SinkDeadLetters refusals;
    private final MeterRegistry registry;
    private final Map<Verdict.Result, Counter> counters = new HashMap<>();
    private List<ConsumerRecord<String, byte[]>> left = new ArrayList<>();
    private final Map<TopicPartition, OffsetAndMetadata> read = new HashMap<>();
    private boolean waiting;

    Batch(SinkSettings settings, Consumer<String, byte[]> consumer, SinkDeadLetters refusals, MeterRegistry registry) {
        this.settings = settings;
        this.consumer = consumer;
        this.refusals = refusals;
        this.registry = registry;
    }

    void add(ConsumerRecords<String, byte[]> records) {
        records.forEach(record -> left.add(refusals.isOf(record) ? DeadLetter.summary(record) : record));
        read.putAll(records.nextOffsets());
    }

    boolean isEmpty() {
        return left.isEmpty();
    }

    /** Writes a wave. @return what has to be waited for; null if the wave is complete */
    @Nullable
    Verdict write(Function<List<Sink.Change>, List<Verdict>> write) {
        Map<String, ConsumerRecord<String, byte[]>> wave = new LinkedHashMap<>();
        List<ConsumerRecord<String, byte[]>> later = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : left) {
            if (SinkDeadLetters.version(record) == null) {
                count(Verdict.Result.REFUSED);
                refused(record, "no-version");
            } else if (wave.putIfAbsent(record.topic() + "\n" + record.key(), record) != null) {
                later.add(record);
            }
        }
        List<ConsumerRecord<String, byte[]>> sent = List.copyOf(wave.values());
        List<Verdict> verdicts = sent.isEmpty() ? List.of() : verdicts(write, sent);
        Verdict busy = null;
        List<ConsumerRecord<String, byte[]>> next = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            Verdict verdict = verdicts.get(i);
            count(verdict.result());
            if (verdict.result() == Verdict.Result.BUSY) {
                busy = verdict;
                next.add(sent.get(i));
            } else if (verdict.result() == Verdict.Result.REFUSED) {
                refused(sent.get(i), String.valueOf(verdict.reason()));
            }
        }
        next.addAll(later);
        left = next;
        return busy;
    }

    private List<Verdict> verdicts(
            Function<List<Sink.Change>, List<Verdict>> write, List<ConsumerRecord<String, byte[]>> sent) {
        try {
            List<Verdict> verdicts =
                    write.apply(sent.stream().map(SinkDeadLetters::change).toList());
            if (verdicts.size() != sent.size()) {
                throw new IllegalStateException(verdicts.size() + " answers to " + sent.size() + " changes");
            }
            return verdicts;
        } catch (RuntimeException e) {
            Verdict busy = Verdict.busy(DeadLetter.message(e));
            return sent.stream().map(record -> busy).toList();
        }
    }

    private void refused(ConsumerRecord<String, byte[]> record, String reason) {
        LOG.warn("sink {} refuses {} of {}: {}", settings.name(), record.key(), record.topic(), reason);
        refusals.send(record, reason);
    }

    /** Waits while staying in the consumer group, without reading further. */
    void await(Duration wait) {
        waiting = true;
        consumer.pause(consumer.assignment());
        long end = System.nanoTime() + wait.toNanos();
        for (long rest = wait.toNanos(); rest > 0 && !left.isEmpty(); rest = end - System.nanoTime()) {
            add(consumer.poll(
                    Duration.ofNanos(rest))); // empty, apart from records of partitions that are assigned meanwhile
        }
        waiting = false;
        consumer.resume(consumer.assignment());
    }

    /**
     * Commits the offsets of everything that is done, dead letters included.
     *
     * @return whether any offset moved
     */
    boolean commit() {
        if (read.isEmpty() || !left.isEmpty()) {
            return false;
        }
        refusals.flush();
        try {
            consumer.commitSync(read);
            return true;
        } catch (CommitFailedException | RebalanceInProgressException e) {
            LOG.info("sink {} lost its partitions before the commit; they are read again", settings.name());
            return false;
        } finally {
            read.clear();
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        onPartitionsLost(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        left.removeIf(record -> partitions.contains(new TopicPartition(record.topic(), record.partition())));
        partitions.forEach(read::remove);
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        if (settings.start() != null) {
            begin(partitions, settings.start());
        }
        if (waiting) {
            consumer.pause(partitions);
        }
    }

    /** Commits a start position for new partitions: records that arrive before the first commit must not move it. */
    private void begin(Collection<TopicPartition> partitions, Duration back) {
        Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(Set.copyOf(partitions));
        List<TopicPartition> fresh = partitions.stream()
                .filter(partition -> committed.get(partition) == null)
                .toList();
        if (fresh.isEmpty()) {
            return;
        }
        Map<TopicPartition, Long> ends = consumer.endOffsets(fresh);
        long since = System.currentTimeMillis() - back.toMillis();
        Map<TopicPartition, OffsetAndMetadata> begin = new HashMap<>();
        consumer.offsetsForTimes(fresh.stream().collect(Collectors.toMap(each -> each, each -> since)))
                .forEach((partition, found) -> begin.put(
                        partition,
                        new OffsetAndMetadata(found == null ? ends.getOrDefault(partition, 0L) : found.offset())));
        begin.forEach(consumer::seek);
        consumer.commitSync(begin);
    }

    private void count(Verdict.Result result) {
        counters.computeIfAbsent(result, r -> Counter.builder("mediawatch.sink.records")
                        .description("Changes handed to a sink's destination, by what it answered")
                        .tag("sink", settings.name())
                        .tag("result", r.name().toLowerCase(Locale.ROOT))
                        .register(registry))
                .increment();
    }
}
