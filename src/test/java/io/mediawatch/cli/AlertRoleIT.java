package io.mediawatch.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mediawatch.embedded.Servers;
import io.mediawatch.model.Alert;
import io.mediawatch.model.ArticleFacts;
import io.mediawatch.model.Delivery;
import io.mediawatch.model.Json;
import io.mediawatch.model.Mode;
import io.mediawatch.pipeline.Health;
import io.mediawatch.pipeline.KafkaSettings;
import io.mediawatch.pipeline.TopicReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The role alert as it is configured. */
class AlertRoleIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Instant NOW = Instant.parse("2026-03-09T01:32:12Z");
    private static final String ALERTS =
            """
            channels:
              - id: archive
                type: file
                path: "${ARCHIVE}"
            """;

    private final String prefix = Servers.prefix();
    private final StringWriter printed = new StringWriter();

    @Test
    void alertsWaitForAChannelThatLacksItsVariableAndOthersDeliver(@TempDir Path folder) throws Exception {
        Path config = ConfigCopy.in(folder);
        Files.writeString(config.resolve("alerts.yaml"), ALERTS);
        Path archive = folder.resolve("archive.jsonl");
        String lacks = "alerts.yaml:4: channels.archive.path: the environment variable ARCHIVE is not set";

        try (Installation alert = installation(config, null, folder)) {
            alert.createTopics();
            alert.start(Role.ALERT);
            awaitWaiting(alert, lacks);
            send(alert, alert());

            await().atMost(PATIENCE).until(() -> printed.toString().contains("The harbour is full"));
            awaitDelivery(alert, Delivery.State.RETRYING, lacks);
            assertThat(alert.health())
                    .filteredOn(Health::isReady)
                    .extracting(Health::part)
                    .containsExactly("alert-terminal");
        }
        try (Installation alert = installation(config, archive.toString(), folder)) {
            alert.start(Role.ALERT);

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(archive).content().contains("The harbour is full"));
            awaitDelivery(alert, Delivery.State.DELIVERED, null);
        }
    }

    private Installation installation(Path config, @Nullable String archive, Path data) {
        ConfigFolder folder = new ConfigFolder(config, name -> name.equals("ARCHIVE") ? archive : null);
        Settings settings = folder.settings(Map.of())
                .at(Servers.kafka().bootstrap(), Servers.elasticsearch().url(), prefix);
        return new Installation(settings, folder, folder.sources(), data, new Steps(new PrintWriter(printed)));
    }

    private static void awaitWaiting(Installation alert, String lacks) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(alert.health()).anySatisfy(health -> {
            assertThat(health.part()).isEqualTo("alert-archive");
            assertThat(health.status()).isEqualTo(Health.Status.WAITING);
            assertThat(health.cause()).endsWith(lacks);
        }));
    }

    private static void awaitDelivery(Installation alert, Delivery.State state, @Nullable String reason) {
        List<Delivery> deliveries = new ArrayList<>();
        try (TopicReader<Delivery> reader = TopicReader.open(
                alert.topics().deliveries(), new KafkaSettings(Servers.kafka().bootstrap()))) {
            await().atMost(PATIENCE).untilAsserted(() -> {
                reader.read(deliveries::add);
                assertThat(deliveries).anySatisfy(delivery -> {
                    assertThat(delivery.channel()).isEqualTo("archive");
                    assertThat(delivery.state()).isEqualTo(state);
                    assertThat(String.valueOf(delivery.error())).endsWith(String.valueOf(reason));
                });
            });
        }
    }

    private static void send(Installation alert, Alert raised) {
        try (Producer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", Servers.kafka().bootstrap()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            ProducerRecord<String, byte[]> record =
                    new ProducerRecord<>(alert.topics().alerts().name(), raised.id(), Json.bytes(raised));
            record.headers().add("version", Long.toString(raised.version()).getBytes(UTF_8));
            var unused = producer.send(record);
        }
    }

    private static Alert alert() {
        return new Alert(
                "77aa",
                Alert.State.RAISED,
                1,
                "ships",
                "high",
                "story",
                "",
                new ArticleFacts(
                        "article",
                        1,
                        1,
                        Mode.LIVE,
                        "https://news.example/ships",
                        "wire",
                        "Wire",
                        "Wire",
                        "The harbour is full",
                        "en",
                        OffsetDateTime.parse("2026-03-09T09:30:00+08:00"),
                        NOW,
                        "story"),
                null,
                List.of(),
                null,
                NOW,
                0,
                List.of("archive", "terminal"),
                null,
                null);
    }
}
