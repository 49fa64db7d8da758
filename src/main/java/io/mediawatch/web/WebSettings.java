package io.mediawatch.web;

import org.jspecify.annotations.Nullable;

/**
 * Where the dashboard listens, and to whom it answers.
 *
 * @param port      0 takes a free one
 * @param readToken that every request has to bring; null asks for none
 */
public record WebSettings(String host, int port, @Nullable String readToken) {
    private static final int SHORTEST_TOKEN = 12;

    public WebSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be 0 to 65535, not " + port);
        }
        if (readToken != null && readToken.length() < SHORTEST_TOKEN) {
            throw new IllegalArgumentException("readToken must have at least " + SHORTEST_TOKEN + " characters");
        }
    }

    /** Without the token, for logs. */
    @Override
    public String toString() {
        return host + ":" + port + (readToken == null ? ", open" : ", with a token");
    }
}
