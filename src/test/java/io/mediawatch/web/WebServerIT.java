package io.mediawatch.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mediawatch.embedded.Servers;
import io.mediawatch.index.ElasticSettings;
import io.mediawatch.index.Index;
import io.mediawatch.model.UserError;
import io.mediawatch.query.Query;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebServerIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Index index;
    private WebServer server;

    @BeforeEach
    void start() {
        index = Index.open(ElasticSettings.local(Servers.elasticsearch().url()).withPrefix(Servers.prefix()));
        index.create();
        server = start(0, List.of(new PartHealth("stream", true, false, "partitions are being shared out")));
    }

    @AfterEach
    void stop() {
        server.close();
        index.close();
    }

    private WebServer start(int port, List<PartHealth> parts) {
        return WebServer.start("127.0.0.1", port, index.ask(), Query::parse, () -> parts, () -> "mediawatch_pages 1\n");
    }

    @Test
    void aPartThatIsNotReadyIsNamedWithItsCauseAndIsStillAlive() throws Exception {
        assertThat(get("/healthz").statusCode()).isEqualTo(200);
        assertThat(get("/readyz").statusCode()).isEqualTo(503);
        assertThat(get("/readyz").body()).contains("stream", "partitions are being shared out");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "articles",
                "quotes",
                "alerts",
                "timeline?entity=nvidia",
                "share-of-voice",
                "counts/topic",
                "mentions?entity=x"
            })
    void everyQuestionHasAnAnswerBeforeTheFirstArticle(String path) throws Exception {
        HttpResponse<String> answer = get("/api/v1/" + path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void aBadQueryIsAnsweredWithItsColumn() throws Exception {
        HttpResponse<String> answer = get("/api/v1/articles?q=a%20AND%20(b");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"column\":7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "articles?limit=100000",
                "articles?limit=x",
                "articles?from=yesterday",
                "articles?sort=random",
                "timeline",
                "timeline?entity=a&by=second",
                "counts/passwords",
                "timeline?entity=a&zone=Mars",
                "mentions"
            })
    void whatIsOutOfBoundsIsRefused(String path) throws Exception {
        HttpResponse<String> answer = get("/api/v1/" + path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/../pom.xml", "/%2e%2e/pom.xml", "/api/v1/articles/..%2f..%2f_cluster", "/_cat/indices"})
    void nothingButItsOwnFilesAndIndicesCanBeReached(String path) throws Exception {
        assertThat(get(path).statusCode()).isBetween(400, 499);
    }

    @Test
    void theDashboardAllowsNoScriptButItsOwn() throws Exception {
        HttpResponse<String> page = get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("/dashboard.js").doesNotContain("<script>");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'");
        assertThat(get("/echarts.js").statusCode()).isEqualTo(200);
        assertThat(get("/metrics").body()).contains("mediawatch_pages 1");
    }

    @Test
    void anOccupiedPortIsNamed() {
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> start(server.url().getPort(), List.of()))
                .withMessageContaining("port " + server.url().getPort());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.url().getPort() + path))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
