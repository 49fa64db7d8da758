package io.mediawatch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mediawatch.model.Alert;
import io.mediawatch.model.Alert.State;
import io.mediawatch.model.Json;
import io.mediawatch.model.Mode;
import io.mediawatch.model.Page;
import io.mediawatch.model.UserError;
import io.mediawatch.scrape.FrontierEntry;
import io.mediawatch.scrape.FrontierStore.Share;
import io.mediawatch.scrape.Listed;
import io.mediawatch.scrape.Visit;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KafkaFrontierTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    private final Topics topics = new Topics(TopicSettings.DEFAULT);
    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest") {
        @Override
        public synchronized Map<MetricName, ? extends Metric> metrics() {
            return ClientsTest.lastHeartbeat(secondsSinceHeartbeat);
        }
    };
    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final KafkaFrontier frontier =
            new KafkaFrontier(topics, () -> consumer, () -> producer, registry, Duration.ZERO);
    private final FrontierEntry entry = FrontierEntry.page("https://news.example/a", "s", Mode.LIVE, 0, NOW);
    private final int part = frontier.part(entry.domain());
    private final TopicPartition partition =
            new TopicPartition(topics.frontier().name(), part);
    private final Reports told = new Reports();
    private double secondsSinceHeartbeat = 3;

    /** What the scraper was told, in words. */
    private static final class Reports implements Share {
        private final List<String> all = new ArrayList<>();

        @Override
        public void gained(int part, Collection<FrontierEntry> known) {
            all.add("gained " + known.stream().map(FrontierEntry::url).sorted().collect(Collectors.joining(" ")));
        }

        @Override
        public void giveUp(Set<Integer> parts) {
            all.add("give up");
        }

        @Override
        public void lost(Set<Integer> parts) {
            all.add("lost");
        }

        @Override
        public void found(FrontierEntry found) {
            all.add("found " + found.url());
        }
    }

    @BeforeEach
    void nothingIsAssignedYet() {
        consumer.updateBeginningOffsets(Map.of(partition, 0L));
        frontier.update(told);
    }

    @Test
    void aPartIsTheScrapersOnceItIsReadWhole() {
        assign(3);
        put(0, entry);
        put(1, FrontierEntry.page("https://news.example/b", "s", Mode.LIVE, 0, NOW));
        frontier.update(told);
        assertThat(told.all).isEmpty();

        put(2, entry);
        frontier.update(told);
        assertThat(told.all).containsExactly("gained https://news.example/a https://news.example/b");
    }

    @Test
    void whatSomebodyElseHasWrittenIsSkipped() {
        byte[] foreign = {0, 0, 0, 0, 1, 2};
        assign(2);
        put(0, entry);
        consumer.addRecord(new ConsumerRecord<>(partition.topic(), part, 1, "news.example x", foreign));
        frontier.update(told);
        consumer.addRecord(new ConsumerRecord<>(partition.topic(), part, 2, "news.example x#found", foreign));
        frontier.update(told);

        assertThat(told.all).containsExactly("gained https://news.example/a");
    }

    @Test
    void whatIsFoundLaterIsToldAndWhatIsKnownIsNot() {
        assign(0);
        frontier.update(told);
        put(0, entry);
        consumer.addRecord(new ConsumerRecord<>(
                partition.topic(), part, 1, "news.example https://news.example/x", Json.bytes(entry)));
        consumer.addRecord(new ConsumerRecord<>(partition.topic(), part, 2, entry.key(), null));
        frontier.update(told);

        assertThat(told.all).containsExactly("gained ", "found https://news.example/a");
    }

    @Test
    void aPartThatIsTakenAwayIsGivenUpFirst() {
        assign(0);
        frontier.update(told);
        consumer.rebalance(List.of());

        assertThat(told.all).containsExactly("gained ", "give up");
        assertThat(frontier.isHeld()).isFalse();
    }

    @Test
    void theFrontierIsHeldOnlyWhileTheGroupConfirmsIt() {
        assertThat(frontier.isHeld()).isFalse();
        assign(0);
        frontier.update(told);
        assertThat(frontier.isHeld()).isTrue();
    }

    /** Who asks a broker that is gone gets nothing, and no error. */
    @Test
    void thatKafkaDoesNotRespondIsToldUntilItDoes() {
        assign(0);
        frontier.update(told);
        assertThat(frontier.outage()).isNull();

        secondsSinceHeartbeat = 60;
        assertThat(frontier.outage()).isEqualTo("Kafka does not respond");

        secondsSinceHeartbeat = 1;
        assertThat(frontier.outage()).isNull();
    }

    @Test
    void aPageItsStateAndTheClaimOnThePartAreOneTransaction() {
        assign(0);
        frontier.update(told);
        Page page = Page.fetched(entry.url(), "s", NOW, "text/html", 200, Mode.LIVE, new byte[] {1});
        boolean safe = frontier.record(List.of(new Visit(entry, page, entry.key(), null)));

        assertThat(safe).isTrue();
        assertThat(producer.history())
                .extracting(ProducerRecord::topic)
                .containsExactly(
                        partition.topic(), partition.topic(), topics.pages().name());
        assertThat(producer.history().subList(0, 2))
                .allSatisfy(record -> assertThat(record.partition()).isEqualTo(part));
        assertThat(producer.history().get(1).value())
                .as("the find is done with")
                .isNull();
        assertThat(producer.sentOffsets()).isTrue();
        assertThat(producer.transactionCommitted()).isTrue();
    }

    /** Whatever Kafka refuses for its size, it refuses again: fetched after each start, it would be dropped each time. */
    @Test
    void aPageTooLargeToStoreIsRefusedAndCountedAndTheOthersAreStored() {
        FrontierEntry large = known(FrontierEntry.Kind.PAGE, null);
        Page page = Page.fetched(large.url(), "s", NOW, "text/html", 200, Mode.LIVE, new byte[Topics.MAX_RECORD]);

        assertThat(frontier.record(List.of(new Visit(large, page, "large#found", null), visit(null))))
                .isTrue();

        assertThat(producer.history())
                .extracting(ProducerRecord::key)
                .containsExactly(large.key(), "large#found", entry.key());
        FrontierEntry stored = Json.read(producer.history().get(0).value(), FrontierEntry.class);
        assertThat(stored.state()).isEqualTo(FrontierEntry.State.REFUSED);
        assertThat(stored.reason()).isEqualTo("too-large");
        assertThat(stored.due()).isNull();
        assertThat(producer.transactionCommitted()).isTrue();
        assertThat(registry.get("mediawatch.frontier.dropped")
                        .tag("reason", "too-large")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aListTooLargeToStoreIsForgottenAndItsSourceIsReadAgainWhenItIsDue() {
        List<String> items = Collections.nCopies(Topics.MAX_RECORD / 10, "0123456789ab");
        FrontierEntry large = known(FrontierEntry.Kind.POLL, listed(items));

        assertThat(frontier.record(List.of(new Visit(large, null, null, null)))).isTrue();

        FrontierEntry stored = Json.read(producer.history().get(0).value(), FrontierEntry.class);
        assertThat(stored.reason()).isEqualTo("too-large");
        assertThat(stored.due()).isEqualTo(NOW);
        assertThat(stored.listed()).isEqualTo(listed(List.of()));
    }

    private static Listed listed(List<String> items) {
        return new Listed(Duration.ofHours(1), items, null, List.of(), List.of(), Map.of());
    }

    private FrontierEntry known(FrontierEntry.Kind kind, @Nullable Listed listed) {
        assign(0);
        frontier.update(told);
        return new FrontierEntry(
                "https://news.example/large",
                kind,
                "s",
                FrontierEntry.State.FETCHED,
                null,
                Mode.LIVE,
                null,
                NOW,
                NOW,
                NOW,
                NOW,
                NOW,
                0,
                0,
                null,
                null,
                listed);
    }

    @Test
    void thatASourceIsBrokenIsToldInTheTransactionThatNotesIt() {
        assign(0);
        frontier.update(told);
        Alert alert = new Alert(
                "77",
                State.RAISED,
                1,
                "source-broken",
                "high",
                null,
                "s",
                null,
                "http-500",
                List.of(),
                null,
                NOW,
                0,
                List.of("desk"),
                null,
                null);
        assertThat(frontier.record(List.of(new Visit(entry, null, null, alert))))
                .isTrue();

        assertThat(producer.history())
                .extracting(ProducerRecord::topic)
                .containsExactly(partition.topic(), topics.alerts().name());
        ProducerRecord<String, byte[]> record = producer.history().get(1);
        assertThat(Json.read(record.value(), Alert.class)).isEqualTo(alert);
        assertThat(Header.required(record.headers(), Header.VERSION)).isEqualTo("1");
    }

    @Test
    void nothingIsWrittenWhenThePartIsAnothersByNow() {
        assign(0);
        frontier.update(told);
        producer.sendOffsetsToTransactionException = new CommitFailedException("another generation");

        assertThat(frontier.record(List.of(visit(null)))).isFalse();
        assertThat(producer.history()).isEmpty();
    }

    @Test
    void aCommitThatTimesOutIsAFailureOfKafkaToBeTriedAgain() {
        MockProducer<String, byte[]> slow =
                new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer()) {
                    @Override
                    public void commitTransaction() {
                        throw new TimeoutException("Timeout expired after 30000ms while awaiting EndTxn(true)");
                    }

                    @Override
                    public void abortTransaction() { // as KafkaProducer does after a commit that timed out
                        throw new IllegalStateException("the previous call to `commitTransaction` must be retried");
                    }
                };
        KafkaFrontier behindASlowBroker =
                new KafkaFrontier(topics, () -> consumer, () -> slow, registry, Duration.ZERO);

        assertThatThrownBy(() -> behindASlowBroker.record(List.of(visit(null))))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(partition.topic());
        assertThat(slow.closed()).isTrue();
    }

    private Visit visit(@Nullable Page page) {
        return new Visit(entry, page, null, null);
    }

    private void assign(long end) {
        consumer.updateEndOffsets(Map.of(partition, end));
        consumer.rebalance(List.of(partition));
    }

    private void put(long offset, FrontierEntry found) {
        consumer.addRecord(new ConsumerRecord<>(partition.topic(), part, offset, found.key(), Json.bytes(found)));
    }
}
