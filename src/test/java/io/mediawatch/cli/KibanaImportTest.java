package io.mediawatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.mediawatch.embedded.Identity;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code kibana import} against a server that answers as Kibana 8.19 is documented to. */
class KibanaImportTest {
    private static final List<String> OBJECTS =
            KibanaObjects.read(Path.of("config")).lines().lines().toList();
    private static final String ALL = "{\"success\":true,\"successCount\":" + OBJECTS.size() + ",\"warnings\":[]}";

    private static Identity identity;
    private static Identity other;

    private HttpServer kibana;
    private Path config;
    private String status = "{\"name\":\"kibana\",\"version\":{\"number\":\"8.19.21\",\"build_snapshot\":false},"
            + "\"status\":{\"overall\":{\"level\":\"available\"}}}";
    private int code = 200;
    private String answer = ALL;
    private volatile Asked asked = new Asked("", "", "", "");

    /** How the import was asked for. */
    private record Asked(String request, String xsrf, String authorization, String body) {}

    @BeforeAll
    static void identities(@TempDir Path folder) throws Exception {
        identity = Identity.create(folder.resolve("kibana"));
        other = Identity.create(folder.resolve("other"));
    }

    @BeforeEach
    void start(@TempDir Path of) throws Exception {
        config = ConfigCopy.in(of);
        HttpsServer server = HttpsServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(identity.server()));
        kibana = server;
        kibana.createContext("/api/status", exchange -> send(exchange, code == 503 ? 503 : 200, status));
        kibana.createContext("/api/saved_objects/_import", this::take);
        kibana.start();
    }

    @AfterEach
    void stop() {
        kibana.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        asked = new Asked(
                exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                String.valueOf(exchange.getRequestHeaders().getFirst("kbn-xsrf")),
                String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        send(exchange, code, answer);
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Cli run(String kibanaCa, String elasticCa) throws IOException {
        return run("https://127.0.0.1:" + kibana.getAddress().getPort() + "/", kibanaCa, elasticCa);
    }

    private Cli run(String url, String kibanaCa, String elasticCa) throws IOException {
        Files.writeString(
                config.resolve("mediawatch.yaml"),
                """
                kibana: {url: "%s", ca: "%s"}
                elasticsearch: {apiKey: a2V5OnNlY3JldA==, ca: "%s"}
                """
                        .formatted(url, kibanaCa, elasticCa));
        return Cli.run(
                "kibana",
                "import",
                "--config",
                config.toString(),
                "--data",
                config.resolve("none").toString());
    }

    private Cli run() throws IOException {
        return run(identity.certificate().toString(), "");
    }

    private static void assertToldInOneLine(Cli cli, String... parts) {
        assertThat(cli.code()).isEqualTo(ExitCode.FAILED.code());
        assertThat(cli.err().lines()).singleElement().asString().contains(parts).doesNotContain("Exception:", "a2V5");
    }

    @Test
    void everyObjectIsPutAsDocumented() throws IOException {
        Cli cli = run();

        assertThat(cli.err()).isEmpty();
        assertThat(cli.out()).contains(OBJECTS.size() + " objects imported: ");
        assertThat(asked.request()).isEqualTo("POST /api/saved_objects/_import?overwrite=true");
        assertThat(asked.xsrf()).isNotEqualTo("null");
        assertThat(asked.authorization()).isEqualTo("ApiKey a2V5OnNlY3JldA==");
        assertThat(asked.body())
                .startsWith("--")
                .contains("Content-Disposition: form-data; name=\"file\"; filename=\"mediawatch.ndjson\"\r\n");
        assertThat(asked.body().lines().filter(OBJECTS::contains)).hasSameSizeAs(OBJECTS);
    }

    @Test
    void whereKibanaHasNoAuthorityOfItsOwnThatOfElasticsearchCounts() throws IOException {
        assertThat(run("", identity.certificate().toString()).code()).isZero();
        assertThat(run(identity.certificate().toString(), other.certificate().toString())
                        .code())
                .isZero();
    }

    @Test
    void certificateThatIsNotTrustedIsNamedWithWhereToSetIt() throws IOException {
        assertToldInOneLine(run("", ""), "certificate that is not trusted", "kibana.ca");
        assertToldInOneLine(run(other.certificate().toString(), ""), "certificate that is not trusted");
        assertThat(asked.request()).as("nothing was sent").isEmpty();
    }

    @Test
    void fileThatIsNoCertificateIsNamed() throws IOException {
        assertToldInOneLine(run(config.resolve("topics.yaml").toString(), ""), "topics.yaml", "PEM");
    }

    @ParameterizedTest
    @CsvSource({
        "401, elasticsearch.user",
        "403, right to manage saved objects",
        "404, kibana.url",
        "503, not ready yet",
        "422, belongs to a more recent version"
    })
    void refusalIsToldWithWhatToDo(int status, String advice) throws IOException {
        code = status;
        answer = "{\"statusCode\":" + status + ",\"error\":\"Some Name\",\"message\":\"Document belongs to a more"
                + " recent version of Kibana\"}";

        assertToldInOneLine(run(), "answered " + status, advice);
    }

    @Test
    void versionThatIsTooOldIsNamedBeforeAnythingIsPut() throws IOException {
        status = status.replace("8.19.21", "8.12.2");

        assertToldInOneLine(run(), "8.12.2", "8.19 or newer");
        assertThat(asked.request()).isEmpty();
    }

    /** Whoever may not see the status in full is not told the version. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"status\":{\"overall\":{\"level\":\"available\"}}}",
                "{\"version\":{\"number\":\"9.2.0-SNAPSHOT\"}}",
                "{\"version\":{\"number\":\"10.0.1\"}}"
            })
    void newerOrUnknownVersionIsTried(String text) throws IOException {
        status = text;

        assertThat(run().code()).isZero();
    }

    @Test
    void whatIsMissingIsToldOfEachObjectThatIsRefused() throws IOException {
        answer = "{\"success\":false,\"successCount\":3,\"errors\":["
                + "{\"id\":\"mediawatch-coverage\",\"type\":\"dashboard\",\"title\":\"Mediawatch: coverage\",\"meta\":{},"
                + "\"error\":{\"type\":\"missing_references\",\"references\":["
                + "{\"type\":\"index-pattern\",\"id\":\"mediawatch-articles\"},"
                + "{\"type\":\"search\",\"id\":\"mediawatch-search-articles\"}]}},"
                + "{\"id\":\"mediawatch-lag\",\"type\":\"index-pattern\",\"meta\":{},"
                + "\"error\":{\"type\":\"unknown\",\"message\":\"mapper_parsing_exception\",\"statusCode\":400}}]}";

        assertToldInOneLine(
                run(),
                "took 3 objects",
                "dashboard mediawatch-coverage (missing_references: index-pattern mediawatch-articles,"
                        + " search mediawatch-search-articles)",
                "index-pattern mediawatch-lag (unknown: mapper_parsing_exception)");
    }

    @Test
    void whatIsNoKibanaIsNamed() throws IOException {
        status = "<html>Welcome</html>";

        assertToldInOneLine(run(), "is not a Kibana");
    }

    @Test
    void whatDoesNotAnswerIsNamed() throws IOException {
        int port = kibana.getAddress().getPort();
        kibana.stop(0);

        assertToldInOneLine(
                run("https://127.0.0.1:" + port, "", ""),
                "https://127.0.0.1:" + port,
                "does not respond (nothing listens there)",
                "kibana.url");
    }

    @Test
    void plainHttpToAServerThatSpeaksHttpsIsAnsweredByAHint() throws IOException {
        assertToldInOneLine(run("http://127.0.0.1:" + kibana.getAddress().getPort(), "", ""), "http or https?");
    }
}
