package io.mediawatch.net;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The result of a request. */
public sealed interface Response {
    /**
     * The server answered, with whatever status.
     *
     * @param url      that was asked
     * @param headers  names in lower case
     * @param body     content-encoding undone; of an answer that is no success the first 64 KiB. Must not be modified
     * @param location where a redirect leads, absolute; null if it is none or leads to no http or https address
     */
    @SuppressWarnings("ArrayRecordComponent") // megabytes are not copied; nobody compares answers
    record Fetched(int status, String url, Map<String, List<String>> headers, byte[] body, @Nullable String location)
            implements Response {

        /** The first value of a header; null if there is none. */
        public @Nullable String header(String name) {
            List<String> values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
            return values.isEmpty() ? null : values.get(0);
        }

        /** 2xx. */
        public boolean success() {
            return status / 100 == 2;
        }

        /** 429 or 503: the server asks for a pause, for its whole host, and may say how long ({@link RetryAfter}). */
        public boolean busy() {
            return status == 429 || status == 503;
        }

        /** A redirect that asks for another address: 301, 302, 303, 307, 308. */
        public boolean redirect() {
            return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
        }
    }

    /**
     * No response, or none that was accepted.
     *
     * @param detail for a person; names at most the host, never the rest of the URL, which may contain a secret
     */
    record Failed(Failure reason, String detail) implements Response {}
}
