package io.mediawatch.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.mediawatch.model.UserError;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Servers of version 9 answer as those of version 8 would to whoever says so, in every request. */
class CompatibilityTest {
    private static final String COMPATIBLE = "application/vnd\\.elasticsearch\\+json; ?compatible-with=8";

    private final Map<String, HttpExchange> asked = new ConcurrentHashMap<>();
    private HttpServer server;
    private Index index;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::refuse);
        server.start();
        index = Index.open(ElasticSettings.local(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort())));
    }

    @AfterEach
    void stop() {
        index.close();
        server.stop(0);
    }

    private void refuse(HttpExchange exchange) throws IOException {
        asked.put(exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath(), exchange);
        byte[] body = "{\"error\":{\"type\":\"of_a_test\",\"reason\":\"no\"},\"status\":400}"
                .getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
        exchange.getResponseHeaders().add("Content-Type", "application/vnd.elasticsearch+json;compatible-with=8");
        exchange.sendResponseHeaders(400, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Test
    void everyRequestSaysThatItSpeaksVersionEight() {
        List<Consumer<Index>> requests = List.of(
                Index::create,
                Index::refresh,
                Index::state,
                each -> each.renew(true),
                each -> each.checksum(Kind.ARTICLES),
                each -> each.expire(Kind.ALERTS, Instant.EPOCH),
                each -> each.write(List.of(DocumentsTest.write(Kind.ARTICLES))),
                each -> each.reader().article("a"),
                each -> each.reader().search(null, Period.ALWAYS, Sort.NEWEST, PageRequest.first(1)),
                each -> each.reader().coMentions(null, List.of(), Period.ALWAYS, 2));
        requests.forEach(this::send);

        assertThat(asked).hasSizeGreaterThan(6).containsKeys("POST /_bulk", "POST /mediawatch-articles/_search");
        asked.forEach((request, exchange) -> {
            assertThat(exchange.getRequestHeaders().get("Accept"))
                    .as(request)
                    .singleElement()
                    .asString()
                    .matches(COMPATIBLE);
            String sent = exchange.getRequestHeaders().getFirst("Content-Type");
            if (sent != null) {
                assertThat(sent).as(request).matches(COMPATIBLE.replace("json", "(json|x-ndjson)"));
            }
        });
    }

    private void send(Consumer<Index> request) {
        try {
            request.accept(index);
        } catch (UserError e) {
            assertThat(e).hasMessageContaining("400");
        }
    }
}
