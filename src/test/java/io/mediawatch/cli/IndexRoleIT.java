package io.mediawatch.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.mediawatch.embedded.Servers;
import io.mediawatch.index.Documents;
import io.mediawatch.index.Index;
import io.mediawatch.index.Kind;
import io.mediawatch.index.Write;
import io.mediawatch.model.Delivery;
import io.mediawatch.model.Json;
import io.mediawatch.model.UserError;
import io.mediawatch.pipeline.ConfigTopic;
import io.mediawatch.pipeline.Health;
import io.mediawatch.pipeline.Sink;
import io.mediawatch.pipeline.SinkSettings;
import io.mediawatch.pipeline.Topic;
import io.mediawatch.pipeline.Topics;
import io.mediawatch.pipeline.Verdict;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the role index does beside writing what the stream brings; its timer goes off when the test says so. */
class IndexRoleIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ConfigFolder config = new ConfigFolder(Path.of("config"), name -> null);
    private final String prefix = Servers.prefix();
    private final Settings settings = config.settings(Map.of())
            .at(Servers.kafka().bootstrap(), Servers.elasticsearch().url(), prefix);
    private final Timer timer = new Timer();
    private final Installation installation = new Installation(
            settings,
            config,
            config.sources(),
            Servers.folder("streams"),
            new Steps(new PrintWriter(new StringWriter())),
            timer);
    private final Index index = Index.open(settings.elasticsearch().client());

    /** Keeps what it is given to do from time to time. */
    private static final class Timer extends ScheduledThreadPoolExecutor {
        private final Map<Duration, Runnable> chores = new LinkedHashMap<>();

        Timer() {
            super(1);
        }

        @Override
        public ScheduledFuture<?> scheduleWithFixedDelay(Runnable work, long first, long pause, TimeUnit unit) {
            chores.put(Duration.of(pause, unit.toChronoUnit()), work);
            return schedule(() -> {}, 0, unit);
        }

        void goOff(Duration every) {
            Objects.requireNonNull(chores.get(every), "nothing is done every " + every)
                    .run();
        }
    }

    @BeforeEach
    void start() {
        installation.createTopics();
        ConfigFolder.Published published = config.published();
        new ConfigTopic(installation.topics(), settings.kafka().client())
                .push("", published.watchList(), published.topics(), published.alerts());
        installation.start(Role.INDEX);
    }

    @AfterEach
    void stop() {
        installation.close();
        index.close();
    }

    @Test
    void whatIsOlderThanItsTopicKeepsItLeavesTheIndex() {
        Instant now = Instant.now();
        index.write(List.of(delivery("old", now.minus(Duration.ofDays(401))), delivery("young", now)));
        index.refresh();
        assertThat(index.checksum(Kind.DELIVERIES).documents()).isEqualTo(2);

        timer.goOff(Duration.ofHours(6));

        index.refresh();
        assertThat(index.reader().deliveries("old")).isEmpty();
        assertThat(index.reader().deliveries("young")).hasSize(1);
    }

    private static Write delivery(String alert, Instant last) {
        Delivery delivery = new Delivery(alert, "log", Delivery.State.DELIVERED, 1, 1, last, null);
        return Documents.of(Kind.DELIVERIES, delivery.id(), Json.bytes(delivery), last);
    }

    @Test
    void lagOfStreamIndexAndChannelsCanBeFound() {
        timer.goOff(Duration.ofMinutes(1));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(found(Kind.LAG))
                .extracting(lag -> lag.get("reader").asText() + " " + lag.get("records"))
                .containsExactlyInAnyOrder("stream 0", "index 0", "alert-terminal 0"));
    }

    @Test
    void recordThatCannotBeIndexedCanBeFoundAsADeadLetterWithoutWhatItHolds() throws Exception {
        try (Producer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", settings.kafka().bootstrap()),
                new StringSerializer(),
                new StringSerializer())) {
            ProducerRecord<String, String> record = new ProducerRecord<>(
                    installation.topics().mentions().name(), 0, "a1/nvidia", "{\"secret\": \"of a private page\"}");
            record.headers().add("version", "7".getBytes(UTF_8)).add("source", "itbear".getBytes(UTF_8));
            var unused = producer.send(record).get();
        }

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(found(Kind.DEAD_LETTERS)).hasSize(1));
        JsonNode letter = found(Kind.DEAD_LETTERS).get(0);
        assertThat(letter.get("step").asText()).isEqualTo("index");
        assertThat(letter.get("reason").asText()).isEqualTo("refused");
        assertThat(letter.get("key").asText()).isEqualTo("a1/nvidia");
        assertThat(letter.get("source").asText()).isEqualTo("itbear");
        assertThat(letter.get("id").asText()).isEqualTo(prefix + ".mentions-0-0/index");
        assertThat(letter.toString()).doesNotContain("private page");

        reindex();

        assertThat(found(Kind.DEAD_LETTERS))
                .as("refused again, it is the same letter")
                .hasSize(1);
    }

    @Test
    void whoeverWaitsForASinkThatIsStuckIsToldWhatHoldsItUp() throws Exception {
        timer.goOff(Duration.ofMinutes(1));
        Topics topics = installation.topics();
        List<Topic<?>> read = List.of(topics.lag());
        try (Backlog backlog = Backlog.open(settings, Duration.ofSeconds(2));
                Sink stuck = Sink.open(
                                new SinkSettings("stuck", read, 10),
                                "stuck",
                                topics,
                                settings.kafka().client(),
                                changes -> Collections.nCopies(changes.size(), Verdict.busy("its disk is full")),
                                new SimpleMeterRegistry())
                        .start()) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(stuck.health().cause()).isEqualTo("its disk is full"));

            assertThatThrownBy(() -> backlog.awaitWritten(stuck, "stuck", read))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("no progress for 2 s")
                    .hasMessageEndingWith("left: its disk is full");
        }
    }

    /** Returns when what it had to tell is in the index too. */
    private void reindex() {
        try (Backlog backlog = Backlog.open(settings)) {
            try (Sink sink = IndexSink.open(
                    "reindex",
                    IndexSink.read(installation.topics()),
                    index::write,
                    installation.topics(),
                    settings.kafka().client(),
                    new SimpleMeterRegistry())) {
                backlog.awaitWritten(sink, "reindex", IndexSink.read(installation.topics()));
                assertThat(sink.health().status()).isEqualTo(Health.Status.UP);
            }
            backlog.awaitIndexed();
        }
    }

    private List<JsonNode> found(Kind kind) throws Exception {
        index.refresh();
        HttpRequest request = HttpRequest.newBuilder(
                        Servers.elasticsearch().url().resolve("/" + prefix + "-" + kind.id() + "/_search"))
                .build();
        String answer = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
        return Json.MAPPER.readTree(answer).at("/hits/hits").findValues("_source");
    }
}
