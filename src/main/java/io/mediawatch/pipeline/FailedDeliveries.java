package io.mediawatch.pipeline;

import io.mediawatch.model.Delivery;
import io.mediawatch.model.Json;
import io.mediawatch.model.UserError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Alerts that a channel gave up. */
public final class FailedDeliveries {
    private final Topics topics;
    private final KafkaSettings kafka;

    public FailedDeliveries(Topics topics, KafkaSettings kafka) {
        this.topics = topics;
        this.kafka = kafka;
    }

    /**
     * Hands the alerts to their channels once more, and to nobody else.
     *
     * @return what is tried again
     * @throws UserError if Kafka cannot be reached
     */
    public List<Delivery> retry(Predicate<Delivery> which) {
        try (Consumer<String, byte[]> consumer = Clients.reader(kafka);
                Producer<String, byte[]> producer = Clients.producer(kafka)) {
            List<Delivery> failed = last(consumer, topics.deliveries()).values().stream()
                    .map(record -> Json.read(record.value(), Delivery.class))
                    .filter(delivery -> delivery.state() == Delivery.State.FAILED)
                    .filter(which)
                    .toList();
            if (failed.isEmpty()) {
                return failed;
            }
            Map<String, ConsumerRecord<String, byte[]>> alerts = last(consumer, topics.alerts());
            List<Delivery> retried = new ArrayList<>();
            for (Delivery delivery : failed) {
                ConsumerRecord<String, byte[]> alert = alerts.get(delivery.alert());
                if (alert != null) {
                    var unused = producer.send(again(alert, delivery.channel())).get();
                    retried.add(delivery);
                }
            }
            return retried;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserError("stopped before all was sent", e);
        } catch (ExecutionException | KafkaException e) {
            throw new UserError("cannot use Kafka at " + kafka.bootstrap() + ": " + DeadLetter.message(e), e);
        }
    }

    /** The alert as it stands in the topic, so that compaction may keep this record in place of the one before. */
    private static ProducerRecord<String, byte[]> again(ConsumerRecord<String, byte[]> alert, String channel) {
        Headers headers = new RecordHeaders(alert.headers().toArray());
        headers.remove(Header.SINK);
        Header.put(headers, Header.SINK, Deliveries.name(channel));
        return new ProducerRecord<>(alert.topic(), null, alert.key(), alert.value(), headers);
    }

    private static Map<String, ConsumerRecord<String, byte[]>> last(
            Consumer<String, byte[]> consumer, Topic<String, ?> topic) {
        Map<String, ConsumerRecord<String, byte[]>> last = new HashMap<>();
        Partitions.read(consumer, Partitions.of(topic), record -> last.put(record.key(), record));
        last.values().removeIf(record -> record.value() == null);
        return last;
    }
}
