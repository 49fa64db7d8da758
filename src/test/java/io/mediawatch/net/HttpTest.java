package io.mediawatch.net;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.net.Response.Failed;
import io.mediawatch.net.Response.Fetched;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpTest {
    private final FaultyServer server = new FaultyServer();
    private final HttpSettings settings = new HttpSettings(
            "Test/1 (+mailto:test@example.org)",
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            1024 * 1024,
            3,
            List.of(server.authority()));
    private final Http http = Http.open(settings);

    @AfterEach
    void close() {
        http.close();
        server.close();
    }

    @Test
    void answersWithStatusHeadersAndBody() {
        server.page("/a", "text/html", "英伟达");

        Fetched answer = (Fetched) fetch("/a");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("content-type")).isEqualTo("text/html");
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("英伟达");
        assertThat(server.asked().get(0).header("User-agent")).isEqualTo("Test/1 (+mailto:test@example.org)");
    }

    @Test
    void redirectIsTheResponse() {
        server.redirect("/a", "b?x=1");

        Fetched answer = (Fetched) fetch("/a");

        assertThat(answer.redirect()).isTrue();
        assertThat(answer.location()).isEqualTo(server.url("/b?x=1"));
        assertThat(server.paths()).containsExactly("/a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data/",
                "http://[::1]/",
                "http://[::ffff:10.0.0.1]/",
                "http://10.0.0.1/",
                "http://2130706433/",
                "http://127.1/",
                "http://localhost/"
            })
    void privateAddressIsRefused(String url) {
        assertThat(reason(http.fetch(Request.get(url, settings)))).isEqualTo(Failure.PRIVATE_ADDRESS);
    }

    @Test
    void anotherPortOfAnAllowedAddressIsRefused() {
        try (FaultyServer other = new FaultyServer()) {
            assertThat(reason(http.fetch(Request.get(other.url("/"), settings))))
                    .isEqualTo(Failure.PRIVATE_ADDRESS);
            assertThat(other.asked()).isEmpty();
        }
    }

    @Test
    void redirectToAFileLeadsNowhere() {
        server.redirect("/a", "file:///etc/passwd");

        assertThat(((Fetched) fetch("/a")).location()).isNull();
    }

    @Test
    void nameThatLeadsToAPrivateAddressIsRefused() {
        try (Http rebound = open(settings.allowing(List.of()), host -> List.of(InetAddress.getLoopbackAddress()))) {
            String url = server.url("/a").replace("127.0.0.1", "news.example.com");

            assertThat(reason(rebound.fetch(Request.get(url, settings)))).isEqualTo(Failure.PRIVATE_ADDRESS);
            assertThat(server.asked()).isEmpty();
        }
    }

    @Test
    void privateAddressInsideAnIpv6AddressOfANameIsRefused() throws UnknownHostException {
        byte[] mapped = new byte[16];
        mapped[10] = mapped[11] = (byte) 0xff;
        mapped[12] = 127;
        mapped[15] = 1;
        InetAddress inside = Inet6Address.getByAddress("news.example.com", mapped, -1);
        try (Http rebound = open(settings.allowing(List.of()), host -> List.of(inside))) {
            String url = server.url("/a").replace("127.0.0.1", "news.example.com");

            assertThat(reason(rebound.fetch(Request.get(url, settings)))).isEqualTo(Failure.PRIVATE_ADDRESS);
            assertThat(server.asked()).isEmpty();
        }
    }

    @Test
    void allowedNameMayLeadToAPrivateAddress() {
        server.page("/a", "text/html", "inside");
        HttpSettings allowing = settings.allowing(List.of("news.example.com"));
        try (Http inside = open(allowing, host -> List.of(InetAddress.getLoopbackAddress()))) {
            String url = server.url("/a").replace("127.0.0.1", "news.example.com");

            assertThat(inside.fetch(Request.get(url, settings))).isInstanceOf(Fetched.class);
        }
    }

    @Test
    void hostNoUriAllowsIsFoundAndToldItsName() {
        server.page("/a", "text/html", "here");
        HttpSettings allowing = settings.allowing(List.of("my_site.example.com"));
        try (Http client = open(allowing, host -> List.of(InetAddress.getLoopbackAddress()))) {
            String url = server.url("/a").replace("127.0.0.1", "my_site.example.com");

            assertThat(client.fetch(Request.get(url, settings))).isInstanceOf(Fetched.class);
            assertThat(server.asked().get(0).header("Host")).startsWith("my_site.example.com:");
        }
    }

    @Test
    void redirectWrittenInUtf8IsUnderstood() {
        server.on(
                "/a",
                exchange -> FaultyServer.send(
                        exchange,
                        302,
                        Map.of(
                                "Location",
                                new String("/新".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)),
                        new byte[0]));

        assertThat(((Fetched) fetch("/a")).location()).isEqualTo(server.url("/新"));
    }

    @Test
    void manyRequestsUnderWayTakeFewThreads() throws Exception {
        CountDownLatch arrived = new CountDownLatch(200);
        CountDownLatch answer = new CountDownLatch(1);
        HttpSettings patient = HttpSettings.defaults().allowing(List.of("127.0.0.0/8"));
        try (FaultyServer everywhere = new FaultyServer("0.0.0.0");
                Http client = Http.open(patient)) {
            everywhere.on("/a", exchange -> {
                arrived.countDown();
                awaitQuietly(answer);
                FaultyServer.send(exchange, 200, Map.of(), new byte[] {1});
            });
            List<CompletableFuture<Response>> answers = IntStream.rangeClosed(1, 200)
                    .mapToObj(host -> everywhere.url("/a").replaceFirst("//.*:", "//127.3.0." + host + ":"))
                    .map(url -> client.send(Request.get(url, patient), new ByteBudget(1000), () -> true))
                    .toList();
            assertThat(arrived.await(60, TimeUnit.SECONDS)).isTrue();
            long threads = Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().matches("http-\\d+.*"))
                    .count();
            answer.countDown();

            assertThat(threads).as("of the two clients here").isLessThan(40);
            assertThat(answers).allMatch(each -> each.join() instanceof Fetched);
        }
    }

    @Test
    void bodiesTogetherTakeNoMoreThanTheirAllowance() {
        server.page("/a", "text/html", "x".repeat(700));
        ByteBudget allowance = new ByteBudget(1000);
        Request request = Request.get(server.url("/a"), settings);

        Fetched first = (Fetched) http.send(request, allowance, () -> true).join();
        assertThat(reason(http.send(request, allowance, () -> true).join())).isEqualTo(Failure.STOPPED);
        assertThat(allowance.isShort()).isTrue();
        allowance.give(first.body().length);
        assertThat(http.send(request, allowance, () -> true).join()).isInstanceOf(Fetched.class);
    }

    @Test
    void whatMayNotGoWhenItIsAboutToBeWrittenIsNot() {
        Response answer = http.send(Request.get(server.url("/a"), settings), new ByteBudget(1000), () -> false)
                .join();

        assertThat(reason(answer)).isEqualTo(Failure.STOPPED);
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void whatIsBrokenOffEndsAsStopped() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        server.on("/a", exchange -> {
            arrived.countDown();
            awaitQuietly(never);
        });
        CompletableFuture<Response> answer =
                http.send(Request.get(server.url("/a"), settings), new ByteBudget(1000), () -> true);
        arrived.await();
        http.breakOff(server.authority()::equals);

        assertThat(reason(answer.join())).isEqualTo(Failure.STOPPED);
        never.countDown();
    }

    @Test
    void slowDripEndsAtTheTotalLimit() {
        server.drip("/a");
        HttpSettings hasty = new HttpSettings(
                "Test/1",
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                Duration.ofMillis(200),
                1000,
                3,
                List.of(server.authority()));
        try (Http impatient = Http.open(hasty)) {
            assertThat(reason(impatient.fetch(Request.get(server.url("/a"), hasty))))
                    .isEqualTo(Failure.TIMEOUT);
        }
    }

    @Test
    void compressedBombIsNotUnpackedBeyondTheLimit() {
        server.bomb("/a", 64);

        assertThat(reason(fetch("/a"))).isEqualTo(Failure.TOO_LARGE);
    }

    @Test
    void longBodyIsCutWhereThatIsWanted() {
        server.bomb("/a", 2);

        Fetched answer = (Fetched) http.fetch(new Request(server.url("/a"), Map.of(), 1000, true));

        assertThat(answer.body()).hasSize(1000);
    }

    @Test
    void answerShorterThanAnnouncedIsBroken() {
        server.tooShort("/a");

        assertThat(reason(fetch("/a"))).isEqualTo(Failure.BROKEN);
    }

    @Test
    void connectionThatClosesWhenItIsUsedAgainCostsOneRequestMore() {
        AtomicInteger asked = new AtomicInteger();
        server.page("/a", "text/html", "first");
        server.on("/b", exchange -> {
            if (asked.incrementAndGet() > 1) {
                FaultyServer.send(exchange, 200, Map.of(), new byte[] {1});
            } // else it hangs up
        });
        fetch("/a");

        assertThat(fetch("/b")).isInstanceOf(Fetched.class);
        assertThat(server.paths()).containsExactly("/a", "/b", "/b");
    }

    @Test
    void serverThatHangsUpIsNotAskedAgainAtOnce() {
        server.on("/b", exchange -> {});

        assertThat(reason(fetch("/b"))).isEqualTo(Failure.BROKEN);
        assertThat(server.paths()).hasSize(1);
    }

    @Test
    void whatIsPostedIsNeverSentTwice() {
        server.page("/a", "text/html", "first");
        server.on("/b", exchange -> {});
        fetch("/a");

        assertThat(reason(http.post(server.url("/b"), Map.of(), new byte[] {1})))
                .isEqualTo(Failure.BROKEN);
        assertThat(server.paths()).containsExactly("/a", "/b");
    }

    @Test
    void encodingThatWasNotAskedForIsBroken() {
        encoded("compress", new byte[] {1});

        assertThat(reason(fetch("/a"))).isEqualTo(Failure.BROKEN);
    }

    @Test
    void brotliIsAskedForAndUndone() {
        encoded("br", FaultyServer.brotliPage());

        assertThat(new String(((Fetched) fetch("/a")).body(), StandardCharsets.UTF_8))
                .isEqualTo("<html><body><p>Chips are made of sand.</p></body></html>");
        assertThat(server.asked().get(0).header("Accept-encoding")).isEqualTo("br, gzip");
    }

    @Test
    void brotliBombIsNotUnpackedBeyondTheLimit() {
        encoded("br", FaultyServer.brotliBomb());

        assertThat(reason(fetch("/a"))).isEqualTo(Failure.TOO_LARGE);
    }

    /** Whatever a server sends as brotli ends as an answer or as a failure, never as an exception. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void damagedBrotliIsAnAnswerOrBroken(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            byte[] damaged = FaultyServer.brotliPage();
            for (int hit = 0; hit <= i % 8; hit++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            encoded("br", damaged);

            Response answer = fetch("/a");
            assertThat(answer instanceof Fetched
                            || List.of(Failure.BROKEN, Failure.TOO_LARGE).contains(reason(answer)))
                    .as("%s", answer)
                    .isTrue();
        }
    }

    private void encoded(String encoding, byte[] body) {
        server.on("/a", exchange -> FaultyServer.send(exchange, 200, Map.of("Content-Encoding", encoding), body));
    }

    @Test
    void serverThatSaysAgainAtOnceIsNotAskedAgainAtOnce() {
        server.status("/a", 503, Map.of("Retry-After", "0"));

        assertThat(((Fetched) fetch("/a")).status()).isEqualTo(503);
        assertThat(server.paths()).hasSize(1);
    }

    @Test
    void nobodyListeningIsUnreachable() {
        FaultyServer gone = new FaultyServer();
        gone.close();
        try (Http any = Http.open(settings.allowing(List.of("127.0.0.0/8")))) {
            assertThat(reason(any.fetch(Request.get(gone.url("/"), settings)))).isEqualTo(Failure.UNREACHABLE);
        }
    }

    @Test
    void hostNobodyKnowsIsSaidToBeSo() {
        try (Http lost = open(settings, host -> {
            throw new java.net.UnknownHostException(host);
        })) {
            Failed failed = (Failed) lost.fetch(Request.get("http://no.such.example/", settings));

            assertThat(failed.reason()).isEqualTo(Failure.NO_SUCH_HOST);
            assertThat(failed.detail()).isEqualTo("no such host: no.such.example");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://example.com/", "nonsense", "http://", ""})
    void addressThatIsNotHttpIsRefused(String url) {
        assertThat(reason(http.fetch(Request.get(url, settings)))).isEqualTo(Failure.BAD_URL);
    }

    @Test
    void secretsInAnAddressAreNotInTheFailure() {
        Stream.of("http://user:secret@10.0.0.1/secret", "http://127.0.0.1:1/hook/secret?token=secret")
                .map(url -> (Failed) http.post(url, Map.of(), new byte[0]))
                .forEach(failed -> assertThat(failed.detail()).doesNotContain("secret"));
    }

    @Test
    void postSendsTheBodyOnceAndFollowsNothing() {
        server.redirect("/hook", "/elsewhere");

        Fetched answer = (Fetched) http.post(
                server.url("/hook"),
                Map.of("Content-Type", "application/json"),
                "{\"text\":\"英伟达\"}".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(302);
        assertThat(server.asked()).hasSize(1);
        assertThat(server.asked().get(0).method()).isEqualTo("POST");
        assertThat(server.asked().get(0).body()).isEqualTo("{\"text\":\"英伟达\"}");
        assertThat(server.asked().get(0).header("Content-type")).isEqualTo("application/json");
    }

    private static Http open(HttpSettings settings, DnsLookups.Resolver names) {
        return Http.open(settings, names, new SslContextFactory.Client());
    }

    private Response fetch(String path) {
        return http.fetch(Request.get(server.url(path), settings));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Failure reason(Response response) {
        return ((Failed) response).reason();
    }
}
