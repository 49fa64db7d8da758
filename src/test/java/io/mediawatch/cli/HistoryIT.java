package io.mediawatch.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mediawatch.cli.bench.GeneratedPages;
import io.mediawatch.embedded.Servers;
import io.mediawatch.index.Checksum;
import io.mediawatch.index.Index;
import io.mediawatch.index.Kind;
import io.mediawatch.index.PageRequest;
import io.mediawatch.index.Period;
import io.mediawatch.model.Json;
import io.mediawatch.model.Mode;
import io.mediawatch.model.Page;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands that run history again, on real servers, on the shipped configuration. */
class HistoryIT {
    private static final int PAGES = 30;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String ADMIN = "staple-of-an-admin";

    private final String prefix = Servers.prefix();

    private Path config;
    private Settings settings;
    private Installation installation;
    private Index index;

    @BeforeEach
    void start(@TempDir Path folderOfTheTest) throws IOException {
        config = folderOfTheTest;
        copy(Path.of("config"), config);
        Files.writeString(
                config.resolve("mediawatch.yaml"),
                """
                kafka: {bootstrap: "%s", prefix: %s}
                elasticsearch: {urls: ["%s"], prefix: %s}
                web: {port: 0, adminToken: %s}
                """
                        .formatted(
                                Servers.kafka().bootstrap(),
                                prefix,
                                Servers.elasticsearch().url(),
                                prefix,
                                ADMIN));
        ConfigFolder folder = new ConfigFolder(config, name -> null);
        settings = folder.settings(Map.of());
        installation = new Installation(
                settings,
                folder,
                folder.sources(),
                Servers.folder("streams"),
                new Steps(new PrintWriter(new StringWriter())));
        index = Index.open(settings.elasticsearch().client());
        assertThat(mediawatch("config", "push")).contains("Generation 1");
        installation.start(Role.INDEX);
        installation.start(Role.STREAM);
    }

    @AfterEach
    void stop() {
        installation.close();
        index.close();
    }

    @Test
    void aNewCompanyGetsItsHistoryInOneCommandAndNobodyIsAlerted() throws IOException {
        ingest(page("1", "Zephyr Robotics opens a plant in Osaka"), page("2", "Rain in the north"));
        assertThat(mentions("zephyr")).isZero();
        Files.writeString(
                config.resolve("watch-list/zephyr.yaml"), "- {id: zephyr, type: company, name: Zephyr Robotics}\n");

        assertThat(mediawatch("retag", "--since", "3650d"))
                .contains("Entities: 1 added (zephyr)\n", "Articles tagged by generation 2: 2\n");
        assertThat(mediawatch("retag")).contains("Articles tagged by generation 2: 0; already before: 2\n");

        assertThat(mentions("zephyr")).isEqualTo(1);
        assertThat(index.checksum(Kind.ALERTS).documents()).isZero();

        Files.delete(config.resolve("watch-list/zephyr.yaml"));
        mediawatch("retag");
        assertThat(mentions("zephyr"))
                .as("what is no longer found is taken back")
                .isZero();
    }

    @Test
    void anEmptyElasticsearchIsFilledAgainToTheSameChecksums() throws Exception {
        GeneratedPages generated = new GeneratedPages(prefix);
        ingest(Stream.iterate(0, number -> number + 1)
                .limit(PAGES)
                .map(generated::page)
                .toArray(Page[]::new));
        installation.close();
        Map<Kind, Checksum> full = checksums();
        assertThat(full)
                .extractingByKey(Kind.ARTICLES)
                .extracting(Checksum::documents)
                .isEqualTo((long) PAGES);
        for (Kind kind : Kind.values()) {
            delete(prefix + "-" + kind.id() + "-v1");
        }

        String printed = mediawatch("reindex");

        assertThat(checksums()).isEqualTo(full);
        full.values().forEach(checksum -> assertThat(printed).contains(checksum.sum()));
    }

    @Test
    void rebuiltIndicesHoldTheSameAndAreInUse() {
        ingest(page("1", "OpenAI and Nvidia open a plant in Osaka"), page("2", "Rain in the north"));
        List<Kind> kinds = List.of(Kind.ARTICLES, Kind.MENTIONS, Kind.QUOTES, Kind.STORIES);
        List<Checksum> before = kinds.stream().map(index::checksum).toList();

        assertThat(mediawatch("index", "rebuild")).contains("The new indices are in use");

        assertThat(kinds.stream().map(index::checksum).toList()).isEqualTo(before);
        ingest(page("3", "Nvidia opens another plant in Osaka"));
        assertThat(mentions("nvidia")).isEqualTo(2);
        assertThat(mediawatch("index", "migrate")).contains("The indices are up to date");
    }

    @Test
    void whatIsTakenDownIsGoneFromEveryIndexAndAReplayDoesNotBringItBack() {
        Page page = page("1", "OpenAI and Nvidia open a plant in Osaka");
        ingest(page);
        assertThat(mentions("openai")).isEqualTo(1);

        assertThat(mediawatch("forget", "https://history.example/1", "--yes")).contains("Articles taken down: 1");
        Cli unasked = Cli.run(onTheseServers("replay"));
        assertThat(unasked.err()).matches("mediawatch: up to [1-9]\\d* pages are stored, the first since .*--all.*\n");
        assertThat(unasked.code()).isEqualTo(ExitCode.USAGE.code());
        mediawatch("replay", "--all");

        checksums()
                .forEach((kind, checksum) ->
                        assertThat(checksum.documents()).as(kind.id()).isZero());
        Cli explain = Cli.run(onTheseServers("explain", "https://history.example/1"));
        assertThat(explain.err())
                .isEqualTo("mediawatch: there is no article 'https://history.example/1' in the index\n");
        assertThat(explain.code()).isEqualTo(ExitCode.FAILED.code());
    }

    @Test
    void whatAPersonCorrectedIsGone() {
        Page page = page("1", "OpenAI and Nvidia open a plant in Osaka");
        ingest(page);
        assertThat(mediawatch("explain", "https://history.example/1"))
                .containsPattern("headline +OpenAI and Nvidia open a plant in Osaka +h1")
                .containsPattern("mention +openai +headline, 0 ")
                .contains("dropped: Related: Rain in the south (");

        mediawatch("correct", "https://history.example/1", "--not", "openai");

        assertThat(mentions("openai")).isZero();
        assertThat(mentions("nvidia")).isEqualTo(1);
        assertThat(mediawatch("explain", page.id(), "--format", "json"))
                .contains("\"entity\":\"nvidia\"", "\"extraction\":[\"charset: UTF-8")
                .doesNotContain("\"entity\":\"openai\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            https://history.example/9 | openai | there is no article 'https://history.example/9' in the index
            https://history.example/1 | apple  | https://history.example/1 does not mention 'apple', only: openai, nvidia
            """)
    void aCorrectionOfWhatIsNotThereIsRefused(String article, String entity, String message) {
        ingest(page("1", "OpenAI and Nvidia open a plant in Osaka"));

        Cli correct = Cli.run(onTheseServers("correct", article, "--not", entity));

        assertThat(correct.err()).isEqualTo("mediawatch: " + message + "\n");
        assertThat(correct.code()).isEqualTo(ExitCode.FAILED.code());
    }

    @Test
    void withoutYesArticlesAreOnlyListed() {
        Page page = page("1", "OpenAI and Nvidia open a plant in Osaka");
        ingest(page);

        assertThat(mediawatch("forget", "https://history.example/1"))
                .isEqualTo(page.id() + "  OpenAI and Nvidia open a plant in Osaka  https://history.example/1\n");

        assertThat(mentions("openai")).isEqualTo(1);
    }

    @Test
    void aSourceThatIsMistypedIsNotOneWithoutArticles() {
        Cli forget = Cli.run(onTheseServers("forget", "--source", "ithom", "--yes"));

        assertThat(forget.err())
                .contains(
                        "--source: there is no source 'ithom' that is polled, or has articles; did you mean 'ithome'?");
        assertThat(forget.code()).isEqualTo(ExitCode.USAGE.code());
    }

    @Test
    void whatIsTakenDownWithoutBeingThereIsNamed() {
        String id = "0123456789abcdef0123456789abcdef";
        Cli forget = Cli.run(onTheseServers("forget", id, "--yes"));

        assertThat(forget.err()).contains(id + ": no such article in the index");
        assertThat(forget.out()).contains("Articles taken down: 1");
    }

    @Test
    void howAnIdOfNoArticleBeginsIsRefused() {
        Cli forget = Cli.run(onTheseServers("forget", "0123456789", "--yes"));

        assertThat(forget.err())
                .isEqualToIgnoringNewLines("mediawatch: '0123456789' is at most how an id begins, and"
                        + " the index cannot complete it: give the whole id (32 of 0-9 and a-f) or the URL");
        assertThat(forget.code()).isEqualTo(ExitCode.USAGE.code());
    }

    @Test
    void overTheApiItIsTheSame() throws Exception {
        Page page = page("1", "OpenAI and Nvidia open a plant in Osaka");
        ingest(page);
        installation.start(Role.WEB);
        HttpRequest correction = HttpRequest.newBuilder(Objects.requireNonNull(installation.dashboard())
                        .resolve("/api/v1/articles/" + page.id() + "/corrections"))
                .header("Authorization", "Bearer " + ADMIN)
                .POST(HttpRequest.BodyPublishers.ofString("{\"not\": \"openai\"}"))
                .build();

        HttpResponse<String> answer = HttpClient.newHttpClient().send(correction, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        send(prefix + ".articles", "somebody", "else's".getBytes(StandardCharsets.UTF_8), Map.of());
        mediawatch("retag");

        assertThat(mentions("openai")).isZero();
        assertThat(mentions("nvidia")).isEqualTo(1);
    }

    @Test
    void deadLettersAreShownSentAgainAndDropped() throws Exception {
        String unreadable = "\u001b[31mno page";
        send(prefix + ".pages", "unreadable", unreadable.getBytes(StandardCharsets.UTF_8), Map.of());
        await("what cannot be read is a letter").atMost(PATIENCE).untilAsserted(() -> assertThat(deadLetters())
                .hasSize(1));
        JsonNode letter = deadLetters().get(0);
        String id = letter.get("id").asText();

        assertThat(mediawatch("dead-letters", "list")).contains("revise", "header 'fetched' is missing", id);
        assertThat(mediawatch("dead-letters", "show", id))
                .contains("header step: revise", "header __streams.errors.topic: " + prefix + ".pages", "[31mno page")
                .doesNotContain("\u001b");

        String last = id;
        for (int retry = 0; retry < 3; retry++) {
            String before = last;
            assertThat(mediawatch("dead-letters", "retry", before)).contains("Records sent again: 1");
            await("what fails again is a new letter").atMost(PATIENCE).untilAsserted(() -> assertThat(deadLetters())
                    .singleElement()
                    .extracting(again -> again.get("id").asText())
                    .isNotEqualTo(before));
            last = deadLetters().get(0).get("id").asText();
        }
        Cli parked = Cli.run(onTheseServers("dead-letters", "retry", "--all"));
        assertThat(parked.code()).isEqualTo(ExitCode.FAILED.code());
        assertThat(parked.out()).contains("Records sent again: 0");
        assertThat(parked.err()).contains(last + ": not sent: it failed after three retries and is parked");

        mediawatch("dead-letters", "drop", "--all");
        assertThat(deadLetters()).isEmpty();

        for (String topic : List.of(".articles", ".mentions", ".quotes", ".stories")) {
            JsonNode alike = ((ObjectNode) letter.deepCopy()).put("topic", prefix + topic);
            sendLetter("index", "alike", new byte[0], alike, Map.of());
        }
        assertThat(Cli.run(onTheseServers("dead-letters", "retry", "--all")).err())
                .contains("`reindex` writes to the index again")
                .doesNotContain("parked");
        mediawatch("dead-letters", "drop", "--all");

        Page page = page("1", "OpenAI and Nvidia open a plant in Osaka");
        JsonNode elsewhere = ((ObjectNode) letter.deepCopy()).put("offset", 1_000_000); // a record is one letter's only
        sendLetter("revise", page.id(), page.body(), elsewhere, headers(page));
        sendLetter("tag", "unreadable", new byte[] {'{', '}'}, letter, Map.of());
        assertThat(mediawatch("dead-letters", "retry", "--all")).contains("Records sent again: 2");

        await("the page is read").atMost(PATIENCE).untilAsserted(() -> {
            index.refresh();
            assertThat(mentions("openai")).isEqualTo(1);
        });
        await("of an article the page is sent, not the article")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(deadLetters()).singleElement().satisfies(again -> assertThat(mediawatch(
                                "dead-letters", "show", again.get("id").asText()))
                        .contains("header step: revise", "[31mno page")));
        await("the index holds what the list does").atMost(PATIENCE).untilAsserted(() -> {
            index.refresh();
            assertThat(index.checksum(Kind.DEAD_LETTERS).documents()).isEqualTo(1);
        });
    }

    private List<JsonNode> deadLetters() {
        return mediawatch("dead-letters", "list", "--format", "json")
                .lines()
                .map(line -> Json.read(line.getBytes(StandardCharsets.UTF_8), JsonNode.class))
                .toList();
    }

    /** As a step would have left it that failed at where the given letter came from. */
    private void sendLetter(String step, String key, byte[] value, JsonNode place, Map<String, String> own)
            throws Exception {
        Map<String, String> headers = new HashMap<>(own);
        headers.put("step", step);
        for (String part : List.of("topic", "partition", "offset")) {
            headers.put("__streams.errors." + part, place.get(part).asText());
        }
        send(prefix + ".dead-letters", key, value, headers);
    }

    private static Map<String, String> headers(Page page) {
        return Map.of(
                "url", Objects.requireNonNull(page.url()),
                "fetched", page.fetched().toString(),
                "content-type", Objects.requireNonNull(page.contentType()),
                "status", Integer.toString(page.status()),
                "mode", page.mode().id());
    }

    private void send(String topic, String key, byte[] value, Map<String, String> headers) throws Exception {
        try (Producer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", settings.kafka().bootstrap()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, value);
            headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
            var unused = producer.send(record).get();
        }
    }

    private String mediawatch(String... arguments) {
        Cli run = Cli.run(onTheseServers(arguments));
        assertThat(run.code()).as(run.err()).isZero();
        return run.out();
    }

    private String[] onTheseServers(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(
                "--config", config.toString(), "--data", config.resolve("none").toString()));
        return all.toArray(String[]::new);
    }

    private void ingest(Page... pages) {
        try (Intake intake = Intake.open(settings)) {
            for (Page page : pages) {
                intake.send(page.id(), page);
            }
            intake.flush();
            intake.awaitIndexed();
        }
    }

    private long mentions(String entity) {
        return index.reader()
                .mentions(entity, Period.ALWAYS, PageRequest.first(1))
                .total();
    }

    private Map<Kind, Checksum> checksums() {
        Map<Kind, Checksum> checksums = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            checksums.put(kind, index.checksum(kind));
        }
        return checksums;
    }

    private static Page page(String name, String sentence) {
        String html =
                """
                <html lang="en"><head><title>%s</title></head><body><article><h1>%s</h1>
                <p>%s, the company said on Monday in a statement that ran to three pages.</p>
                <p>Suppliers welcomed the decision, and the mayor promised a new road before winter.</p>
                <p>Related: Rain in the south</p></article></body></html>
                """
                        .formatted(sentence, sentence, sentence);
        return Page.fetched(
                "https://history.example/" + name,
                null,
                Instant.parse("2026-03-01T08:00:00Z"),
                "text/html; charset=utf-8",
                200,
                Mode.BACKFILL,
                html.getBytes(StandardCharsets.UTF_8));
    }

    private static void delete(String index) throws IOException, InterruptedException {
        URI address = URI.create(Servers.elasticsearch().url() + "/" + index);
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).DELETE().build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
