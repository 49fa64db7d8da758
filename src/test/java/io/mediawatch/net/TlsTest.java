package io.mediawatch.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mediawatch.embedded.Identity;
import io.mediawatch.net.Response.Failed;
import io.mediawatch.net.Response.Fetched;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.eclipse.jetty.http2.ErrorCode;
import org.eclipse.jetty.http2.HTTP2Session;
import org.eclipse.jetty.http2.api.Stream;
import org.eclipse.jetty.http2.frames.DataFrame;
import org.eclipse.jetty.http2.frames.GoAwayFrame;
import org.eclipse.jetty.http2.frames.ResetFrame;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates and HTTP/2, against servers whose key stores keytool makes for the test. */
class TlsTest {
    private static final HttpSettings SETTINGS = new HttpSettings(
            "Test/1 (+mailto:test@example.org)",
            Duration.ofSeconds(10),
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            100_000,
            3,
            List.of("127.0.0.0/8"));

    private static Identity news;
    private static Identity expired;

    private final List<AutoCloseable> open = new ArrayList<>();

    @BeforeAll
    static void makeCertificates(@TempDir Path folder) throws Exception {
        news = Identity.create(folder.resolve("news"), "dns:news.example");
        expired = news.expired(folder.resolve("expired"), "dns:news.example");
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    @Test
    void serverThatKnowsHttp2IsAskedInIt() throws Exception {
        Http2Server server = server(news, (stream, path) -> Http2Server.page(stream, "英伟达"));

        Fetched answer = (Fetched) client(news).fetch(get("news.example", server, "/a?b=c"));

        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("英伟达");
        assertThat(server.paths()).containsExactly("/a?b=c");
    }

    @Test
    void serverThatKnowsNoChoiceIsAskedInHttp1() throws Exception {
        RawServer server = closing(new RawServer(
                "127.0.0.1",
                out -> out.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok".getBytes(StandardCharsets.US_ASCII)),
                news.server().getServerSocketFactory()));

        assertThat(client(news).fetch(get(server.url("https", "/a").replace("127.0.0.1", "news.example"))))
                .isInstanceOf(Fetched.class);
    }

    @Test
    void bodyThatTheServerBreaksOffIsBroken() throws Exception {
        RawServer server = closing(new RawServer(
                "127.0.0.1",
                out -> out.write(
                        "HTTP/1.1 200 OK\r\nContent-Length: 200\r\n\r\nok".getBytes(StandardCharsets.US_ASCII)),
                news.server().getServerSocketFactory()));

        assertThat(reason(client(news).fetch(get(server.url("https", "/a").replace("127.0.0.1", "news.example")))))
                .isEqualTo(Failure.BROKEN);
    }

    @Test
    void expiredCertificateIsRefused() throws Exception {
        Http2Server server = server(expired, (stream, path) -> Http2Server.page(stream, "never"));

        Failed failed = (Failed) client(news).fetch(get("news.example", server, "/a"));

        assertThat(failed.reason()).isEqualTo(Failure.TLS);
        assertThat(failed.detail()).startsWith("news.example: ").containsIgnoringCase("expired");
        assertThat(server.paths()).isEmpty();
    }

    @Test
    void certificateOfAnotherNameIsRefused() throws Exception {
        Http2Server server = server(news, (stream, path) -> Http2Server.page(stream, "never"));

        Failed failed = (Failed) client(news).fetch(get("bank.example", server, "/a"));

        assertThat(failed.reason()).isEqualTo(Failure.TLS);
        assertThat(failed.detail()).contains("bank.example");
        assertThat(server.paths()).isEmpty();
    }

    @Test
    void certificateThatNobodyVouchesForIsRefused() throws Exception {
        Http2Server server = server(news, (stream, path) -> Http2Server.page(stream, "never"));
        Http client = closing(Http.open(SETTINGS, TlsTest::here, new SslContextFactory.Client()));

        assertThat(reason(client.fetch(get("news.example", server, "/a")))).isEqualTo(Failure.TLS);
        assertThat(server.paths()).isEmpty();
    }

    @Test
    void requestsAtOnceShareAConnection() throws Exception {
        List<Runnable> held = new CopyOnWriteArrayList<>();
        Http2Server server = server(news, (stream, path) -> {
            if (path.equals("/first")) {
                Http2Server.page(stream, path);
            } else {
                held.add(() -> Http2Server.page(stream, path));
            }
        });
        Http client = client(news);
        client.fetch(get("news.example", server, "/first"));

        List<CompletableFuture<Response>> answers = IntStream.range(0, 20)
                .mapToObj(i -> client.send(get("news.example", server, "/" + i), new ByteBudget(100_000), () -> true))
                .toList();
        await().until(() -> held.size() == 20);
        held.forEach(Runnable::run);

        assertThat(IntStream.range(0, 20)
                        .mapToObj(i -> new String(((Fetched) answers.get(i).join()).body(), StandardCharsets.UTF_8)))
                .containsExactlyElementsOf(
                        IntStream.range(0, 20).mapToObj(i -> "/" + i).toList());
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void bodyOverTheLimitIsBrokenOffAndTheConnectionGoesOn() throws Exception {
        Http2Server server = server(news, (stream, path) -> {
            if (path.equals("/long")) {
                Http2Server.headers(stream, 200, Map.of());
                piece(stream, new byte[16_000]);
            } else {
                Http2Server.page(stream, path);
            }
        });
        Http client = client(news);

        assertThat(reason(client.fetch(get("news.example", server, "/long")))).isEqualTo(Failure.TOO_LARGE);
        assertThat(client.fetch(get("news.example", server, "/short"))).isInstanceOf(Fetched.class);
        await().until(() -> !server.resets().isEmpty());
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void streamThatTheServerResetsIsBrokenAndNotAskedAgainAtOnce() throws Exception {
        Http2Server server = server(
                news,
                (stream, path) ->
                        stream.reset(new ResetFrame(stream.getId(), ErrorCode.INTERNAL_ERROR.code), Callback.NOOP));

        assertThat(reason(client(news).fetch(get("news.example", server, "/a"))))
                .isEqualTo(Failure.BROKEN);
        assertThat(server.paths()).hasSize(1);
    }

    @Test
    void whatTheServerSaysItHasNotTakenUpIsAskedOnceMore() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        Http2Server server = server(news, (stream, path) -> {
            if (asked.incrementAndGet() == 2) {
                ((HTTP2Session) stream.getSession())
                        .goAway(new GoAwayFrame(1, ErrorCode.NO_ERROR.code, new byte[0]), Callback.NOOP);
            } else {
                Http2Server.page(stream, path);
            }
        });
        Http client = client(news);
        client.fetch(get("news.example", server, "/first"));

        assertThat(client.fetch(get("news.example", server, "/second"))).isInstanceOf(Fetched.class);
        assertThat(server.paths()).containsExactly("/first", "/second", "/second");
        assertThat(server.connections()).isEqualTo(2);
    }

    private static void piece(Stream stream, byte[] piece) {
        stream.data(
                new DataFrame(stream.getId(), ByteBuffer.wrap(piece), false),
                Callback.from(() -> piece(stream, piece), failure -> {}));
    }

    private Http2Server server(Identity identity, Http2Server.Answer answer) throws Exception {
        return closing(new Http2Server(identity, answer));
    }

    /** That trusts an identity and nobody else, and finds every name here. */
    private Http client(Identity trusted) {
        SslContextFactory.Client trust = new SslContextFactory.Client();
        trust.setSslContext(trusted.client());
        return closing(Http.open(SETTINGS, TlsTest::here, trust));
    }

    private <T extends AutoCloseable> T closing(T opened) {
        open.add(opened);
        return opened;
    }

    private static List<InetAddress> here(String host) {
        return List.of(InetAddress.getLoopbackAddress());
    }

    private static Request get(String host, Http2Server server, String path) {
        return get("https://" + host + ":" + server.port() + path);
    }

    private static Request get(String url) {
        return Request.get(url, SETTINGS);
    }

    private static Failure reason(Response response) {
        assertThat(response).isInstanceOf(Failed.class);
        return ((Failed) response).reason();
    }
}
