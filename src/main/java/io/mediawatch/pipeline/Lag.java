package io.mediawatch.pipeline;

import io.mediawatch.model.LagRecord;
import io.mediawatch.model.UserError;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Measures how far readers of topics are behind, as a metric and as records in the topic {@code lag}. */
public final class Lag implements AutoCloseable {
    private final List<Reader> readers;
    private final Topic<LagRecord> topic;
    private final Progress progress;
    private final Producer<String, byte[]> producer;
    private final Map<String, Long> last = new ConcurrentHashMap<>();

    /**
     * A reader whose lag is measured.
     *
     * @param name  as in {@code run ROLE}, or the name of a sink
     * @param group {@link StreamSettings#application} or {@link SinkSettings#group}
     */
    public record Reader(String name, String group, List<Topic<?>> topics) {
        public Reader {
            topics = List.copyOf(topics);
        }
    }

    private Lag(List<Reader> readers, Topic<LagRecord> topic, Progress progress, Producer<String, byte[]> producer) {
        this.readers = List.copyOf(readers);
        this.topic = topic;
        this.progress = progress;
        this.producer = producer;
    }

    /** @throws UserError if Kafka cannot be used */
    public static Lag open(List<Reader> readers, Topics topics, KafkaSettings kafka, MeterRegistry registry) {
        Lag lag = new Lag(readers, topics.lag(), Progress.open(kafka), Clients.producer(kafka));
        for (Reader reader : readers) {
            Gauge.builder("mediawatch.lag.records", lag.last, last -> measured(last.get(reader.name())))
                    .description("Records that wait for a reader of topics, as measured last; NaN before")
                    .tag("reader", reader.name())
                    .register(registry);
        }
        return lag;
    }

    private static double measured(@Nullable Long behind) {
        return behind == null ? Double.NaN : behind;
    }

    /**
     * Measures and records the lag. Several processes may do so at once: the first record for each minute and reader
     * counts.
     */
    public void measure(Instant now) {
        Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
        for (Reader reader : readers) {
            last.put(reader.name(), progress.behind(reader.group(), reader.topics()));
        }
        // Written after all measurements, because each record adds to the lag of the index.
        last.forEach((reader, behind) -> send(new LagRecord(reader, behind, minute, minute.getEpochSecond())));
    }

    private void send(LagRecord record) {
        Headers headers = Header.schema();
        Header.put(headers, Header.VERSION, record.version());
        Clients.send(producer, new ProducerRecord<>(topic.name(), null, record.id(), topic.bytes(record), headers));
    }

    @Override
    public void close() {
        producer.close(Clients.CLOSING);
        progress.close();
    }
}
