package io.mediawatch.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mediawatch.embedded.Servers;
import io.mediawatch.index.ElasticSettings;
import io.mediawatch.index.Index;
import io.mediawatch.pipeline.ConfigTopic;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What processes of single roles tell of themselves to whoever supervises them. */
class MonitorIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String prefix = Servers.prefix();
    private final ConfigFolder config = new ConfigFolder(Path.of("config"), name -> null);

    private Installation installation(URI elasticsearch, Map<String, String> more) {
        Map<String, String> variables = new HashMap<>(more);
        variables.put("MEDIAWATCH_MONITOR_PORT", "0");
        variables.put("MEDIAWATCH_WEB_PORT", "0");
        Settings settings = config.settings(variables).at(Servers.kafka().bootstrap(), elasticsearch, prefix);
        Installation installation = new Installation(
                settings,
                config,
                config.sources(),
                Servers.folder("streams"),
                new Steps(new PrintWriter(new StringWriter())));
        prepare(installation, settings);
        return installation;
    }

    private void prepare(Installation installation, Settings settings) {
        installation.createTopics();
        ConfigFolder.Published published = config.published();
        new ConfigTopic(installation.topics(), settings.kafka().client())
                .push("", published.watchList(), published.topics(), published.alerts());
    }

    private static HttpResponse<String> get(Installation installation, String path) throws Exception {
        URI monitor = Objects.requireNonNull(installation.monitored());
        return HTTP.send(HttpRequest.newBuilder(monitor.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void roleWithoutADashboardTellsItsHealthAndItsMetrics() throws Exception {
        try (Installation stream = installation(Servers.elasticsearch().url(), Map.of())) {
            stream.start(Role.STREAM);
            stream.monitor();

            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(get(stream, "readyz").body()).contains("\"ok\":true", "stream"));
            assertThat(get(stream, "healthz").statusCode()).isEqualTo(200);
            assertThat(get(stream, "metrics").body())
                    .contains("mediawatch_stream_up 1.0", "jvm_memory_used_bytes", "process_cpu_usage");
            assertThat(get(stream, "").statusCode()).isEqualTo(404);
            assertThat(get(stream, "api/v1/articles").statusCode()).isEqualTo(404);
            assertThat(get(stream, "api/v1/articles").body())
                    .contains("/readyz")
                    .doesNotContain("openapi");
        }
    }

    @Test
    void dashboardWithoutElasticsearchIsAliveButNotReadyAndMeasuresTheLag() throws Exception {
        URI nobody = URI.create("http://127.0.0.1:1");
        try (Installation web = installation(nobody, Map.of())) {
            web.start(Role.WEB);
            web.monitor();

            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(get(web, "readyz").body()).contains("\"ok\":false", nobody.toString()));
            assertThat(get(web, "healthz").statusCode()).isEqualTo(200);
            assertThat(get(web, "metrics").body()).contains("mediawatch_lag_records{reader=\"index\"}");
        }
    }

    @Test
    void dashboardOfAReadOnlyIndexIsReadyAndTellsOfIt() throws Exception {
        URI elasticsearch = Servers.elasticsearch().url();
        try (Installation web = installation(elasticsearch, Map.of())) {
            ElasticSettings settings = ElasticSettings.local(elasticsearch).withPrefix(prefix);
            try (Index index = Index.open(settings)) {
                index.create();
            }
            block(elasticsearch);
            web.start(Role.WEB);
            web.monitor();

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(get(web, "readyz").body())
                            .contains("\"ok\":true", prefix + "-articles-v1", "index.blocks.write"));
        }
    }

    @Test
    void roleIndexThatHasNothingToWriteTellsThatItCouldNot() throws Exception {
        URI elasticsearch = Servers.elasticsearch().url();
        try (Installation index = installation(elasticsearch, Map.of())) {
            index.start(Role.INDEX);
            index.monitor();
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(get(index, "readyz").body()).contains("\"ok\":true"));

            block(elasticsearch);

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(get(index, "readyz").body())
                            .contains("\"ok\":false", prefix + "-articles-v1", "index.blocks.write"));
            assertThat(get(index, "healthz").statusCode()).isEqualTo(200);
        }
    }

    /** Unlike this block, Elasticsearch takes that of a full disk back by itself, within 30 s. */
    private void block(URI elasticsearch) throws Exception {
        HttpRequest block = HttpRequest.newBuilder(elasticsearch.resolve("/" + prefix + "-articles-v1/_settings"))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"index.blocks.write\": true}"))
                .build();
        assertThat(HTTP.send(block, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoeverMayNotReadTheDashboardLearnsOnlyWhetherAllIsWell() throws Exception {
        Map<String, String> token = Map.of("MEDIAWATCH_WEB_READ_TOKEN", "a token of readers");
        try (Installation web = installation(Servers.elasticsearch().url(), token)) {
            web.start(Role.WEB);
            web.monitor();

            assertThat(get(web, "metrics").statusCode()).isEqualTo(401);
            assertThat(get(web, "healthz").body()).isEqualTo("{\"ok\":true}");
        }
    }

    @Test
    void twoProcessesOfTheStreamShareADataFolder() throws IOException {
        Path folder = Servers.folder("streams");
        Settings settings = config.settings(Map.of())
                .at(Servers.kafka().bootstrap(), Servers.elasticsearch().url(), Servers.prefix());
        Steps steps = new Steps(new PrintWriter(new StringWriter()));
        try (Installation first = new Installation(settings, config, config.sources(), folder, steps);
                Installation second = new Installation(settings, config, config.sources(), folder, steps)) {
            prepare(first, settings);

            first.start(Role.STREAM);
            second.start(Role.STREAM);

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(first.health().get(0).isReady()
                                    && second.health().get(0).isReady())
                            .isTrue());
        }
    }
}
