package io.mediawatch.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import io.mediawatch.model.ServerError;
import io.mediawatch.model.ServerError.Trouble;
import io.mediawatch.model.UserError;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Something else answers where Elasticsearch is expected. */
class StrangerTest {
    private static final byte[] PAGE = "<html>Welcome</html>".getBytes(StandardCharsets.UTF_8);

    private volatile int status;
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(status, PAGE.length);
            exchange.getResponseBody().write(PAGE);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 404, 501})
    void isNamedForWhatItIs(int status) {
        assertTold(status, Trouble.STRANGER, "what answers at %s is no Elasticsearch");
    }

    @ParameterizedTest
    @CsvSource({
        "401, CREDENTIALS, Elasticsearch at %s refuses these credentials (401)",
        "403, PRIVILEGES, Elasticsearch at %s: missing privileges (403)",
        "408, REFUSED, Elasticsearch at %s refused the request (408)",
        "413, REFUSED, Elasticsearch at %s refused the request (413)",
        "500, REFUSED, Elasticsearch at %s refused the request (500)"
    })
    void aProxysRefusalIsNoStranger(int status, Trouble trouble, String message) {
        assertTold(status, trouble, message);
    }

    /** Those who search wait for the answer; what is written may take longer. */
    @Test
    void aServerThatHangsIsGivenUpAfterTheTimesOfTheSettings() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Index index = Index.open(hanging(silent.getLocalPort()))) {
            assertThatExceptionOfType(UserError.class)
                    .isThrownBy(index::create)
                    .withMessageContaining("does not respond (no answer within 51 ms): it hangs");
            IndexReader reader = index.reader();
            List<Runnable> searches = List.of(
                    () -> reader.article("a"),
                    () -> reader.search(null, Period.ALWAYS, Sort.NEWEST, PageRequest.first(1)),
                    () -> reader.counts(Facet.SOURCE, null, Period.ALWAYS, 1),
                    () -> reader.timeline(
                            List.of(Series.entity("a")), Period.ALWAYS, Interval.DAY, ZoneOffset.UTC, Counting.COPIES));
            for (Runnable search : searches) {
                assertThatExceptionOfType(ServerError.class)
                        .isThrownBy(search::run)
                        .withMessageContaining("does not respond (no answer within 50 ms): it hangs")
                        .satisfies(e -> assertThat(e.trouble()).isEqualTo(Trouble.HANGS));
            }
            assertThat(index.state().trouble()).contains("does not respond (no answer within 50 ms)");
        }
    }

    private static ElasticSettings hanging(int port) {
        Duration soon = Duration.ofMillis(50);
        URI url = URI.create("http://127.0.0.1:" + port);
        return new ElasticSettings(
                List.of(url),
                null,
                null,
                null,
                null,
                "mediawatch",
                1,
                0,
                "1s",
                "1d",
                Duration.ofSeconds(2),
                soon,
                soon.plusMillis(1),
                1024);
    }

    private void assertTold(int answer, Trouble trouble, String message) {
        status = answer;
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        try (Index index = Index.open(ElasticSettings.local(url))) {
            List<Consumer<Index>> requests =
                    List.of(Index::create, each -> each.reader().article("a"), each -> each.reader()
                            .search(null, Period.ALWAYS, Sort.NEWEST, PageRequest.first(1)));
            for (Consumer<Index> request : requests) {
                assertThatExceptionOfType(ServerError.class)
                        .isThrownBy(() -> request.accept(index))
                        .withMessageStartingWith(message.formatted(url))
                        .satisfies(e -> assertThat(e.trouble()).isEqualTo(trouble))
                        .satisfies(e -> assertThat(e.values()).startsWith("Elasticsearch at " + url));
            }
        }
    }
}
