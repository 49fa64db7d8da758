package io.mediawatch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mediawatch.model.DeadLetterRecord;
import io.mediawatch.model.Json;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SinkTest {
    private static final Topics TOPICS = new Topics(TopicSettings.DEFAULT.withPartitions(1));
    private static final TopicPartition MENTIONS =
            new TopicPartition(TOPICS.mentions().name(), 0);
    private static final TopicPartition LETTERS =
            new TopicPartition(TOPICS.deadLetters().name(), 0);
    private static final long LETTER_TIME = 1_772_000_000_123L;

    private final List<Map<TopicPartition, OffsetAndMetadata>> commits = new CopyOnWriteArrayList<>();
    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest") {
        @Override
        public synchronized Map<TopicPartition, OffsetAndTimestamp> offsetsForTimes(Map<TopicPartition, Long> times) {
            Map<TopicPartition, OffsetAndTimestamp> none = new HashMap<>();
            times.keySet().forEach(partition -> none.put(partition, null));
            return none;
        }

        @Override
        public synchronized void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets) {
            commits.add(offsets);
            super.commitSync(offsets);
        }
    };
    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final List<List<String>> written = new CopyOnWriteArrayList<>();
    private @Nullable Sink sink;
    private long offset;

    @AfterEach
    void close() {
        if (sink != null) {
            sink.close();
        }
    }

    @Test
    void offsetsMoveAfterTheWrite() {
        List<@Nullable OffsetAndMetadata> before = new CopyOnWriteArrayList<>();
        start(changes -> {
            before.add(committed());
            return stored(changes);
        });
        consumer.addRecord(record("a/x", "1"));

        await().untilAsserted(() -> assertThat(committed()).isEqualTo(new OffsetAndMetadata(1)));
        assertThat(before).containsExactly((OffsetAndMetadata) null);
    }

    @Test
    void tombstoneIsHandedOnWithItsVersion() {
        List<Sink.Change> seen = new CopyOnWriteArrayList<>();
        start(changes -> {
            seen.addAll(changes);
            return stored(changes);
        });
        consumer.addRecord(record("a/x", null, "77"));

        await().until(() -> !seen.isEmpty());
        assertThat(seen.get(0).value()).isNull();
        assertThat(seen.get(0).version()).isEqualTo(77);
        assertThat(seen.get(0).topic()).isEqualTo(TOPICS.mentions().name());
    }

    @Test
    void changesOfOneKeyAreWrittenOneAfterTheOther() {
        start(this::stored);
        consumer.schedulePollTask(() -> {
            consumer.addRecord(record("a/x", "1"));
            consumer.addRecord(record("b/x", "1"));
            consumer.addRecord(record("a/x", "2"));
        });

        await().untilAsserted(() -> assertThat(written).containsExactly(List.of("a/x 1", "b/x 1"), List.of("a/x 2")));
    }

    @Test
    void busyChangeIsTriedAgainAndNothingElseIsCommittedMeanwhile() {
        Map<String, Integer> tries = new HashMap<>();
        start(changes -> {
            stored(changes);
            assertThat(committed()).isNull();
            return changes.stream()
                    .map(change -> change.key().equals("b/x") && tries.merge("b/x", 1, Integer::sum) < 3
                            ? Verdict.busy("too many requests")
                            : Verdict.stored())
                    .toList();
        });
        consumer.schedulePollTask(() -> {
            consumer.addRecord(record("a/x", "1"));
            consumer.addRecord(record("b/x", "1"));
        });

        await().untilAsserted(() -> assertThat(committed()).isEqualTo(new OffsetAndMetadata(2)));
        assertThat(written).containsExactly(List.of("a/x 1", "b/x 1"), List.of("b/x 1"), List.of("b/x 1"));
    }

    @Test
    void destinationThatIsDownHoldsTheSinkUpAndNothingIsDropped() {
        List<Boolean> up = new CopyOnWriteArrayList<>();
        start(changes -> {
            if (up.isEmpty()) {
                throw new IllegalStateException("no server at localhost:9200");
            }
            return stored(changes);
        });
        consumer.addRecord(record("a/x", "1"));

        await().untilAsserted(() -> assertThat(sink().health())
                .isEqualTo(new Health("index", Health.Status.WAITING, "no server at localhost:9200")));
        up.add(true);

        await().untilAsserted(() -> assertThat(committed()).isEqualTo(new OffsetAndMetadata(1)));
        assertThat(written).containsExactly(List.of("a/x 1"));
    }

    @Test
    void aDestinationThatTakesNoMoreForNowIsNotDown() {
        List<Integer> asked = new CopyOnWriteArrayList<>();
        start(changes -> {
            asked.add(changes.size());
            return List.of(asked.size() < 3 ? Verdict.later(Duration.ofMillis(300)) : Verdict.stored());
        });
        await().until(() -> sink().health().isReady());
        consumer.addRecord(record("a/x", "1"));

        await().until(() -> asked.size() == 2);
        assertThat(sink().health().isReady()).isTrue();
        await().untilAsserted(() -> assertThat(committed()).isEqualTo(new OffsetAndMetadata(1)));
    }

    @Test
    void sinkIsUpAgainOnceItsDestinationIs() {
        start(this::stored);

        await().untilAsserted(() -> assertThat(sink().health().isReady()).isTrue());
    }

    @Test
    void sinkWhoseThreadDiesIsDownAndSaysOfWhat() {
        start(changes -> {
            throw new StackOverflowError();
        });
        consumer.addRecord(record("a/x", "1"));

        await().untilAsserted(() -> assertThat(sink().health())
                .isEqualTo(new Health("index", Health.Status.DOWN, "died of java.lang.StackOverflowError")));
        assertThat(commits).isEmpty();
    }

    @Test
    void refusedChangeIsADeadLetterAndTheRestGoesOn() {
        start(changes -> {
            stored(changes);
            return changes.stream()
                    .map(change ->
                            change.key().equals("a/x") ? Verdict.refused("mapper_parsing_exception") : Verdict.stored())
                    .toList();
        });
        consumer.schedulePollTask(() -> {
            consumer.addRecord(record("a/x", "1"));
            consumer.addRecord(record("b/x", "1"));
        });

        await().untilAsserted(() -> assertThat(committed()).isEqualTo(new OffsetAndMetadata(2)));
        assertThat(producer.history()).singleElement().satisfies(letter -> {
            assertThat(letter.topic()).isEqualTo(TOPICS.deadLetters().name());
            assertThat(letter.key()).isEqualTo("a/x");
            assertThat(Header.text(letter.headers(), DeadLetter.MESSAGE)).isEqualTo("mapper_parsing_exception");
            assertThat(Header.text(letter.headers(), DeadLetter.TOPIC))
                    .isEqualTo(TOPICS.mentions().name());
            assertThat(Header.text(letter.headers(), Header.STEP)).isEqualTo("index");
            assertThat(Header.text(letter.headers(), Header.VERSION)).isEqualTo("1");
        });
    }

    @Test
    void everyChangeIsCountedOnceByWhatBecameOfIt() {
        start(changes -> changes.stream()
                .map(change -> change.key().equals("a/x") ? Verdict.refused("strict") : Verdict.stored())
                .toList());
        consumer.schedulePollTask(() -> {
            consumer.addRecord(record("a/x", "1"));
            consumer.addRecord(record("b/x", "1"));
            consumer.addRecord(record("c/x", new byte[0], new RecordHeaders()));
        });

        await().untilAsserted(() -> assertThat(committed()).isEqualTo(new OffsetAndMetadata(3)));
        assertThat(counted("refused")).isEqualTo(2);
        assertThat(counted("stored")).isEqualTo(1);
    }

    private double counted(String result) {
        return registry.get("mediawatch.sink.records")
                .tag("result", result)
                .counter()
                .count();
    }

    @Test
    void recordWithoutAVersionIsADeadLetter() {
        start(this::stored);
        consumer.addRecord(record("a/x", new byte[0], new RecordHeaders()));

        await().untilAsserted(() -> assertThat(producer.history()).hasSize(1));
        assertThat(written).isEmpty();
    }

    @Test
    void deadLetterIsHandedOnAsWhereItCameFromAndWhyWithoutWhatItHolds() {
        List<Sink.Change> seen = new CopyOnWriteArrayList<>();
        start(changes -> {
            seen.addAll(changes);
            return stored(changes);
        });
        consumer.schedulePollTask(() -> consumer.addRecord(letterFrom("mediawatch.pages")));

        await().untilAsserted(() -> assertThat(seen).hasSize(1));
        Sink.Change change = seen.get(0);
        assertThat(change.key()).isEqualTo("mediawatch.pages-3-17/revise");
        assertThat(change.version()).isEqualTo(LETTER_TIME);
        assertThat(Json.read(java.util.Objects.requireNonNull(change.value()), DeadLetterRecord.class))
                .isEqualTo(new DeadLetterRecord(
                        "mediawatch.pages-3-17/revise",
                        LETTER_TIME,
                        "revise",
                        "refused",
                        "no heading",
                        "mediawatch.pages",
                        3,
                        17L,
                        "a1",
                        "itbear",
                        Instant.ofEpochMilli(LETTER_TIME)));
    }

    @Test
    void deadLetterWithoutAnOriginIsKnownByItsOwnPlace() {
        List<Sink.Change> seen = new CopyOnWriteArrayList<>();
        start(changes -> {
            seen.addAll(changes);
            return stored(changes);
        });
        consumer.schedulePollTask(() -> consumer.addRecord(letterFrom(null)));

        await().untilAsserted(() -> assertThat(seen)
                .extracting(Sink.Change::key)
                .containsExactly(TOPICS.deadLetters().name() + "-0-0/revise"));
    }

    @Test
    void deadLetterThatSomebodyElseWroteStopsNothing() {
        List<Sink.Change> seen = new CopyOnWriteArrayList<>();
        start(changes -> {
            seen.addAll(changes);
            return stored(changes);
        });
        Headers headers = new RecordHeaders();
        Header.put(headers, DeadLetter.TOPIC, "elsewhere");
        Header.put(headers, DeadLetter.PARTITION, "three");
        consumer.schedulePollTask(() -> consumer.addRecord(letter(headers)));

        await().untilAsserted(() -> assertThat(seen)
                .extracting(Sink.Change::key)
                .containsExactly(TOPICS.deadLetters().name() + "-0-0/unknown"));
    }

    @Test
    void deadLetterThatIsDoneWithIsATombstoneOfIt() {
        List<Sink.Change> seen = new CopyOnWriteArrayList<>();
        start(changes -> {
            seen.addAll(changes);
            return stored(changes);
        });
        consumer.schedulePollTask(() -> consumer.addRecord(letter(
                DeadLetter.done("mediawatch.pages-3-17/revise", LETTERS, "a1").headers())));

        await().untilAsserted(() -> assertThat(seen).hasSize(1));
        assertThat(seen.get(0).key()).isEqualTo("mediawatch.pages-3-17/revise");
        assertThat(seen.get(0).value()).isNull();
        assertThat(seen.get(0).version()).isEqualTo(LETTER_TIME);
    }

    /** Else each would bring forth the next for ever. */
    @Test
    void refusedDeadLetterIsNoDeadLetterAgain() {
        start(changes ->
                changes.stream().map(change -> Verdict.refused("strict")).toList());
        consumer.schedulePollTask(() -> consumer.addRecord(letterFrom("mediawatch.pages")));

        await().untilAsserted(() -> assertThat(commits).isNotEmpty());
        assertThat(producer.history()).isEmpty();
    }

    private ConsumerRecord<String, byte[]> letterFrom(@Nullable String topic) {
        Headers headers = new RecordHeaders();
        Header.put(headers, Header.SOURCE, "itbear");
        return letter(
                DeadLetter.headers(headers, "revise", new DeadLetter.Origin(topic, 3, 17), "refused", "no heading"));
    }

    private ConsumerRecord<String, byte[]> letter(Headers headers) {
        return new ConsumerRecord<>(
                LETTERS.topic(),
                0,
                0,
                LETTER_TIME,
                TimestampType.LOG_APPEND_TIME,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                "a1",
                new byte[4_000_000],
                headers,
                java.util.Optional.empty());
    }

    @Test
    void offsetsStayIfADeadLetterCannotBeWritten() {
        producer.sendException = new TimeoutException("no broker");
        start(changes -> changes.stream().map(change -> Verdict.refused("bad")).toList());
        consumer.addRecord(record("a/x", "1"));

        await().until(() -> sink().health().status() == Health.Status.WAITING);
        assertThat(commits).isEmpty();
    }

    @Test
    void theDestinationSaysHowLongToWait() {
        List<Long> tries = new CopyOnWriteArrayList<>();
        Duration after = Duration.ofMillis(150);
        start(changes -> {
            tries.add(System.nanoTime());
            return changes.stream()
                    .map(change -> tries.size() == 1 ? Verdict.busy("later", after) : Verdict.stored())
                    .toList();
        });
        consumer.addRecord(record("a/x", "1"));

        await().until(() -> tries.size() == 2);
        assertThat(tries.get(1) - tries.get(0)).isGreaterThanOrEqualTo(after.toNanos());
    }

    @Test
    void whereANewSinkBeginsIsNotedAtOnce() {
        sink = new Sink(
                        new SinkSettings(
                                "alert-desk",
                                List.of(TOPICS.mentions()),
                                1,
                                Duration.ofHours(1),
                                Duration.ofMillis(1),
                                Duration.ofMillis(5)),
                        TOPICS,
                        () -> consumer,
                        () -> producer,
                        this::stored,
                        new SimpleMeterRegistry())
                .start();
        consumer.schedulePollTask(() -> {
            consumer.updateEndOffsets(Map.of(MENTIONS, 7L));
            consumer.rebalance(List.of(MENTIONS));
        });

        await().untilAsserted(() -> assertThat(committed()).isEqualTo(new OffsetAndMetadata(7)));
    }

    /** A wave that is refused is done, but not over: only offsets that move show that starting over helped. */
    @Test
    void sinkThatCannotWriteItsDeadLettersWaitsLongerEachTime() {
        Duration first = Duration.ofMillis(10);
        List<Long> starts = new CopyOnWriteArrayList<>();
        sink = new Sink(
                        new SinkSettings("index", List.of(TOPICS.mentions()), 100, null, first, Duration.ofMinutes(1)),
                        TOPICS,
                        () -> {
                            starts.add(System.nanoTime());
                            return consumerWithOneRecord();
                        },
                        SinkTest::brokenProducer,
                        changes -> changes.stream()
                                .map(change -> Verdict.refused("bad"))
                                .toList(),
                        new SimpleMeterRegistry())
                .start();

        await().until(() -> starts.size() >= 5);
        assertThat(starts.get(4) - starts.get(3))
                .isGreaterThanOrEqualTo(first.multipliedBy(8).toNanos());
    }

    /** Who polls a broker that is gone gets nothing, and no error. */
    @Test
    void sinkHearsThatKafkaIsGoneAndThatItIsBack() {
        AtomicBoolean gone = new AtomicBoolean();
        sink = new Sink(
                        new SinkSettings(
                                "index",
                                List.of(TOPICS.mentions()),
                                100,
                                null,
                                Duration.ofMillis(1),
                                Duration.ofMillis(5)),
                        TOPICS,
                        () -> new MockConsumer<>("earliest") {
                            @Override
                            public synchronized Map<MetricName, ? extends Metric> metrics() {
                                return ClientsTest.lastHeartbeat(gone.get() ? 60 : 3);
                            }
                        },
                        () -> producer,
                        this::stored,
                        registry)
                .start();
        await().until(() -> sink().health().isReady());

        gone.set(true);
        await().until(() -> "Kafka does not respond".equals(sink().health().cause()));
        assertThat(sink().health().isLive()).isTrue();

        gone.set(false);
        await().until(() -> sink().health().isReady());
    }

    private MockConsumer<String, byte[]> consumerWithOneRecord() {
        MockConsumer<String, byte[]> fresh = new MockConsumer<>("earliest");
        fresh.schedulePollTask(() -> {
            fresh.rebalance(List.of(MENTIONS));
            fresh.updateBeginningOffsets(Map.of(MENTIONS, 0L));
            offset = 0;
            fresh.addRecord(record("a/x", "1"));
        });
        return fresh;
    }

    /** As with a broker that is gone: the send is taken and fails afterwards. */
    private static MockProducer<String, byte[]> brokenProducer() {
        return new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer()) {
            @Override
            public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> record, Callback callback) {
                TimeoutException error = new TimeoutException("no broker");
                callback.onCompletion(null, error);
                return CompletableFuture.failedFuture(error);
            }
        };
    }

    private void start(Function<List<Sink.Change>, List<Verdict>> write) {
        consumer.schedulePollTask(() -> {
            consumer.rebalance(List.of(MENTIONS, LETTERS));
            consumer.updateBeginningOffsets(Map.of(MENTIONS, 0L, LETTERS, 0L));
        });
        SinkSettings settings = new SinkSettings(
                "index",
                List.of(TOPICS.mentions(), TOPICS.deadLetters()),
                100,
                null,
                Duration.ofMillis(1),
                Duration.ofMillis(5));
        sink = new Sink(settings, TOPICS, this::consumer, () -> producer, write, registry).start();
        await().until(() -> consumer.assignment().contains(MENTIONS));
    }

    /** The one consumer there is; a sink that starts over finds no broker any more. */
    private Consumer<String, byte[]> consumer() {
        if (consumer.closed()) {
            throw new KafkaException("no second consumer");
        }
        return consumer;
    }

    private Sink sink() {
        return java.util.Objects.requireNonNull(sink);
    }

    private List<Verdict> stored(List<Sink.Change> changes) {
        written.add(changes.stream()
                .map(change -> change.key() + " " + change.version())
                .toList());
        List<Verdict> verdicts = new ArrayList<>();
        changes.forEach(change -> verdicts.add(Verdict.stored()));
        return verdicts;
    }

    private @Nullable OffsetAndMetadata committed() {
        synchronized (consumer) {
            return consumer.committed(java.util.Set.of(MENTIONS)).get(MENTIONS);
        }
    }

    private ConsumerRecord<String, byte[]> record(String key, String version) {
        return record(key, new byte[] {1}, version);
    }

    private ConsumerRecord<String, byte[]> record(String key, byte @Nullable [] value, String version) {
        Headers headers = new RecordHeaders();
        Header.put(headers, Header.VERSION, version);
        return record(key, value, headers);
    }

    private ConsumerRecord<String, byte[]> record(String key, byte @Nullable [] value, Headers headers) {
        return new ConsumerRecord<>(
                MENTIONS.topic(),
                0,
                offset++,
                0L,
                TimestampType.LOG_APPEND_TIME,
                0,
                0,
                key,
                value,
                headers,
                java.util.Optional.empty());
    }
}
