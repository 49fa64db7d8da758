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
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** Requests by people about alerts already raised: retry and acknowledge. */
public final class AlertRequests {
    /** Number of alerts sent before checking again what the stream has written meanwhile. */
    private static final int BATCH = 100;

    private final Topics topics;
    private final KafkaSettings kafka;

    public AlertRequests(Topics topics, KafkaSettings kafka) {
        this.topics = topics;
        this.kafka = kafka;
    }

    /**
     * Sends alerts whose delivery has failed to the channels where it failed, and to no others.
     *
     * @param alerts  ids or beginnings of ids; empty for all
     * @param channel the only channel to retry; null for all
     * @return the deliveries that are retried
     * @throws UserError if there is no such alert, or Kafka cannot be reached
     */
    public List<Delivery> retry(List<String> alerts, @Nullable String channel) {
        return retry(known -> {
            Set<String> wanted = alerts.isEmpty() ? known : only(alerts, known);
            return delivery -> wanted.contains(delivery.alert())
                    && (channel == null || delivery.channel().equals(channel));
        });
    }

    /** Retries deliveries named by their ids. */
    List<Delivery> retry(Set<String> ids) {
        return retry(known -> delivery -> ids.contains(delivery.id()));
    }

    /** @param which maps the ids of all alerts to a filter of deliveries */
    List<Delivery> retry(Function<Set<String>, Predicate<Delivery>> which) {
        try (Consumer<String, byte[]> consumer = Clients.reader(kafka);
                Producer<String, byte[]> producer = Clients.producer(kafka)) {
            List<Delivery> failed = last(consumer, topics.deliveries()).values().stream()
                    .map(topics.deliveries()::value)
                    .filter(Objects::nonNull)
                    .filter(delivery -> delivery.state() == Delivery.State.FAILED)
                    .toList();
            Map<String, ConsumerRecord<String, byte[]>> known = last(consumer, topics.alerts());
            Predicate<Delivery> wanted = which.apply(Set.copyOf(known.keySet()));
            List<Delivery> left = failed.stream()
                    .filter(delivery -> known.containsKey(delivery.alert()))
                    .filter(wanted)
                    .toList();
            List<Delivery> sent = new ArrayList<>();
            for (int from = 0; from < left.size(); from += BATCH) {
                List<Delivery> batch = left.subList(from, Math.min(left.size(), from + BATCH));
                sent.addAll(sent(batch, known, consumer, producer));
            }
            return sent;
        } catch (KafkaException e) {
            throw unreachable(e);
        }
    }

    /**
     * Sends the alerts in their present state, because these records replace what the stream wrote last.
     *
     * @param consumer positioned at the end of what has been read
     * @return the deliveries whose alerts have not been taken down
     */
    private List<Delivery> sent(
            List<Delivery> batch,
            Map<String, ConsumerRecord<String, byte[]>> known,
            Consumer<String, byte[]> consumer,
            Producer<String, byte[]> producer) {
        Partitions.readOn(
                consumer, consumer.endOffsets(consumer.assignment()), record -> known.put(record.key(), record));
        List<Delivery> open = batch.stream()
                .filter(delivery -> alert(delivery, known).value() != null)
                .toList();
        Clients.send(
                producer,
                topics.alerts().name(),
                open.stream()
                        .map(delivery -> again(alert(delivery, known), delivery.channel()))
                        .toList());
        return open;
    }

    private static ConsumerRecord<String, byte[]> alert(
            Delivery delivery, Map<String, ConsumerRecord<String, byte[]>> known) {
        return Objects.requireNonNull(known.get(delivery.alert()));
    }

    /**
     * Records that somebody has seen the alerts.
     *
     * @param alerts ids or beginnings of ids
     * @param who    who has seen them, recorded in place of a channel
     * @throws UserError if there is no such alert, or Kafka cannot be reached
     */
    public void acknowledge(List<String> alerts, String who, Instant now) {
        try (Consumer<String, byte[]> consumer = Clients.reader(kafka);
                Producer<String, byte[]> producer = Clients.producer(kafka)) {
            Map<String, ConsumerRecord<String, byte[]>> known = last(consumer, topics.alerts());
            for (String alert : only(alerts, known.keySet())) {
                Delivery seen = new Delivery(alert, who, Delivery.State.ACKNOWLEDGED, Version.of(now, 1), 1, now, null);
                Emission record = Emission.of(topics.deliveries(), seen.id(), seen, seen.version(), Mode.LIVE);
                Clients.send(producer, record.toRecord());
            }
        } catch (KafkaException e) {
            throw unreachable(e);
        }
    }

    private Set<String> only(List<String> beginnings, Set<String> known) {
        return beginnings.stream().map(beginning -> only(beginning, known)).collect(Collectors.toSet());
    }

    private String only(String beginning, Set<String> known) {
        List<String> ids = known.stream()
                .filter(id -> !beginning.isEmpty() && id.startsWith(beginning))
                .toList();
        if (ids.size() != 1) {
            throw new UserError(
                    ids.isEmpty()
                            ? "there is no alert '" + beginning + "' in the topic "
                                    + topics.alerts().name()
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
