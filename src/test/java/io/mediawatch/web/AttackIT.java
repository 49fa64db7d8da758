package io.mediawatch.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mediawatch.embedded.Servers;
import io.mediawatch.index.ElasticSettings;
import io.mediawatch.index.Index;
import io.mediawatch.model.Json;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody might try over HTTP. What is tried on a reader's browser is in {@link DashboardIT}. */
class AttackIT {
    private static final String TOKEN = "correct-horse-battery";
    private static final String ADMIN = "staple-of-an-admin";
    private static final String CORRECTIONS = "/api/v1/articles/a1/corrections";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static Index index;
    private static WebServer open;
    private static WebServer guarded;

    /** What the guarded server was told, as article and entity. */
    private static final Queue<String> CORRECTED = new ConcurrentLinkedQueue<>();

    @BeforeAll
    static void start() {
        index = Content.open(
                ElasticSettings.local(Servers.elasticsearch().url()).withPrefix(Servers.prefix()));
        open = WebServer.start(new WebSettings("127.0.0.1", 0, null, null, List.of()), index.reader(), Programs.some());
        guarded = WebServer.start(
                new WebSettings("127.0.0.1", 0, TOKEN, ADMIN, List.of()),
                index.reader(),
                Programs.with(List.of(), (article, entity) -> CORRECTED.add(article + " " + entity)));
    }

    @AfterAll
    static void stop() {
        open.close();
        guarded.close();
        index.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../pom.xml",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/..%2f..%2fetc%2fpasswd",
                "/views/..%2f..%2flogback.xml",
                "/openapi.json/..%2fWebServer.class",
                "/api/v1/articles/..%2f..%2f_cluster%2fhealth",
                "/api/v1/stories/%2e%2e",
                "/_cat/indices",
                "/app.js%00.html"
            })
    void nothingButItsOwnFilesAndIndicesCanBeReached(String path) throws Exception {
        assertThat(status(open, path)).isBetween(400, 499);
    }

    static String[] bombs() {
        return new String[] {
            "(".repeat(3_000) + "a",
            "NOT ".repeat(900) + "a",
            "a OR ".repeat(700) + "a",
            "*",
            "a*",
            "/.*.*.*a/",
            "\"" + "a ".repeat(150) + "\"",
            "a NEAR/100000 b",
            "x".repeat(4_001),
            "speaker:*"
        };
    }

    /** What no index could answer is the asker's mistake, not the server's. */
    static Stream<String> impossible() {
        String hours = "timeline?by=hour&from=2026-01-01&to=2026-11-26" + "&q=a".repeat(20);
        return Stream.of(
                "mentions?entity=" + "x".repeat(40_000),
                "quotes?speaker=" + "x".repeat(5_000),
                "articles?q=a&q=b",
                "articles?limit=0",
                "articles?after=" + cursor("[\"x\",\"y\"]"),
                "articles?after=" + cursor("[1,{\"a\":2}]"),
                "articles?after=" + cursor("[1]"),
                "articles?zone=GMT%2B99&from=2026-01-01",
                "articles?from=2026-02-30",
                "counts/record",
                "co-mentions?top=51",
                hours,
                hours + "&per=story");
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void whatCannotBeAnsweredIsRefusedWithAReason(String question) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(open.url().resolve("/api/v1/" + question))
                .build();
        HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).startsWith("{\"error\":\"").doesNotContain("Elasticsearch");
    }

    @ParameterizedTest
    @ValueSource(strings = {"articles/", "stories/", "explain/"})
    void nothingHasAnIdAsLongAsThat(String record) throws Exception {
        assertThat(status(open, "/api/v1/" + record + "a".repeat(2_000))).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "articles?to=9999-12-31",
                "articles?q=to:9999",
                "articles?q=from:%2B999999999-12-31T00:00:00Z",
                "articles?from=%2B999999999-12-31T00:00:00Z",
                "articles?from=-999999999-12-31T00:00:00Z",
                "trends?to=0001-01-01&hours=8784",
                "timeline?entity=nvidia&from=%2B12000-01-01T00:00:00Z&to=%2B13000-01-01T00:00:00Z",
                "timeline?entity=nvidia&zone=%2B18:00",
                "timeline?entity=nvidia&zone=UTC%2B8",
                "articles?zone=",
                "quotes?words=%00"
            })
    void oddButPossibleQuestionIsAnswered(String question) throws Exception {
        assertThat(status(open, "/api/v1/" + question)).isEqualTo(200);
    }

    private static String cursor(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    /** Whatever is asked, it is refused or answered, and soon. */
    @ParameterizedTest
    @MethodSource("bombs")
    void noQueryRunsWild(String query) throws Exception {
        String path = "/api/v1/articles?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(open.url().resolve(path))
                .timeout(Duration.ofSeconds(60))
                .build();

        HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isIn(200, 400);
        assertThat(answer.body()).doesNotContain("Exception", "\tat ");
    }

    @Test
    void hugeHeaderAndHugeBodyAreRefused() throws Exception {
        assertThat(status(open, "/api/v1/articles?q=" + "a".repeat(60_000))).isBetween(400, 499);
        HttpRequest post = HttpRequest.newBuilder(open.url().resolve("/api/v1/articles"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[10_000_000]))
                .build();
        int status;
        try {
            status = HTTP.send(post, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) { // the server hangs up before it has read it all
            status = 413;
        }
        assertThat(status).isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void nothingCanBeWritten(String method) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(open.url().resolve("/api/v1/articles/a1"))
                .method(method, HttpRequest.BodyPublishers.ofString("{}"))
                .build();

        assertThat(HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isBetween(400, 499);
        assertThat(status(open, "/api/v1/articles/a1")).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/app.js", "/api/v1/articles", "/api/v1/stream", "/metrics", "/openapi.json"})
    void withoutTheTokenThereIsNothing(String path) throws Exception {
        assertThat(status(guarded, path)).isEqualTo(401);
        assertThat(status(guarded, path, "Bearer wrong")).isEqualTo(401);
        assertThat(status(guarded, path, "Bearer")).isEqualTo(401);
        assertThat(status(guarded, path, "Basic !!!")).isEqualTo(401);
        assertThat(status(guarded, path, basic("reader:" + TOKEN + "x"))).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1/articles", "/metrics"})
    void theTokenOpensAsBearerAndAsPassword(String path) throws Exception {
        assertThat(status(guarded, path, "Bearer " + TOKEN)).isEqualTo(200);
        assertThat(status(guarded, path, basic("anyone:" + TOKEN))).isEqualTo(200);
    }

    @Test
    void adminTokenCorrectsAndReads() throws Exception {
        CORRECTED.clear();
        HttpResponse<String> answer = correct(guarded, "Bearer " + ADMIN, "{\"not\": \"openai\"}");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(Json.MAPPER.readTree(answer.body()))
                .isEqualTo(Json.MAPPER.readTree("{\"article\": \"a1\", \"not\": \"openai\"}"));
        assertThat(CORRECTED).containsExactly("a1 openai");
        assertThat(status(guarded, "/api/v1/articles", "Bearer " + ADMIN)).isEqualTo(200);
    }

    /** The password is what a browser would send by itself, asked by whichever page. */
    @ParameterizedTest
    @CsvSource({
        "401, ''",
        "401, Bearer wrong",
        "401, Bearer",
        "401, ADMIN",
        "401, BASIC admin",
        "403, Bearer READ",
        "403, BASIC read"
    })
    void nothingIsCorrectedWithoutTheAdminTokenAsBearer(int status, String authorization) throws Exception {
        CORRECTED.clear();
        String sent =
                switch (authorization) {
                    case "ADMIN" -> ADMIN;
                    case "BASIC admin" -> basic("admin:" + ADMIN);
                    case "BASIC read" -> basic("reader:" + TOKEN);
                    default -> authorization.replace("READ", TOKEN);
                };

        assertThat(correct(guarded, sent, "{\"not\": \"openai\"}").statusCode()).isEqualTo(status);
        assertThat(CORRECTED).isEmpty();
    }

    @Test
    void whereNoAdminTokenIsSetNothingIsCorrected() throws Exception {
        HttpResponse<String> answer = correct(open, "Bearer " + ADMIN, "{\"not\": \"openai\"}");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("web.adminToken");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{}",
                "{\"not\": null}",
                "{\"not\": [\"openai\"]}",
                "{\"not\": \"openai\", \"mode\": \"live\"}",
                "{\"not\": \"nobody-named-here\"}"
            })
    void correctionThatMakesNoSenseIsRefused(String body) throws Exception {
        CORRECTED.clear();
        HttpResponse<String> answer = correct(guarded, "Bearer " + ADMIN, body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Json.MAPPER.readTree(answer.body()).get("error").asText()).contains("not");
        assertThat(CORRECTED).isEmpty();
    }

    /** Without a length nobody knows in advance how much is coming. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void hugeCorrectionIsRefused(boolean lengthIsGiven) throws Exception {
        byte[] huge = ("{\"not\": \"" + "x".repeat(20_000_000)).getBytes(StandardCharsets.UTF_8);
        HttpRequest.BodyPublisher body = lengthIsGiven
                ? HttpRequest.BodyPublishers.ofByteArray(huge)
                : HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(huge));
        int status;
        try {
            status = correct(guarded, "Bearer " + ADMIN, body).statusCode();
        } catch (IOException e) { // the server hangs up before it has read it all
            status = 400;
        }
        assertThat(status).isEqualTo(400);
    }

    @Test
    void correctionOfAnArticleThatIsNotThereIsRefused() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(guarded.url().resolve("/api/v1/articles/none/corrections"))
                .header("Authorization", "Bearer " + ADMIN)
                .POST(HttpRequest.BodyPublishers.ofString("{\"not\": \"openai\"}"))
                .build();

        assertThat(HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/healthz", "/readyz"})
    void healthNeedsNoTokenButTellsStrangersNoCauses(String path) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(guarded.url().resolve(path));
        assertThat(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString())
                        .body())
                .isEqualTo("{\"ok\":true}");
        request.header("Authorization", "Bearer " + TOKEN);
        assertThat(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString())
                        .body())
                .contains("\"parts\":");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/articles", "/api/v1/articles?format=csv", "/api/v1/sources", "/metrics", "/openapi.json"
            })
    void nobodyBetweenKeepsAnAnswerForSomebodyElse(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(guarded.url().resolve(path))
                .header("Authorization", "Bearer " + TOKEN)
                .build();

        assertThat(HTTP.send(request, HttpResponse.BodyHandlers.discarding())
                        .headers()
                        .firstValue("Cache-Control"))
                .contains("private, no-cache");
    }

    @Test
    void anotherSiteIsNotAllowedToReadAlong() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(open.url().resolve("/api/v1/articles"))
                .header("Origin", "https://evil.example")
                .build();
        HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
    }

    @Test
    void spreadsheetExecutesNoCell() throws Exception {
        Content.arrive(index, "formula", "=HYPERLINK(\"http://evil.example\")");

        assertThat(body("/api/v1/articles?format=csv")).contains(",\"'=HYPERLINK(\"\"http://evil.example\"\")\",");
    }

    @Test
    void feedHoldsMarkupAsText() throws Exception {
        assertThat(body("/api/v1/articles?format=rss"))
                .contains("&lt;script&gt;")
                .doesNotContain("<script>", "<img");
    }

    /** Names that no URI could be made of. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /\\..\\..\\etc\\passwd HTTP/1.1",
                "GET http://evil.example/ HTTP/1.1",
                "GET /api/v1/articles/%00 HTTP/1.1",
                "NONSENSE",
                "TRACE / HTTP/1.1"
            })
    void malformedRequestIsRefused(String line) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", open.url().getPort())) {
            socket.getOutputStream()
                    .write((line + "\r\nHost: evil.example\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer.substring(9, 10)).isEqualTo("4");
            assertThat(answer).doesNotContain("<html");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 60_000})
    void whoHasSentAnAddressThatIsNoneIsToldThatTheConnectionEnds(int length) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", open.url().getPort())) {
            socket.getOutputStream()
                    .write(("GET /" + "a".repeat(length) + "%00 HTTP/1.1\r\nHost: localhost\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .contains(
                            "Connection: close",
                            "{\"error\":",
                            "X-Content-Type-Options: nosniff",
                            "default-src 'self'");
        }
    }

    private static HttpResponse<String> correct(WebServer server, String authorization, String body) throws Exception {
        return correct(server, authorization, HttpRequest.BodyPublishers.ofString(body));
    }

    private static HttpResponse<String> correct(WebServer server, String authorization, HttpRequest.BodyPublisher body)
            throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.url().resolve(CORRECTIONS)).POST(body);
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Whoever holds every place and hangs up, in whatever way, gives them all back. */
    @Test
    void listenersThatHangUpGiveTheirPlacesBack() throws Exception {
        List<Socket> listeners = new ArrayList<>();
        for (int i = 0; i < Live.MOST_LISTENERS; i++) {
            listeners.add(listening());
        }
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(open.url().resolve("/api/v1/stream")).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).startsWith("{\"error\":\"as many clients listen");
        for (Socket listener : listeners) {
            listener.setSoLinger(true, 0); // without a word of farewell
            listener.close();
        }

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> listening().close());
    }

    /** Neither is ever idle. */
    @ParameterizedTest
    @MethodSource("slow")
    void clientThatIsTooSlowIsHungUpOn(String requests) throws IOException {
        try (WebServer impatient = WebServer.start(
                        new WebSettings("127.0.0.1", 0, null, ADMIN, List.of()),
                        index.reader(),
                        Programs.some(),
                        Duration.ofMillis(500));
                Socket socket = new Socket()) {
            socket.setReceiveBufferSize(4_096);
            socket.connect(new InetSocketAddress("127.0.0.1", impatient.url().getPort()));
            socket.getOutputStream().write(requests.getBytes(StandardCharsets.US_ASCII));

            await().atMost(Duration.ofMinutes(1)).until(() -> isHungUp(socket));
        }
    }

    /** One sends the rest of its request byte by byte, one reads nothing of some megabytes. */
    static Stream<String> slow() {
        return Stream.of(
                "POST " + CORRECTIONS + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + ADMIN
                        + "\r\nContent-Length: 1000\r\n\r\n{",
                "GET /echarts.js HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(12));
    }

    /** Sends a byte, as slow clients do. */
    private static boolean isHungUp(Socket socket) {
        try {
            socket.getOutputStream().write('x');
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static Socket listening() throws IOException {
        Socket socket = new Socket("127.0.0.1", open.url().getPort());
        socket.getOutputStream()
                .write("GET /api/v1/stream HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        String first =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)).readLine();
        assertThat(first).contains("200");
        return socket;
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static String body(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(open.url().resolve(path)).build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private static int status(WebServer server, String path, String... authorization)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + server.url().getPort() + path));
        for (String each : authorization) {
            request.header("Authorization", each);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
