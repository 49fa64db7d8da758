package io.mediawatch.web;

import io.mediawatch.model.InvalidValue;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the dashboard listens, and who may access it.
 *
 * @param port       0 takes a free one
 * @param readToken  that every request has to bring; null asks for none
 * @param adminToken that a correction has to bring; null allows none
 * @param proxies    addresses and ranges of those whose {@code X-Forwarded-} headers are believed
 */
public record WebSettings(
        String host, int port, @Nullable String readToken, @Nullable String adminToken, List<String> proxies) {
    /** Names and addresses of this machine that no other reaches. */
    static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1", "[::1]");

    private static final int SHORTEST_TOKEN = 12;

    public WebSettings {
        if (port < 0 || port > 65_535) {
            throw new InvalidValue("port", "must be 0 to 65535, not " + port);
        }
        if (host.isBlank()) {
            throw new InvalidValue("host", "must be an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all");
        }
        proxies = List.copyOf(proxies);
        var unused = new Proxies(proxies); // refuses what is no address
        requireLong("readToken", readToken);
        requireLong("adminToken", adminToken);
        if (adminToken != null && adminToken.equals(readToken)) {
            throw new InvalidValue("adminToken", "must differ from readToken, or every reader could make corrections");
        }
    }

    boolean isLoopback() {
        return LOOPBACK.contains(host);
    }

    /** Whether anybody who reaches this machine may read everything. */
    boolean isOpen() {
        return readToken == null && !isLoopback();
    }

    private static void requireLong(String name, @Nullable String token) {
        if (token != null && token.length() < SHORTEST_TOKEN) {
            throw new InvalidValue(name, "must have at least " + SHORTEST_TOKEN + " characters");
        }
    }

    /** For logs, without the tokens. */
    @Override
    public String toString() {
        return host + ":" + port + (readToken == null ? ", open" : ", with a token");
    }
}
