package io.mediawatch.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.sun.net.httpserver.HttpServer;
import io.mediawatch.index.WriteResult.Status;
import io.mediawatch.model.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BulkTest {
    private static final List<Write> TWO = List.of(document("a"), document("b"));

    @Test
    void itemsAreReadOneByOne() throws JsonProcessingException {
        String answer =
                """
                {"errors":true,"items":[
                  {"index":{"status":201}},
                  {"index":{"status":409,"error":{"type":"version_conflict_engine_exception","reason":"newer"}}},
                  {"index":{"status":429,"error":{"type":"es_rejected_execution_exception","reason":"queue full"}}},
                  {"index":{"status":400,"error":{"type":"document_parsing_exception","reason":"strict",
                            "caused_by":{"reason":"no date"}}}},
                  {"delete":{"status":404}},
                  {"index":{"status":404,"error":{"type":"index_not_found_exception","reason":"no alias"}}}]}""";
        List<Write> writes = List.of(
                document("a"),
                document("b"),
                document("c"),
                document("d"),
                Write.deletion(Kind.ARTICLES, "e", 1),
                document("f"));

        List<WriteResult> results = Bulk.read(writes, Json.MAPPER.readTree(answer));

        assertThat(results)
                .extracting(WriteResult::status)
                .containsExactly(Status.STORED, Status.STORED, Status.BUSY, Status.REFUSED, Status.STORED, Status.BUSY);
        assertThat(results.get(3).reason()).isEqualTo("400 document_parsing_exception: strict: no date");
    }

    @Test
    void answerThatEndsEarlyLeavesTheRestToBeTriedAgain() throws JsonProcessingException {
        List<WriteResult> results =
                Bulk.read(TWO, Json.MAPPER.readTree("{\"errors\":true,\"items\":[{\"index\":{\"status\":200}}]}"));

        assertThat(results).extracting(WriteResult::status).containsExactly(Status.STORED, Status.BUSY);
    }

    @Test
    void serverThatIsNotThereMakesEverythingBusyAndSaysWhere() throws IOException {
        int port;
        try (java.net.ServerSocket socket = new java.net.ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        try (Index index = Index.open(ElasticSettings.local(URI.create("http://127.0.0.1:" + port)))) {
            List<WriteResult> results = index.write(TWO);

            assertThat(results).extracting(WriteResult::status).containsExactly(Status.BUSY, Status.BUSY);
            assertThat(results.get(0).reason()).contains("http://127.0.0.1:" + port);
        }
    }

    @ParameterizedTest
    @CsvSource({"429,BUSY", "503,BUSY", "401,BUSY", "500,BUSY", "413,REFUSED", "400,REFUSED"})
    void requestTurnedDownAsAWholeIsBusyUnlessADocumentCanBeAtFault(int status, Status expected) throws IOException {
        try (Fake server = new Fake(lines -> new Answer(status, "{}"))) {
            assertThat(server.index().write(TWO))
                    .extracting(WriteResult::status)
                    .containsExactly(expected, expected);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 404})
    void whatIsNoElasticsearchRefusesNoDocument(int status) throws IOException {
        try (Fake server = new Fake(lines -> new Answer(status, "<html>Bad Request</html>", false))) {
            assertThat(server.index().write(TWO)).allSatisfy(result -> {
                assertThat(result.status()).isEqualTo(Status.BUSY);
                assertThat(result.reason()).contains("is no Elasticsearch");
            });
        }
    }

    @Test
    void documentThatSpoilsARequestDoesNotStopTheOthers() throws IOException {
        Function<String, Answer> refusesB = lines ->
                lines.contains("\"_id\":\"b\"") ? new Answer(400, "{}") : new Answer(200, "{\"errors\":false}");
        try (Fake server = new Fake(refusesB)) {
            List<WriteResult> results = server.index().write(List.of(document("a"), document("b"), document("c")));

            assertThat(results)
                    .extracting(WriteResult::status)
                    .containsExactly(Status.STORED, Status.REFUSED, Status.STORED);
        }
    }

    @Test
    void requestsAreNoLargerThanAllowed() throws IOException {
        try (Fake server = new Fake(lines -> new Answer(200, "{\"errors\":false}"))) {
            byte[] large = ("{\"headline\":\"" + "x".repeat(2_000) + "\"}").getBytes(UTF_8);
            List<Write> writes = Collections.nCopies(10, new Write(Kind.ARTICLES, "a", 1, large));

            assertThat(server.index().write(writes)).hasSize(10);
            assertThat(server.sizes).hasSizeGreaterThanOrEqualTo(3).allMatch(size -> size <= 8_192);
        }
    }

    @Test
    void idIsQuotedInTheActionLine() throws IOException {
        try (Fake server =
                new Fake(lines -> new Answer(lines.contains("a\\\"\\n}") ? 200 : 500, "{\"errors\":false}"))) {
            List<WriteResult> results = server.index().write(List.of(document("a\"\n}")));

            assertThat(results).containsExactly(WriteResult.STORED);
        }
    }

    @ParameterizedTest
    @CsvSource({"'',/_bulk", "/,/_bulk", "/es,/es/_bulk", "/es/,/es/_bulk"})
    void serverIsAskedBelowThePathOfItsAddress(String path, String asked) throws IOException {
        try (Fake server = new Fake(lines -> new Answer(200, "{\"errors\":false}"), path)) {
            assertThat(server.index().write(TWO)).containsOnly(WriteResult.STORED);
            assertThat(server.paths).containsExactly(asked);
        }
    }

    private static Write document(String id) {
        return new Write(Kind.ARTICLES, id, 1, "{}".getBytes(UTF_8));
    }

    /** @param named whether Elasticsearch names itself in it */
    private record Answer(int status, String body, boolean named) {
        Answer(int status, String body) {
            this(status, body, true);
        }
    }

    /** A server that answers bulk requests as told. */
    private static final class Fake implements AutoCloseable {
        final List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());
        final List<String> paths = Collections.synchronizedList(new ArrayList<>());
        private final HttpServer server;
        private final Index index;

        Fake(Function<String, Answer> answers) throws IOException {
            this(answers, "");
        }

        Fake(Function<String, Answer> answers, String path) throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                byte[] lines = exchange.getRequestBody().readAllBytes();
                sizes.add(lines.length);
                paths.add(exchange.getRequestURI().getPath());
                Answer answer = answers.apply(new String(lines, UTF_8));
                byte[] body = answer.body.getBytes(UTF_8);
                if (answer.named) {
                    exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
                }
                exchange.sendResponseHeaders(answer.status, body.length);
                try (OutputStream out = exchange.getResponseBody()) {
                    out.write(body);
                }
            });
            server.start();
            URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
            ElasticSettings local = ElasticSettings.local(url);
            index = Index.open(new ElasticSettings(
                    local.urls(),
                    null,
                    null,
                    null,
                    null,
                    local.prefix(),
                    1,
                    0,
                    local.refresh(),
                    local.tombstones(),
                    local.connectTimeout(),
                    local.searchTimeout(),
                    local.requestTimeout(),
                    8_192));
        }

        Index index() {
            return index;
        }

        @Override
        public void close() {
            index.close();
            server.stop(0);
        }
    }
}
