package io.mediawatch.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bytes fetched from one URL, with the response's metadata; never changed. Of an article that its site cuts into
 * pages, all of them.
 *
 * @param id          article id: hash of the normalised URL, of the bytes for a file without one
 * @param url         the final URL, normalised; null for a file without one
 * @param source      id of the source that led to it; null when ingested by hand
 * @param fetched     when the response arrived
 * @param contentType the {@code Content-Type} header; null if there was none
 * @param status      HTTP status, 200 for files
 * @param body        as fetched, content-encoding undone; must not be modified
 * @param next        further pages of the same article, in order; most have none
 */
@SuppressWarnings("ArrayRecordComponent") // 8 MB are not copied; nobody compares pages
public record Page(
        String id,
        @Nullable String url,
        @Nullable String source,
        Instant fetched,
        @Nullable String contentType,
        int status,
        Mode mode,
        byte[] body,
        List<Next> next) {

    /** Larger pages, including their further pages, are rejected on entry. */
    public static final int MAX_BYTES = 8 * 1024 * 1024;

    public Page {
        next = List.copyOf(next);
    }

    /**
     * A further page of an article.
     *
     * @param url         the final URL, normalised
     * @param contentType the {@code Content-Type} header; null if there was none
     * @param body        as fetched, content-encoding undone; must not be modified
     */
    public record Next(String url, @Nullable String contentType, byte[] body) {}

    /** @throws IllegalArgumentException if {@code url} is not an absolute http or https URL */
    public static Page fetched(
            String url,
            @Nullable String source,
            Instant fetched,
            @Nullable String contentType,
            int status,
            Mode mode,
            byte[] body) {
        NormalUrl normal = NormalUrl.of(url);
        return new Page(
                normal.articleId(), normal.toString(), source, fetched, contentType, status, mode, body, List.of());
    }

    /** A page without a URL: its id is the hash of its bytes. */
    public static Page file(
            @Nullable String source, Instant fetched, @Nullable String contentType, Mode mode, byte[] body) {
        return new Page(Hash.of(body), null, source, fetched, contentType, 200, mode, body, List.of());
    }

    /** The same page with another mode. */
    public Page in(Mode other) {
        return new Page(id, url, source, fetched, contentType, status, other, body, next);
    }

    /** The same page with its further pages. */
    public Page followedBy(List<Next> further) {
        return new Page(id, url, source, fetched, contentType, status, mode, body, further);
    }

    /** Bytes of all its pages. */
    public int size() {
        return body.length + next.stream().mapToInt(page -> page.body().length).sum();
    }
}
