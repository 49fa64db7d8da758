package io.mediawatch.pipeline;

import io.mediawatch.model.DeadLetterRecord;
import io.mediawatch.model.Delivery;
import io.mediawatch.model.UserError;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * The open dead letters as of the time this is opened. One that was retried or dropped stays in its topic until
 * retention ends; a tombstone after it marks it as done. For one thread.
 */
public final class DeadLetters implements AutoCloseable {
    /** Names of the steps at which a record may fail, apart from channels. */
    public static final Set<String> STEPS = Collections.unmodifiableSet(
            new TreeSet<>(Set.of("revise", Tag.NAME, "group", "settle", "retell", Raise.NAME, "rerun", "index")));

    private static final int MOST_RETRIES = 3;

    private final Topics topics;
    private final KafkaSettings kafka;
    private final Consumer<String, byte[]> consumer;
    private final Map<String, Place> open = new HashMap<>();
    private final Map<Content, Integer> failures = new HashMap<>();

    private record Place(DeadLetterRecord letter, TopicPartition partition, long offset, Content content) {}

    /** Identifies a record that fails repeatedly. */
    private record Content(String step, @Nullable String topic, @Nullable String key, int hash) {}

    /**
     * A dead letter with the record it holds.
     *
     * @param headers those of the record, and those that say why it is dead
     * @param value   null if there was none, or it was too large to keep
     */
    @SuppressWarnings("ArrayRecordComponent") // shown, never compared
    public record Whole(DeadLetterRecord letter, Map<String, String> headers, byte @Nullable [] value) {}

    private DeadLetters(Topics topics, KafkaSettings kafka) {
        this.topics = topics;
        this.kafka = kafka;
        this.consumer = Clients.reader(kafka);
    }

    /** @throws UserError if Kafka cannot be used */
    public static DeadLetters open(Topics topics, KafkaSettings kafka) {
        DeadLetters letters = new DeadLetters(topics, kafka);
        try {
            Partitions.read(letters.consumer, Partitions.of(topics.deadLetters()), letters::add);
            return letters;
        } catch (KafkaException e) {
            letters.close();
            throw letters.unreachable(e);
        }
    }

    private void add(ConsumerRecord<String, byte[]> record) {
        String done = Header.text(record.headers(), Header.DONE);
        if (done == null) {
            DeadLetterRecord letter = DeadLetter.read(record);
            TopicPartition partition = new TopicPartition(record.topic(), record.partition());
            Content content = new Content(letter.step(), letter.topic(), letter.key(), Arrays.hashCode(record.value()));
            failures.merge(content, 1, Integer::sum);
            open.put(letter.id(), new Place(letter, partition, record.offset(), content));
        } else {
            open.remove(done);
        }
    }

    /** Newest first. */
    public List<DeadLetterRecord> list() {
        return open.values().stream()
                .map(Place::letter)
                .sorted(Comparator.comparing(DeadLetterRecord::failed)
                        .reversed()
                        .thenComparing(DeadLetterRecord::id))
                .toList();
    }

    /** Whether this names a step at which records may fail: one of {@link #STEPS} or a channel's. */
    public static boolean isStep(String name) {
        return STEPS.contains(name) || name.startsWith(ChannelSink.name(""));
    }

    /** Whether the record has failed so often, after every retry, that somebody should look at it before the next. */
    public boolean isParked(String id) {
        return failures.getOrDefault(place(id).content(), 0) > MOST_RETRIES;
    }

    /** @throws UserError if there is no such dead letter, or Kafka is not available */
    public Whole show(String id) {
        Place place = place(id);
        try {
            ConsumerRecord<String, byte[]> record =
                    Partitions.at(consumer, place.partition(), place.offset()).orElseThrow(() -> missing(id));
            Map<String, String> headers = new LinkedHashMap<>();
            record.headers()
                    .forEach(header -> headers.put(
                            header.key(),
                            header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8)));
            return new Whole(place.letter(), headers, record.value());
        } catch (KafkaException e) {
            throw unreachable(e);
        }
    }

    /**
     * Sends the records in the letters back to where they came from: pages and requests are processed again, alerts go
     * to the channel that gave them up, and records between two steps continue there. What fails again becomes a new
     * letter.
     *
     * @return id → reason of the letters that cannot be sent again; they stay
     * @throws UserError if there is no such letter, or Kafka cannot be reached; letters sent before that are done
     *     with
     */
    public Map<String, String> retry(Collection<String> ids) {
        List<Place> places = ids.stream().map(this::place).toList();
        Set<String> delivered = deliverAgain(places);
        Map<String, String> left = new LinkedHashMap<>();
        try (Producer<String, byte[]> producer = Clients.producer(kafka)) {
            for (Place place : places) {
                String problem = retry(place, delivered, producer);
                if (problem == null) {
                    done(place, producer);
                } else {
                    left.put(place.letter().id(), problem);
                }
            }
        } catch (KafkaException e) {
            throw unreachable(e);
        }
        return left;
    }

    /**
     * Marks letters as done without processing them.
     *
     * @throws UserError if there is no such letter, or Kafka cannot be reached
     */
    public void drop(Collection<String> ids) {
        List<Place> places = ids.stream().map(this::place).toList();
        try (Producer<String, byte[]> producer = Clients.producer(kafka)) {
            places.forEach(place -> done(place, producer));
        } catch (KafkaException e) {
            throw unreachable(e);
        }
    }

    /** Retries the failed deliveries. @return their ids */
    private Set<String> deliverAgain(List<Place> places) {
        Set<String> wanted = places.stream()
                .map(place -> delivery(place.letter()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return wanted.isEmpty()
                ? Set.of()
                : new AlertRequests(topics, kafka)
                        .retry(wanted).stream().map(Delivery::id).collect(Collectors.toSet());
    }

    /** Returns the id of the failed delivery; null if the dead letter is about something else. */
    private @Nullable String delivery(DeadLetterRecord letter) {
        String sink = ChannelSink.name("");
        return topics.alerts().name().equals(letter.topic())
                        && letter.key() != null
                        && letter.step().startsWith(sink)
                ? Delivery.id(letter.key(), letter.step().substring(sink.length()))
                : null;
    }

    /** Retries a letter. @return why it cannot be sent; null if it was */
    private @Nullable String retry(Place place, Set<String> delivered, Producer<String, byte[]> producer) {
        DeadLetterRecord letter = place.letter();
        String topic = letter.topic();
        String delivery = delivery(letter);
        if (delivery != null) {
            return delivered.contains(delivery) ? null : "it was delivered meanwhile, or the alert is gone";
        }
        if (topic != null
                && topics.incoming().stream().anyMatch(each -> each.name().equals(topic))) {
            Optional<ConsumerRecord<String, byte[]>> original =
                    original(place).filter(record -> record.value() != null);
            original.ifPresent(record -> Clients.send(producer, DeadLetter.again(topic, record)));
            return original.isPresent() ? null : "what it was is not stored any more";
        }
        if (topics.all().stream().anyMatch(each -> each.name().equals(topic))) {
            return "`reindex` writes to the index again what it has refused";
        }
        Optional<ProducerRecord<String, byte[]>> request = topic == null
                ? Optional.empty()
                : Partitions.at(consumer, place.partition(), place.offset())
                        .map(record -> Resumption.request(topics, topic, record));
        request.ifPresent(record -> Clients.send(producer, record));
        return request.isPresent() ? null : "it holds nothing that could be put back where it was";
    }

    /**
     * Returns the original record. The dead letter contains it, unless it holds an article: then the original is the
     * page at the letter's origin.
     */
    private Optional<ConsumerRecord<String, byte[]>> original(Place place) {
        DeadLetterRecord letter = place.letter();
        if (!letter.step().equals(Tag.NAME)) {
            return Partitions.at(consumer, place.partition(), place.offset());
        }
        if (letter.partition() == null
                || letter.offset() == null
                || letter.partition() >= topics.pages().partitions()) {
            return Optional.empty();
        }
        TopicPartition pages = new TopicPartition(topics.pages().name(), letter.partition());
        return Partitions.at(consumer, pages, letter.offset()).filter(page -> Objects.equals(page.key(), letter.key()));
    }

    private void done(Place place, Producer<String, byte[]> producer) {
        DeadLetterRecord letter = place.letter();
        Clients.send(producer, DeadLetter.done(letter.id(), place.partition(), letter.key()));
        open.remove(letter.id());
    }

    private Place place(String id) {
        Place place = open.get(id);
        if (place == null) {
            throw missing(id);
        }
        return place;
    }

    private static UserError missing(String id) {
        return new UserError("there is no dead letter '" + id + "'");
    }

    private UserError unreachable(Exception e) {
        return Clients.failed("use Kafka", kafka.bootstrap(), e);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
