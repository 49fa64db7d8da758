package io.mediawatch.pipeline;

import io.mediawatch.model.Delivery;
import io.mediawatch.model.Mode;
import io.mediawatch.model.UserError;
import io.mediawatch.model.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Requests by people about alerts already raised: retry and acknowledge. */
public final class AlertRequests {
    private final Topics topics;
    private final KafkaSettings kafka;

    public AlertRequests(Topics topics, KafkaSettings kafka) {
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
                    .map(topics.deliveries()::value)
                    .filter(Objects::nonNull)
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
                    Clients.send(producer, again(alert, delivery.channel()));
                    retried.add(delivery);
                }
            }
            return retried;
        } catch (KafkaException e) {
            throw unreachable(e);
        }
    }

    /**
     * Notes that somebody has seen the alerts.
     *
     * @param alerts ids, or how they begin
     * @param who is noted where a channel would be
     * @throws UserError if there is no such alert, or Kafka cannot be reached
     */
    public void acknowledge(List<String> alerts, String who, Instant now) {
        try (Consumer<String, byte[]> consumer = Clients.reader(kafka);
                Producer<String, byte[]> producer = Clients.producer(kafka)) {
            Map<String, ConsumerRecord<String, byte[]>> known = last(consumer, topics.alerts());
            List<String> ids =
                    alerts.stream().map(alert -> only(alert, known.keySet())).toList();
            for (String alert : ids) {
                Delivery seen = new Delivery(alert, who, Delivery.State.ACKNOWLEDGED, Version.of(now, 1), 1, now, null);
                Emission record = Emission.of(topics.deliveries(), seen.id(), seen, seen.version(), Mode.LIVE);
                Clients.send(producer, record.toRecord());
            }
        } catch (KafkaException e) {
            throw unreachable(e);
        }
    }

    private static String only(String beginning, Set<String> known) {
        List<String> ids = known.stream().filter(id -> id.startsWith(beginning)).toList();
        if (ids.size() != 1) {
            throw new UserError(
                    ids.isEmpty()
                            ? "there is no alert '" + beginning + "'"
                            : ids.size() + " alerts begin with '" + beginning + "': give more of the id");
        }
        return ids.get(0);
    }

    private UserError unreachable(Exception e) {
        return Clients.failed("use Kafka", kafka.bootstrap(), e);
    }

    /** The alert as it is in the topic, so that compaction may keep this record instead of the previous one. */
    private static ProducerRecord<String, byte[]> again(ConsumerRecord<String, byte[]> alert, String channel) {
        Headers headers = new RecordHeaders(alert.headers().toArray());
        headers.remove(Header.CHANNEL);
        Header.put(headers, Header.CHANNEL, channel);
        return new ProducerRecord<>(alert.topic(), null, alert.key(), alert.value(), headers);
    }

    private static Map<String, ConsumerRecord<String, byte[]>> last(Consumer<String, byte[]> consumer, Topic<?> topic) {
        Map<String, ConsumerRecord<String, byte[]>> last = new HashMap<>();
        Partitions.read(consumer, Partitions.of(topic), record -> last.put(record.key(), record));
        last.values().removeIf(record -> record.value() == null);
        return last;
    }
}
