package io.mediawatch.net;

import java.util.Map;

/**
 * A GET request.
 *
 * @param headers  in addition to the client's own
 * @param maxBytes of the body, content-encoding undone
 * @param cut      true: a longer body is cut at {@code maxBytes}; false: it is a failure
 */
public record Request(String url, Map<String, String> headers, int maxBytes, boolean cut) {
    public Request {
        headers = Map.copyOf(headers);
        if (maxBytes <= 0 || maxBytes > Integer.MAX_VALUE - 16) {
            throw new IllegalArgumentException("not a limit: " + maxBytes + " bytes");
        }
    }

    /** A plain GET within the client's own limit. */
    public static Request get(String url, HttpSettings settings) {
        return new Request(url, Map.of(), settings.maxBytes(), false);
    }
}
