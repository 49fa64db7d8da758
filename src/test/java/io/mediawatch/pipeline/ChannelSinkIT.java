package io.mediawatch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.mediawatch.alert.channel.Channel;
import io.mediawatch.alert.channel.ChannelSettings;
import io.mediawatch.alert.channel.Links;
import io.mediawatch.alert.channel.Message;
import io.mediawatch.alert.channel.Receipt;
import io.mediawatch.embedded.Servers;
import io.mediawatch.model.Alert;
import io.mediawatch.model.ArticleFacts;
import io.mediawatch.model.DeadLetterRecord;
import io.mediawatch.model.Delivery;
import io.mediawatch.model.Json;
import io.mediawatch.model.Mode;
import io.mediawatch.model.UserError;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Channels at work on a real broker. */
class ChannelSinkIT {
    private final KafkaSettings kafka = new KafkaSettings(Servers.kafka().bootstrap());
    private final Topics topics =
            new Topics(TopicSettings.DEFAULT.withPrefix(Servers.prefix()).withPartitions(2));
    private final Map<String, List<String>> told = new ConcurrentHashMap<>();
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    @AfterEach
    void close() throws Exception {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }

    @Test
    void whatOneChannelGaveUpIsSentAgainToItAlone() {
        TopicSetup.create(topics, kafka);
        List<Receipt> first = new ArrayList<>(List.of(Receipt.refused("no")));
        start("desk", message -> first.isEmpty() ? Receipt.delivered() : first.remove(0));
        start("mail", message -> Receipt.delivered());
        send(alert("a"));

        awaitDeliveries(Map.of("a/desk", "failed", "a/mail", "delivered"));
        AlertRequests requests = new AlertRequests(topics, kafka);
        assertThat(requests.retry(List.of("a"), "mail")).isEmpty();
        for (String misspelt : List.of("", "b")) {
            assertThatExceptionOfType(UserError.class)
                    .isThrownBy(() -> requests.retry(List.of("a", misspelt), null))
                    .withMessageContaining("no alert '" + misspelt + "'");
        }
        List<Delivery> retried = requests.retry(List.of(), null);

        assertThat(retried).extracting(Delivery::id).containsExactly("a/desk");
        awaitDeliveries(Map.of("a/desk", "delivered", "a/mail", "delivered"));
        assertThat(told.get("desk")).containsExactly("a/desk", "a/desk");
        assertThat(told.get("mail")).containsExactly("a/mail");

        send(alert("another"));
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> requests.retry(List.of("a"), null))
                .withMessageContaining("2 alerts begin with 'a'");
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> requests.acknowledge(List.of("a"), "wang", Instant.now()))
                .withMessageContaining("2 alerts begin with 'a'");
        requests.acknowledge(List.of("an"), "wang", Instant.now());
        awaitDeliveries(Map.of(
                "a/desk",
                "delivered",
                "a/mail",
                "delivered",
                "another/desk",
                "delivered",
                "another/mail",
                "delivered",
                "another/by:wang",
                "acknowledged"));
    }

    @Test
    void anAlertThatChangesWhileOthersAreRetriedIsNotSetBackAndOneTakenDownStaysSo() {
        TopicSetup.create(topics, kafka);
        start("desk", message -> Receipt.refused("no"));
        start("mail", message -> Receipt.delivered());
        Alert gone = alert("gone");
        Alert copied = alert("copied");
        send(gone, copied);
        awaitDeliveries(Map.of(
                "gone/desk", "failed", "gone/mail", "delivered", "copied/desk", "failed", "copied/mail", "delivered"));

        List<Delivery> retried = new AlertRequests(topics, kafka).retry(known -> delivery -> {
            send(Emission.gone(topics.alerts(), "gone", 2, Mode.LIVE));
            send(copied.reposted(2));
            return true;
        });

        assertThat(retried).extracting(Delivery::id).containsExactly("copied/desk");
        assertThat(last(topics.alerts()).get("gone")).isEmpty();
        assertThat(last(topics.alerts()).get("copied")).contains(copied.reposted(2));
    }

    private <V> Map<String, Optional<V>> last(Topic<V> topic) {
        Map<String, Optional<V>> last = new TreeMap<>();
        try (Consumer<String, byte[]> consumer = Clients.reader(kafka)) {
            Partitions.read(
                    consumer,
                    Partitions.of(topic),
                    record -> last.put(record.key(), Optional.ofNullable(topic.value(record))));
        }
        return last;
    }

    @Test
    void aDeadLetterOfADeliveryGoesTheSameWayAndWhatHasNoWayStays() {
        TopicSetup.create(topics, kafka);
        List<Receipt> first = new ArrayList<>(List.of(Receipt.refused("no")));
        start("desk", message -> first.isEmpty() ? Receipt.delivered() : first.remove(0));
        start("mail", message -> Receipt.delivered());
        send(alert("a"));
        letter("index", topics.mentions().name());
        letter("raise", topics.settings().prefix() + "-stream-matches-repartition");
        await().atMost(Duration.ofMinutes(3))
                .untilAsserted(() -> assertThat(letters()).hasSize(3));

        Map<String, String> left;
        try (DeadLetters letters = DeadLetters.open(topics, kafka)) {
            left = letters.retry(letters());
            assertThatExceptionOfType(UserError.class)
                    .isThrownBy(() -> letters.drop(List.of("x")))
                    .withMessageContaining("no dead letter 'x'");
        }

        awaitDeliveries(Map.of("a/desk", "delivered", "a/mail", "delivered"));
        assertThat(told.get("mail")).containsExactly("a/mail");
        assertThat(left.values())
                .anyMatch(why -> why.contains("reindex"))
                .anyMatch(why -> why.contains("nothing that could be put back"));
        assertThat(letters()).containsExactlyInAnyOrderElementsOf(left.keySet());
    }

    private List<String> letters() {
        try (DeadLetters letters = DeadLetters.open(topics, kafka)) {
            return letters.list().stream().map(DeadLetterRecord::id).toList();
        }
    }

    private void letter(String step, String topic) {
        try (Producer<String, byte[]> producer = Clients.producer(kafka)) {
            var unused = producer.send(new ProducerRecord<>(
                    topics.deadLetters().name(),
                    null,
                    "key",
                    new byte[1],
                    DeadLetter.headers(
                            Header.schema(), step, new DeadLetter.Origin(topic, 0, 0), "refused", "no matter")));
        }
    }

    @Test
    void whatWasNeverRaisedCannotBeAcknowledged() {
        TopicSetup.create(topics, kafka);
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> new AlertRequests(topics, kafka).acknowledge(List.of("x"), "wang", Instant.now()))
                .withMessageContaining("no alert 'x'");
    }

    @Test
    void aChannelThatHangsDelaysNoOther() {
        TopicSetup.create(topics, kafka);
        CountDownLatch answer = new CountDownLatch(1);
        start("desk", message -> {
            try {
                answer.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Receipt.delivered();
        });
        start("mail", message -> Receipt.delivered());
        send(alert("a"), alert("b"));

        awaitDeliveries(Map.of("a/mail", "delivered", "b/mail", "delivered"));
        answer.countDown();
        awaitDeliveries(
                Map.of("a/desk", "delivered", "a/mail", "delivered", "b/desk", "delivered", "b/mail", "delivered"));
    }

    private void start(String id, Channel channel) {
        List<String> keys = told.computeIfAbsent(id, each -> new CopyOnWriteArrayList<>());
        Channel noting = (Message message) -> {
            keys.add(message.key());
            return channel.send(message);
        };
        ChannelSink deliveries =
                ChannelSink.open(settings(id), noting, Links.NONE, topics, kafka, new SimpleMeterRegistry());
        open.push(deliveries);
        open.push(deliveries.sink(topics, kafka).start());
    }

    private static ChannelSettings settings(String id) {
        try {
            return Json.MAPPER.readValue(
                    "{\"id\":\"" + id + "\",\"type\":\"webhook\",\"url\":\"http://a/\"}", ChannelSettings.class);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void send(Alert... alerts) {
        send(Arrays.stream(alerts)
                .map(alert -> Emission.of(topics.alerts(), alert.id(), alert, alert.version(), Mode.LIVE))
                .toArray(Emission[]::new));
    }

    private void send(Emission... records) {
        try (Producer<String, byte[]> producer = Clients.producer(kafka)) {
            for (Emission record : records) {
                Clients.send(producer, record.toRecord());
            }
        }
    }

    private void awaitDeliveries(Map<String, String> expected) {
        try (TopicReader<Delivery> reader = TopicReader.open(topics.deliveries(), kafka)) {
            Map<String, String> states = new TreeMap<>();
            await().atMost(Duration.ofMinutes(3)).untilAsserted(() -> {
                reader.read(
                        delivery -> states.put(delivery.id(), delivery.state().id()));
                assertThat(states).containsExactlyInAnyOrderEntriesOf(expected);
            });
        }
    }

    private static Alert alert(String id) {
        Instant now = Instant.parse("2026-03-09T01:32:12Z");
        ArticleFacts facts = new ArticleFacts(
                "article", 1, 1, Mode.LIVE, null, null, null, null, "Headline", "en", null, now, "story");
        return new Alert(
                id,
                Alert.State.RAISED,
                1,
                "rule",
                "high",
                "story",
                "",
                facts,
                null,
                List.of(),
                null,
                now,
                0,
                List.of("desk", "mail"),
                null,
                null);
    }
}
