package io.mediawatch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.mediawatch.alert.channel.Channel;
import io.mediawatch.alert.channel.ChannelSettings;
import io.mediawatch.alert.channel.Links;
import io.mediawatch.alert.channel.Message;
import io.mediawatch.alert.channel.Receipt;
import io.mediawatch.model.Alert;
import io.mediawatch.model.ArticleFacts;
import io.mediawatch.model.Delivery;
import io.mediawatch.model.Json;
import io.mediawatch.model.Mode;
import io.mediawatch.model.UserError;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class ChannelSinkTest {
    private static final Topics TOPICS = new Topics(TopicSettings.DEFAULT);
    private static final Instant NOW = Instant.parse("2026-03-09T01:32:12Z");

    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
    private final List<Message> sent = new ArrayList<>();
    private final Deque<Receipt> receipts = new ArrayDeque<>();
    private final Channel channel = message -> {
        sent.add(message);
        return receipts.isEmpty() ? Receipt.delivered() : receipts.removeFirst();
    };
    private final ChannelSink deliveries = deliveries("{'id':'desk','type':'webhook','url':'http://a/','attempts':3}");
    private long offset;

    private ChannelSink deliveries(String settings) {
        try {
            return new ChannelSink(
                    Json.MAPPER.readValue(settings.replace('\'', '"'), ChannelSettings.class),
                    channel,
                    Links.NONE,
                    TOPICS,
                    producer,
                    Clock.fixed(NOW, ZoneOffset.UTC),
                    new SimpleMeterRegistry());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void aDeliveryIsNotedUnderItsIdempotencyKey() {
        assertThat(deliver(change(alert("a", Alert.State.RAISED, "desk")))).isEqualTo(Verdict.stored());

        assertThat(sent).singleElement().extracting(Message::key).isEqualTo("a/desk");
        ProducerRecord<String, byte[]> noted = producer.history().get(0);
        assertThat(noted.key()).isEqualTo("a/desk");
        assertThat(Header.text(noted.headers(), Header.VERSION)).isNotNull();
        assertThat(noted()).containsExactly("delivered 1 null");
    }

    /** Compacted to its latest copy it would only be updated, and so no news. */
    @Test
    void anAlertStaysAsItWasRaisedForAChannelThatIsDownForDays() {
        assertThat(TOPICS.alerts().settings())
                .containsEntry(
                        "min.compaction.lag.ms",
                        Long.toString(Duration.ofDays(14).toMillis()));
    }

    @Test
    void onlyAlertsThatWereRaisedForThisChannelAreSent() {
        deliver(change(alert("a", Alert.State.RAISED, "other")));
        deliver(change(alert("b", Alert.State.UPDATED, "desk")));
        deliver(new Sink.Change("t", "c", null, 1, 0, offset++, 0, null));
        assertThat(sent).isEmpty();
        assertThat(noted()).isEmpty();
    }

    @Test
    void whatIsToBeTriedAgainIsSentAlsoIfACopyWasSeenSinceButToItsChannelAlone() {
        Sink.Change change = change(alert("a", Alert.State.UPDATED, "desk"));
        deliver(again(change, "mail"));
        assertThat(sent).isEmpty();
        deliver(again(change, "desk"));
        assertThat(sent).hasSize(1);
    }

    private static Sink.Change again(Sink.Change change, String channel) {
        return new Sink.Change(
                change.topic(), change.key(), change.value(), 1, change.partition(), change.offset(), 0, channel);
    }

    @Test
    void whoeverIsBusyIsTriedUntilItWorks() {
        Sink.Change change = change(alert("a", Alert.State.RAISED, "desk"));
        for (int i = 0; i < 20; i++) {
            receipts.add(Receipt.busy("down", Duration.ofSeconds(i)));
            assertThat(deliver(change)).isEqualTo(Verdict.busy("down", Duration.ofSeconds(i)));
        }
        assertThat(deliver(change)).isEqualTo(Verdict.stored());
        assertThat(noted()).contains("retrying 20 down").endsWith("delivered 21 null");
        assertThat(sent).extracting(Message::key).containsOnly("a/desk");
        assertThat(producer.history())
                .extracting(record -> Long.parseLong(String.valueOf(Header.text(record.headers(), Header.VERSION))))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void whatKeepsFailingIsGivenUp() {
        Sink.Change change = change(alert("a", Alert.State.RAISED, "desk"));
        receipts.addAll(List.of(Receipt.failed("1"), Receipt.failed("2"), Receipt.failed("3")));
        deliver(change);
        deliver(change);
        assertThat(deliver(change)).isEqualTo(Verdict.refused("3"));
        assertThat(noted()).containsExactly("retrying 1 1", "retrying 2 2", "failed 3 3");
        deliver(change(alert("b", Alert.State.RAISED, "desk")));
        assertThat(noted()).endsWith("delivered 1 null");
    }

    @Test
    void whatIsRefusedIsNotTriedAgain() {
        receipts.add(Receipt.refused("no"));
        assertThat(deliver(change(alert("a", Alert.State.RAISED, "desk")))).isEqualTo(Verdict.refused("no"));
        assertThat(noted()).containsExactly("failed 1 no");
    }

    @Test
    void whatWasSentButNotNotedIsOnlyNoted() {
        Sink.Change change = change(alert("a", Alert.State.RAISED, "desk"));
        producer.sendException = new TimeoutException("no broker");
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> deliver(change))
                .withMessageContaining("no broker");
        producer.sendException = null;
        assertThat(deliver(change)).isEqualTo(Verdict.stored());
        assertThat(sent).hasSize(1);
        assertThat(noted()).containsExactly("delivered 1 null");
    }

    @Test
    void whatIsReadAgainBecauseItsOffsetDidNotMoveIsNotSentAgain() {
        Sink.Change change = change(alert("a", Alert.State.RAISED, "desk"));
        deliver(change);
        assertThat(deliver(change)).isEqualTo(Verdict.stored());
        assertThat(sent).hasSize(1);
        assertThat(noted()).hasSize(1);
    }

    @Test
    void moreThanTheChannelTakesWaits() {
        ChannelSink limited = deliveries("{'id':'desk','type':'slack','url':'http://a/','perMinute':1}");
        limited.deliver(List.of(change(alert("a", Alert.State.RAISED, "desk"))));
        Verdict verdict = limited.deliver(List.of(change(alert("b", Alert.State.RAISED, "desk"))))
                .get(0);
        assertThat(verdict.result()).isEqualTo(Verdict.Result.BUSY);
        assertThat(verdict.after()).isBetween(Duration.ofSeconds(50), Duration.ofMinutes(1));
        assertThat(sent).hasSize(1);
    }

    @Test
    void whatIsNoAlertIsRefused() {
        Sink.Change change = new Sink.Change("t", "a", new byte[] {1}, 1, 0, 0, 0, null);
        assertThat(deliver(change).result()).isEqualTo(Verdict.Result.REFUSED);
    }

    private Verdict deliver(Sink.Change change) {
        return deliveries.deliver(List.of(change)).get(0);
    }

    private List<String> noted() {
        return producer.history().stream()
                .map(record -> Json.read(record.value(), Delivery.class))
                .map(delivery -> delivery.state().id() + " " + delivery.attempts() + " " + delivery.error())
                .toList();
    }

    private Sink.Change change(Alert alert) {
        return new Sink.Change(TOPICS.alerts().name(), alert.id(), Json.bytes(alert), 1, 0, offset++, 0, null);
    }

    private static Alert alert(String id, Alert.State state, String channel) {
        ArticleFacts facts = new ArticleFacts(
                "article", 1, 1, Mode.LIVE, null, null, null, null, "Headline", "en", null, NOW, "story");
        return new Alert(
                id,
                state,
                1,
                "rule",
                "high",
                "story",
                "",
                facts,
                null,
                List.of(),
                null,
                NOW,
                0,
                List.of(channel),
                null,
                null);
    }
}
