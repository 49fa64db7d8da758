package io.mediawatch.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.index.ElasticSettings;
import io.mediawatch.index.Index;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Without Elasticsearch. */
class WebServerTest {
    @Test
    void aServerThatDoesNotRespondIsNamedForOtherLanguagesToo() throws Exception {
        String nobody;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = "http://127.0.0.1:" + closed.getLocalPort();
        }
        try (Index index = Index.open(ElasticSettings.local(URI.create(nobody)));
                WebServer server = WebServer.start(
                        new WebSettings("127.0.0.1", 0, null, null, List.of()), index.reader(), Programs.some())) {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(server.url().resolve("/api/v1/articles"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body())
                    .contains("\"error\":\"Elasticsearch at " + nobody + " does not respond (")
                    .contains("\"mistake\":\"unreachable\"")
                    .contains("\"values\":[\"Elasticsearch at " + nobody + "\"]");
        }
    }

    /** Whoever may read is told what an address can do; everybody else, nothing. */
    @ParameterizedTest
    @CsvSource({
        "405, /api/v1/articles, , ",
        "405, /healthz, , ",
        "404, /api/v1/nothing, , ",
        "403, /api/v1/articles/a1/corrections, , ",
        "401, /api/v1/articles, read-token-of-a-test, ",
        "401, /api/v1/nothing, read-token-of-a-test, ",
        "401, /api/v1/articles/a1/corrections, read-token-of-a-test, ",
        "405, /api/v1/articles, read-token-of-a-test, read-token-of-a-test",
        "404, /api/v1/nothing, read-token-of-a-test, read-token-of-a-test",
        "403, /api/v1/articles/a1/corrections, read-token-of-a-test, read-token-of-a-test"
    })
    void postingWhereNothingCanBePostedIsAnsweredLikeAnyOtherMethod(
            int status, String path, @Nullable String readToken, @Nullable String sent) throws Exception {
        try (Index index = Index.open(ElasticSettings.local(URI.create("http://127.0.0.1:1")));
                WebServer server = WebServer.start(
                        new WebSettings("127.0.0.1", 0, readToken, null, List.of()), index.reader(), Programs.some())) {
            HttpRequest.Builder request = HttpRequest.newBuilder(server.url().resolve(path));
            if (sent != null) {
                request.header("Authorization", "Bearer " + sent);
            }
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            request.POST(HttpRequest.BodyPublishers.ofString("{}"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.headers().firstValue("Allow"))
                    .isEqualTo(status == 405 ? Optional.of("GET, HEAD") : Optional.empty());
        }
    }
}
