package io.mediawatch.pipeline;

import io.mediawatch.model.Outcome;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Waits for the outcomes of pages. Must be opened before the pages are sent. For one thread, except {@link #expect}.
 */
public final class Outcomes implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);

    private final Topic<Outcome> topic;
    private final Consumer<String, byte[]> consumer;
    private final Map<String, Integer> open = new HashMap<>();
    private long pending;

    Outcomes(Topics topics, Consumer<String, byte[]> consumer) {
        this.topic = topics.outcomes();
        this.consumer = consumer;
        List<TopicPartition> partitions = Partitions.of(topic);
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position); // fixes the position now rather than at the first poll
    }

    public static Outcomes open(Topics topics, KafkaSettings kafka) {
        return new Outcomes(topics, Clients.reader(kafka));
    }

    /** Registers one more expected outcome of this article. */
    public synchronized void expect(String article) {
        open.merge(article, 1, Integer::sum);
        pending++;
    }

    /** The number of outcomes still expected. */
    public synchronized long pending() {
        return pending;
    }

    /**
     * Reads until every expected outcome has arrived.
     *
     * @param patience how long to wait without any outcome before giving up
     * @param each     receives each outcome that was expected
     * @return whether all have arrived
     */
    public boolean await(Duration patience, java.util.function.Consumer<Outcome> each) {
        long last = System.nanoTime();
        while (pending() > 0) {
            if (read(each) > 0) {
                last = System.nanoTime();
            } else if (System.nanoTime() - last > patience.toNanos()) {
                return false;
            }
        }
        return true;
    }

    /** Reads the outcomes that have arrived so far, so that a long ingest can report while it is still sending. */
    public int read(java.util.function.Consumer<Outcome> each) {
        int came = 0;
        for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
            Outcome outcome = isExpected(record.key()) ? topic.value(record) : null;
            if (outcome != null) {
                each.accept(outcome);
                came(record.key());
                came++;
            }
        }
        return came;
    }

    private synchronized boolean isExpected(String article) {
        return open.containsKey(article);
    }

    private synchronized void came(String article) {
        open.computeIfPresent(article, (id, count) -> count == 1 ? null : count - 1);
        pending--;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
