package io.mediawatch.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.mediawatch.embedded.Servers;
import io.mediawatch.model.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code demo} as a newcomer has it: in a process of its own, asked from another, stopped, and started again. */
class DemoIT {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Pattern DASHBOARD = Pattern.compile("Dashboard: (\\S+)");

    private final Path data = Servers.folder("demo");
    private final Path log = Servers.folder("demo-log");
    private final ServerSocket occupied = occupied();
    private Process demo = start();

    @AfterEach
    void kill() throws IOException {
        occupied.close();
        demo.descendants().forEach(ProcessHandle::destroyForcibly);
        demo.destroyForcibly();
    }

    @Test
    void theDemoAnswersStopsAndFindsItsDataAgain() throws Exception {
        URI dashboard = awaitDashboard();

        assertThat(output())
                .contains("Port " + occupied.getLocalPort()
                        + " is occupied by another program; the dashboard takes a free one");
        assertThat(get(dashboard)).contains("<title>");
        assertAnswers();
        assertThat(Cli.run("sources", "list", "--data", data.toString()).lines())
                .anyMatch(line -> line.contains("gridline"));
        assertThat(Cli.run("config", "push", "--data", data.toString()).out())
                .contains("Generation 1 is in force already: ");
        assertThat(Cli.run("demo", "--data", data.toString()).err())
                .contains("is in use by another mediawatch (process " + demo.pid() + ")");
        assertThat(webOnPort(dashboard.getPort()).err())
                .contains("port " + dashboard.getPort() + " for the dashboard is occupied");
        long articles = articles();

        long alerts = alerts();
        outdate("alerts");

        List<ProcessHandle> servers = demo.descendants().toList();
        stop();

        assertThat(servers).isNotEmpty().noneMatch(ProcessHandle::isAlive);
        assertThat(output()).doesNotContain("Exception", "ERROR").contains("Stopping ...");
        demo = start();
        awaitDashboard();
        assertThat(output()).contains("Filling new indices of alerts");
        assertThat(articles()).isGreaterThanOrEqualTo(articles);
        assertThat(alerts()).isGreaterThanOrEqualTo(alerts);
    }

    /** Broker, stream, sink and scraper at once, in the middle of their work; Elasticsearch is told by its watchdog. */
    @Test
    void killedWithoutWarningItGoesOnWhereItWas() throws Exception {
        awaitDashboard();
        Map<String, String> before = hits();
        List<ProcessHandle> servers = demo.descendants().toList();

        demo.destroyForcibly().waitFor();
        await().atMost(PATIENCE).until(() -> servers.stream().noneMatch(ProcessHandle::isAlive));
        demo = start();
        awaitDashboard();

        assertThat(hits()).as("each article and no second of it").containsAllEntriesOf(before);
        assertThat(Cli.run("doctor", "--data", data.toString()).code()).isZero();
    }

    private void assertAnswers() {
        String where = data.toString();
        for (String[] command : List.of(
                new String[] {"search", "company:nvidia"},
                new String[] {"timeline", "nvidia", "openai", "--by", "day"},
                new String[] {"quotes", "--about", "nvidia"},
                new String[] {"alerts"},
                new String[] {"doctor"})) {
            String[] words = new String[command.length + 2];
            System.arraycopy(command, 0, words, 0, command.length);
            words[command.length] = "--data";
            words[command.length + 1] = where;
            await("alerts take two more hops than articles").atMost(PATIENCE).untilAsserted(() -> {
                Cli answer = Cli.run(words);
                assertThat(answer.err()).as(command[0]).doesNotContain("mediawatch:", "Exception");
                assertThat(answer.lines()).as(command[0]).hasSizeGreaterThan(2);
                assertThat(answer.code()).as(command[0]).isEqualTo(ExitCode.OK.code());
            });
        }
        assertThat(Cli.run("quotes", "--kind", "direct", "--data", where).out()).contains("“");
    }

    /** Lets an index look as if another version of the program had created it. */
    private void outdate(String kind) throws Exception {
        DataFolder.Running running = new DataFolder(data).running().orElseThrow();
        URI mapping = running.elasticsearch().resolve("/" + running.prefix() + "-" + kind + "/_mapping");
        HttpRequest request = HttpRequest.newBuilder(mapping)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"_meta\": {\"mediawatch\": \"another\"}}"))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
    }

    private long alerts() throws IOException {
        return Cli.run("alerts", "--format", "json", "--limit", "200", "--data", data.toString())
                .lines()
                .size();
    }

    private long articles() throws IOException {
        return hits().size();
    }

    /** The articles found: id → URL. */
    private Map<String, String> hits() throws IOException {
        Cli found =
                Cli.run("search", "nvidia OR openai", "--format", "json", "--limit", "200", "--data", data.toString());
        assertThat(found.code()).as(found.err()).isZero();
        Map<String, String> hits = new HashMap<>();
        for (String line : found.lines()) {
            JsonNode article = Json.MAPPER.readTree(line).path("article");
            assertThat(article.path("headline").asText()).isNotBlank();
            assertThat(hits.put(article.path("id").asText(), article.path("url").asText()))
                    .isNull();
        }
        return hits;
    }

    /** Fails at once where the port is taken, and would go on for ever where it is not. */
    private Cli webOnPort(int port) throws IOException {
        Path config = ConfigCopy.in(Servers.folder("config"));
        DataFolder.Running running = new DataFolder(data).running().orElseThrow();
        Files.writeString(
                config.resolve("mediawatch.yaml"),
                """
                kafka: {bootstrap: "%s"}
                elasticsearch: {urls: ["%s"]}
                web: {port: %d}
                """
                        .formatted(running.kafka(), running.elasticsearch(), port));
        return Cli.run("run", "web", "--config", config.toString());
    }

    private URI awaitDashboard() {
        await().atMost(PATIENCE).until(() -> {
            assertThat(demo.isAlive()).as(output()).isTrue();
            return output().contains("Ctrl-C stops.");
        });
        Matcher line = DASHBOARD.matcher(output());
        assertThat(line.find()).as(output()).isTrue();
        return URI.create(line.group(1));
    }

    private void stop() throws InterruptedException {
        demo.destroy();
        assertThat(demo.waitFor(2, TimeUnit.MINUTES)).as(output()).isTrue();
    }

    private static String get(URI address) throws IOException, InterruptedException {
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    private String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static ServerSocket occupied() {
        try {
            return new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** On a machine unlike ours: its language folds I to ı, and it prefers IPv6. */
    private Process start() {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-Duser.language=tr",
                "-Duser.region=TR",
                "-Djava.net.preferIPv6Addresses=true",
                "-cp",
                System.getProperty("java.class.path"),
                Mediawatch.class.getName(),
                "demo",
                "--data",
                data.toString());
        builder.environment().put("MEDIAWATCH_WEB_PORT", String.valueOf(occupied.getLocalPort()));
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            return builder.redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
