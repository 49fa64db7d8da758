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
import org.junit.jupiter.api.Test;

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
}
