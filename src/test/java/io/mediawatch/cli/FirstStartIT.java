package io.mediawatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.embedded.Servers;
import io.mediawatch.model.Alert;
import io.mediawatch.model.Mode;
import io.mediawatch.model.Page;
import io.mediawatch.pipeline.ConfigTopic;
import io.mediawatch.pipeline.KafkaSettings;
import io.mediawatch.pipeline.TopicReader;
import io.mediawatch.pipeline.TopicSetup;
import io.mediawatch.pipeline.Topics;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A system that begins with years of articles, every one of which a rule matches. */
class FirstStartIT {
    private static final int OLD = 10_000;
    private static final int LOOK_EVERY = 100;
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** What may wait for the stream, and what it takes up while a live page passes its four hops. */
    private static final int MOST_BETWEEN = 2_500;

    @Test
    void oldArticlesAlertNobodyAndKeepNoLiveOneWaiting(@TempDir Path config) throws IOException {
        Settings settings = settings(config);
        Topics topics = new Topics(settings.topics());
        KafkaSettings kafka = settings.kafka().client();
        ConfigFolder folder = new ConfigFolder(config, name -> null);
        TopicSetup.create(topics, kafka);
        ConfigFolder.Published rules = folder.published();
        assertThat(new ConfigTopic(topics, kafka)
                        .push("", rules.watchList(), rules.topics(), rules.alerts())
                        .generation())
                .isEqualTo(1);
        List<Alert> raised = new ArrayList<>();
        int before = 0;
        int between = 0;
        try (Installation stream = new Installation(
                        settings,
                        folder,
                        folder.sources(),
                        Servers.folder("streams"),
                        new Steps(new PrintWriter(new StringWriter())));
                Intake intake = Intake.open(settings);
                TopicReader<Alert> alerts = TopicReader.open(topics.alerts(), kafka)) {
            stream.start(Role.STREAM);
            for (int number = 0; number < OLD; number++) {
                if (number == OLD / 2) {
                    intake.send("new", page("new", OLD, Mode.LIVE));
                    before = intake.processed();
                }
                intake.send("old " + number, page("old" + number, number, Mode.BACKFILL));
                if (raised.isEmpty() && number % LOOK_EVERY == 0) {
                    alerts.read(raised::add);
                    between = intake.processed() - before;
                }
            }
            assertThat(raised).as("raised while history comes in").hasSize(1);
            assertThat(between).as("old articles that went before").isLessThan(MOST_BETWEEN);

            intake.send("repost", page("repost", 7, Mode.LIVE));
            intake.flush();
            Awaitility.await().atMost(PATIENCE).until(() -> intake.processed() == intake.sent());
            assertThat(intake.summary()).endsWith(" pages: " + intake.sent() + " tagged");
            intake.send("last", page("last", OLD + 1, Mode.LIVE));
            intake.flush();
            Awaitility.await().atMost(PATIENCE).until(() -> {
                alerts.read(raised::add);
                return raised.size() > 1;
            });
            assertThat(raised).extracting(Alert::headline).containsExactly(headline(OLD), headline(OLD + 1));
        }
    }

    private static Settings settings(Path config) throws IOException {
        Files.createDirectories(config.resolve("watch-list"));
        Files.writeString(config.resolve("mediawatch.yaml"), "{}\n");
        Files.writeString(config.resolve("topics.yaml"), "[]\n");
        Files.writeString(
                config.resolve("watch-list/one.yaml"), "- {id: harbour, type: organization, name: Harbour Board}\n");
        Files.writeString(config.resolve("alerts.yaml"), "rules: [{id: harbour, entities: [harbour]}]\n");
        return new ConfigFolder(config, name -> null)
                .settings(Map.of())
                .at(Servers.kafka().bootstrap(), URI.create("http://unused.example"), Servers.prefix());
    }

    private static String headline(int number) {
        return "Harbour Board counts ship number " + number;
    }

    private static Page page(String name, int number, Mode mode) {
        String html =
                """
                <html lang="en"><head><title>%1$s</title></head><body><article><h1>%1$s</h1>
                <p>Ship %2$d came in with %3$d tons of grain, the Harbour Board said, and leaves on Monday.</p>
                </article></body></html>
                """
                        .formatted(headline(number), number, 7 * number);
        return Page.fetched(
                "https://start.example/" + name,
                null,
                NOW.minusSeconds(60L * (OLD - number)),
                "text/html; charset=utf-8",
                200,
                mode,
                html.getBytes(StandardCharsets.UTF_8));
    }
}
