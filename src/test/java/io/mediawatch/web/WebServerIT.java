package io.mediawatch.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mediawatch.embedded.Servers;
import io.mediawatch.index.ElasticSettings;
import io.mediawatch.index.Index;
import io.mediawatch.model.InvalidValue;
import io.mediawatch.model.UserError;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebServerIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Of all tests, as none writes to it. */
    private static Index index;

    private WebServer server;

    @BeforeAll
    static void open() {
        index = Index.open(ElasticSettings.local(Servers.elasticsearch().url()).withPrefix(Servers.prefix()));
        index.create();
    }

    @AfterAll
    static void close() {
        index.close();
    }

    @BeforeEach
    void start() {
        server = start(0, List.of(new PartHealth("stream", true, false, "partitions are being shared out")));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private WebServer start(int port, List<PartHealth> parts) {
        return WebServer.start(
                new WebSettings("127.0.0.1", port, null, null, List.of()), index.reader(), Programs.with(parts));
    }

    @Test
    void aPartThatIsNotReadyIsNamedWithItsCauseAndIsStillAlive() throws Exception {
        assertThat(get("/healthz").statusCode()).isEqualTo(200);
        assertThat(get("/readyz").statusCode()).isEqualTo(503);
        assertThat(get("/readyz").body())
                .startsWith("{\"ok\":false,")
                .contains("stream", "partitions are being shared out");
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
                "co-mentions",
                "speakers?about=nvidia",
                "trends?hours=48",
                "mentions?entity=openai"
            })
    void everyQuestionHasAnAnswerBeforeTheFirstArticle(String path) throws Exception {
        HttpResponse<String> answer = get("/api/v1/" + path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void aBadQueryIsAnsweredWithItsColumn() throws Exception {
        HttpResponse<String> answer = get("/api/v1/articles?q=a%20AND%20(b");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"column\":7", "\"mistake\":\"not_closed\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "articles?limit=100000",
                "articles?limit=x",
                "articles?from=yesterday",
                "articles?sort=random",
                "timeline",
                "timeline?entity=nvidia&by=second",
                "counts/passwords",
                "co-mentions?top=1",
                "co-mentions?top=51",
                "speakers?top=0",
                "trends?hours=0",
                "trends?hours=9000",
                "timeline?entity=nvidia&zone=Mars",
                "articles?zone=Mars",
                "quotes?lang=english",
                "mentions"
            })
    void whatIsOutOfBoundsIsRefused(String path) throws Exception {
        HttpResponse<String> answer = get("/api/v1/" + path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mentions?entity=nvdia",
                "timeline?entity=openai&entity=nvdia",
                "share-of-voice?entity=nvdia",
                "co-mentions?entity=nvdia",
                "stream?entity=nvdia",
                "quotes?about=nvdia",
                "speakers?topic=nvdia"
            })
    void whatIsOnNoListIsRefusedByName(String path) throws Exception {
        HttpResponse<String> answer = get("/api/v1/" + path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).containsPattern("there is no (entity|topic) 'nvdia'; /api/v1/");
    }

    @ParameterizedTest
    @CsvSource({
        "200, ''",
        "200, api/v1/articles",
        "200, api/v1/articles?format=csv",
        "200, api/v1/stream",
        "200, metrics",
        "200, openapi.json",
        "404, api/v1/articles/none",
        "404, api/v1/alerts/none/deliveries",
        "400, api/v1/articles?limit=x",
        "400, api/v1/articles?limit=201",
        "400, api/v1/articles?after=x",
        "400, api/v1/articles?q=(",
        "400, api/v1/stream?entity=nvdia"
    })
    void headIsAnsweredLikeGet(int status, String path) throws Exception {
        HttpResponse<String> answer = send("HEAD", "/" + path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("Content-Type"))
                .isEqualTo(
                        path.endsWith("stream")
                                ? Optional.of("text/event-stream; charset=utf-8")
                                : get("/" + path).headers().firstValue("Content-Type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS"})
    void whatIsNotPossibleIsAnsweredWithWhatIs(String method) throws Exception {
        HttpResponse<String> answer = send(method, "/api/v1/articles/a1");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
        assertThat(send(method, "/").headers().firstValue("Allow")).contains("GET, HEAD");
        assertThat(send(method, "/healthz").statusCode()).isEqualTo(405);
        assertThat(send(method, "/api/v1/nothing").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS"})
    void correctionsTakeNothingButPost(String method) throws Exception {
        assertThat(send(method, "/api/v1/articles/a1/corrections").headers().firstValue("Allow"))
                .contains("POST");
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
        assertThat(page.body()).contains("/app.js").doesNotContain("<script>");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'");
        assertThat(get("/echarts.js").statusCode()).isEqualTo(200);
        assertThat(get("/metrics").body()).contains("mediawatch_pages 1");
    }

    @Test
    void theLongestChineseQueryFitsIntoARequest() throws Exception {
        String query = URLEncoder.encode(("推".repeat(99) + " ").repeat(40), StandardCharsets.UTF_8);

        assertThat(get("/api/v1/articles?q=" + query).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"((((((((((((((((((((((a", "foo*", "a%20a%20", "NEAR/5"})
    void queryThatCannotBeAskedIsTheAskersMistake(String query) throws Exception {
        assertThat(get("/api/v1/articles?q=" + query.repeat(query.startsWith("a") ? 101 : 1))
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "articles?q=%zz",
                "articles?q=nvidia%",
                "quotes?kind=foo",
                "alerts?severity=foo",
                "timeline?entity=nvidia&per=foo",
                "articles?limit=-1",
                "articles?limit=999999999999"
            })
    void valueThatTheContractDoesNotKnowIsRefused(String path) throws Exception {
        assertThat(statusFor(server, "localhost", "/api/v1/" + path)).contains(" 400 ");
    }

    @Test
    void nameOfAnotherSiteThatPointsHereReadsNothing() throws Exception {
        assertThat(statusFor(server, "evil.example", "/api/v1/articles")).contains(" 403 ");
        assertThat(statusFor(server, "evil.example", "/")).contains(" 403 ");
        assertThat(statusFor(server, "localhost:" + server.url().getPort(), "/"))
                .contains(" 200 ");
        assertThat(statusFor(server, "[::1]", "/")).contains(" 200 ");
    }

    /** As health checks do; browsers always send a name. */
    @Test
    void programThatNamesNoHostIsAnswered() throws Exception {
        assertThat(status(server, "GET /healthz HTTP/1.0\r\n\r\n")).contains(" 200 ");
        assertThat(status(server, "GET /healthz HTTP/1.0\r\nHost: evil.example\r\n\r\n"))
                .contains(" 403 ");
    }

    @Test
    void openToTheNetworkItStillReadsNothingToNamesThatAnybodyMayRegister() throws Exception {
        try (WebServer all = WebServer.start(
                        new WebSettings("0.0.0.0", 0, null, null, List.of()), index.reader(), Programs.some());
                WebServer locked = WebServer.start(
                        new WebSettings("0.0.0.0", 0, "a read token", null, List.of()),
                        index.reader(),
                        Programs.some())) {
            assertThat(statusFor(all, "evil.example", "/")).contains(" 403 ");
            assertThat(statusFor(all, "127.evil.example:8080", "/")).contains(" 403 ");
            assertThat(statusFor(all, "192.0.2.7:8080", "/")).contains(" 200 ");
            assertThat(statusFor(all, "[2001:db8::7]:8080", "/")).contains(" 200 ");
            assertThat(statusFor(all, "web:8080", "/")).contains(" 200 ");
            assertThat(statusFor(locked, "watch.example", "/")).contains(" 401 ");
        }
    }

    /** As a proxy that ends TLS sends it, on the same machine and with the name that was asked for. */
    @Test
    void withATokenEveryNameIsAnsweredToOnLoopback() throws Exception {
        try (WebServer locked = WebServer.start(
                new WebSettings("127.0.0.1", 0, "a read token", null, List.of()), index.reader(), Programs.some())) {
            assertThat(statusFor(locked, "watch.example", "/")).contains(" 401 ");
            assertThat(statusFor(locked, "watch.example\r\nAuthorization: Bearer a read token", "/"))
                    .contains(" 200 ");
        }
    }

    @Test
    void feedLinksToTheAddressThatItsReaderKnows() throws Exception {
        String feed = "/api/v1/articles?format=rss";
        String[] forwarded = {"X-Forwarded-Proto", "https", "X-Forwarded-Host", "watch.example"};
        try (WebServer trusting = start(List.of("127.0.0.0/8"));
                WebServer wary = start(List.of("192.0.2.7"))) {
            assertThat(send(trusting, feed, forwarded).body()).contains("<link>https://watch.example/</link>");
            assertThat(send(trusting, feed).body()).contains("<link>" + trusting.url() + "</link>");
            assertThat(send(wary, feed, forwarded).body()).contains("<link>" + wary.url() + "</link>");
        }
    }

    /** A page that reads through a name of its own can say what it wants in other headers. */
    @Test
    void nameThatAProxyReportsOpensNothing() throws Exception {
        try (WebServer trusting = start(List.of("127.0.0.1"))) {
            assertThat(statusFor(trusting, "evil.example\r\nX-Forwarded-Host: localhost", "/"))
                    .contains(" 403 ");
        }
    }

    @Test
    void oneClientBehindAProxyDoesNotUseUpTheAllowanceOfTheOthers() throws Exception {
        try (WebServer trusting = start(List.of("127.0.0.1"))) {
            int status = 200;
            for (int i = 0; i < 2 * RequestGuard.PER_MINUTE && status == 200; i++) {
                status = send(trusting, "/icon.svg", "X-Forwarded-For", i + ", 192.0.2.1")
                        .statusCode();
            }

            assertThat(status).isEqualTo(429);
            assertThat(send(trusting, "/icon.svg", "X-Forwarded-For", "192.0.2.2")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(send(trusting, "/healthz", "X-Forwarded-For", "192.0.2.1")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void proxyThatIsNoAddressIsNamed() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> start(List.of("127.0.0.1/x")))
                .withMessage("proxies: '127.0.0.1/x' is neither an address nor a range such as 10.1.0.0/16");
    }

    private WebServer start(List<String> proxies) {
        return WebServer.start(new WebSettings("127.0.0.1", 0, null, null, proxies), index.reader(), Programs.some());
    }

    private static HttpResponse<String> send(WebServer server, String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.url().resolve(path));
        return HTTP.send(
                (headers.length == 0 ? request : request.headers(headers)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void unchangedAnswerIsNotSentAgain() throws Exception {
        HttpResponse<String> answer = get("/api/v1/articles");
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).as("as the standard has it").matches("\"[0-9a-f]+\"");
        assertThat(answer.headers().firstValue("Vary")).contains("Accept-Encoding");
        HttpRequest again = HttpRequest.newBuilder(server.url().resolve("/api/v1/articles"))
                .header("If-None-Match", tag)
                .build();

        assertThat(HTTP.send(again, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(304);
    }

    /** The JDK's client sets Host by itself. */
    private static String statusFor(WebServer server, String host, String path) throws IOException {
        return status(server, "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    }

    private static String status(WebServer server, String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.url().getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void anOccupiedPortIsNamed() {
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> start(server.url().getPort(), List.of()))
                .withMessageContaining("port " + server.url().getPort());
    }

    @Test
    void anAddressOfAnotherMachineIsNoOccupiedPort() {
        WebSettings elsewhere = new WebSettings("203.0.113.1", 0, null, null, List.of()); // nobody's: RFC 5737

        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> WebServer.start(elsewhere, index.reader(), Programs.some()))
                .withMessageStartingWith("the dashboard cannot listen on web.host 203.0.113.1");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path);
    }

    private HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.url().getPort() + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
