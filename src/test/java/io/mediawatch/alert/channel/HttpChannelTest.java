package io.mediawatch.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.alert.channel.Receipt.Result;
import io.mediawatch.net.FaultyServer;
import io.mediawatch.net.Http;
import io.mediawatch.net.HttpSettings;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpChannelTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String SECRET = "/services/T00/B00/XYZ123";

    private final FaultyServer server = new FaultyServer();
    private final Http http = Http.open(settings(PATIENCE, List.of(server.authority())));

    private static HttpSettings settings(Duration patience, List<String> allowPrivate) {
        return new HttpSettings("Test/1", patience, patience, patience, 1000, 0, allowPrivate);
    }

    @AfterEach
    void close() {
        http.close();
        server.close();
    }

    @Test
    void successIsDelivered() {
        server.status(SECRET, 204, Map.of());
        assertThat(send(http)).isEqualTo(Receipt.delivered());
        assertThat(server.asked().get(0).header("Idempotency-key")).isEqualTo("77aa/desk");
    }

    @ParameterizedTest
    @CsvSource({"429,BUSY", "503,BUSY", "502,BUSY", "500,FAILED", "400,REFUSED", "404,REFUSED", "302,REFUSED"})
    void whatAStatusMeans(int status, Result result) {
        server.status(SECRET, status, Map.of());
        assertThat(send(http).result()).isEqualTo(result);
    }

    @Test
    void retryAfterIsHeeded() {
        server.status(SECRET, 429, Map.of("Retry-After", "7"));
        assertThat(send(http).after()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void whoHangsIsBusy() {
        server.drip(SECRET);
        try (Http impatient = Http.open(settings(Duration.ofMillis(300), List.of(server.authority())))) {
            assertThat(send(impatient).result()).isEqualTo(Result.BUSY);
        }
    }

    @Test
    void whoDropsTheConnectionAfterAcceptingIsBusy() {
        server.on(SECRET, exchange -> {
            throw new java.io.IOException("dropped");
        });
        assertThat(send(http).result()).isEqualTo(Result.BUSY);
        assertThat(server.asked()).as("sent once, not again behind our back").hasSize(1);
    }

    @Test
    void nobodyThereIsBusy() {
        server.close();
        assertThat(send(http).result()).isEqualTo(Result.BUSY);
    }

    @Test
    void privateAddressesAreRefusedUnlessAllowed() {
        try (Http strict = Http.open(settings(PATIENCE, List.of()))) {
            Receipt receipt = send(strict);
            assertThat(receipt.result()).isEqualTo(Result.REFUSED);
            assertThat(receipt.reason()).contains("private address");
        }
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void whatTheReceiverSaysIsToldButNeverTheAddress() {
        say(400, "invalid_payload");
        assertThat(send(http).reason()).isEqualTo("status 400: invalid_payload");
        say(404, "Cannot POST " + SECRET);
        assertThat(send(http).reason()).isEqualTo("status 404");
    }

    private void say(int status, String body) {
        server.on(
                SECRET,
                exchange -> FaultyServer.send(exchange, status, Map.of(), body.getBytes(StandardCharsets.UTF_8)));
    }

    private Receipt send(Http client) {
        PostFormat format = new Webhook(server.url(SECRET), null);
        return new HttpChannel(client, format, Clock.fixed(Alerts.NOW, ZoneOffset.UTC)).send(Alerts.message());
    }
}
