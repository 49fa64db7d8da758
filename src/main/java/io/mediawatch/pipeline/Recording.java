package io.mediawatch.pipeline;

import io.mediawatch.model.Page;
import io.mediawatch.model.UserError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * Holds in memory what a system has written about the articles of one partition, so that its parts can be measured
 * alone on the same data as the whole.
 */
public final class Recording {
    private final Topics topics;
    private final KafkaSettings kafka;
    private final Map<TopicPartition, Long> ends;
    private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();

    private Recording(Topics topics, KafkaSettings kafka, Map<TopicPartition, Long> ends) {
        this.topics = topics;
        this.kafka = kafka;
        this.ends = ends;
    }

    /**
     * Records the extent of pages, articles, results and outcomes in partition 0 at this time.
     *
     * @throws UserError if Kafka cannot be reached
     */
    public static Recording upToNow(Topics topics, KafkaSettings kafka) {
        List<TopicPartition> partitions = topics.ofArticles().stream()
                .map(topic -> new TopicPartition(topic.name(), 0))
                .toList();
        try (Consumer<String, byte[]> consumer = Clients.reader(kafka)) {
            return new Recording(topics, kafka, Map.copyOf(consumer.endOffsets(partitions)));
        } catch (KafkaException e) {
            throw unreadable(kafka, e);
        }
    }

    /** Reads it into memory, outside the process being measured. @throws UserError as above */
    public void load() {
        try (Consumer<String, byte[]> consumer = Clients.reader(kafka)) {
            Partitions.read(consumer, ends, records::add);
        } catch (KafkaException e) {
            throw unreadable(kafka, e);
        }
    }

    private static UserError unreadable(KafkaSettings kafka, KafkaException e) {
        return Clients.failed("read", kafka.bootstrap(), e);
    }

    public List<Page> pages() {
        return records.stream()
                .filter(record -> record.topic().equals(topics.pages().name()))
                .map(record -> PageCodec.page(record.key(), record.value(), record.headers()))
                .toList();
    }

    /** Returns the changes that a sink would get from these topics. */
    public List<Sink.Change> changes(List<Topic<?>> wanted) {
        List<String> names = wanted.stream().map(Topic::name).toList();
        return records.stream()
                .filter(record -> names.contains(record.topic()))
                .map(SinkDeadLetters::change)
                .toList();
    }

    /** Writes every record once to the same topics with another prefix and reads it back, with plain clients. */
    public void carry(Topics into, KafkaSettings kafka) {
        try (Producer<String, byte[]> producer = Clients.producer(kafka);
                Consumer<String, byte[]> consumer = Clients.reader(kafka)) {
            List<TopicPartition> partitions = into.ofArticles().stream()
                    .flatMap(topic -> Partitions.of(topic).stream())
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            for (ConsumerRecord<String, byte[]> record : records) {
                String topic = into.settings().prefix()
                        + record.topic().substring(topics.settings().prefix().length());
                var unused = producer.send(
                        new ProducerRecord<>(topic, null, record.key(), record.value(), record.headers()));
            }
            producer.flush();
            for (int read = 0; read < records.size(); ) {
                read += consumer.poll(Partitions.POLL).count();
            }
        } catch (KafkaException e) {
            throw Clients.failed("carry records", kafka.bootstrap(), e);
        }
    }
}
