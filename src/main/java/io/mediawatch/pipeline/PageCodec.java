package io.mediawatch.pipeline;

import io.mediawatch.model.Json;
import io.mediawatch.model.Mode;
import io.mediawatch.model.Page;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A page as a record: the value contains its bytes as fetched, followed by those of its further pages; everything else
 * is in headers; the key is the article id.
 */
final class PageCodec {
    private PageCodec() {}

    /** The headers of a page. */
    static Headers headers(Page page) {
        Headers headers = Header.schema();
        put(headers, page);
        return headers;
    }

    /** Its bytes, followed by those of its further pages. */
    static byte[] value(Page page) {
        if (page.next().isEmpty()) {
            return page.body();
        }
        ByteBuffer value = ByteBuffer.allocate(page.size()).put(page.body());
        page.next().forEach(next -> value.put(next.body()));
        return value.array();
    }

    /**
     * The page of a record.
     *
     * @throws IllegalArgumentException naming the part that is missing or wrong
     */
    static Page page(@Nullable String key, byte @Nullable [] body, Headers headers) {
        if (key == null || key.isEmpty()) {
            throw new IllegalArgumentException("a page needs an article id as its key");
        }
        if (body == null) {
            throw new IllegalArgumentException("a page needs bytes");
        }
        List<Part> parts = parts(headers, body.length);
        int first = parts.isEmpty() ? body.length : parts.get(0).from();
        return new Page(
                key,
                Header.text(headers, Header.URL),
                Header.text(headers, Header.SOURCE),
                fetched(headers),
                Header.text(headers, Header.CONTENT_TYPE),
                status(headers),
                mode(headers),
                parts.isEmpty() ? body : Arrays.copyOf(body, first),
                next(parts, body));
    }

    private static void put(Headers headers, Page page) {
        Header.put(headers, Header.URL, page.url());
        Header.put(headers, Header.SOURCE, page.source());
        Header.put(headers, Header.FETCHED, page.fetched());
        Header.put(headers, Header.CONTENT_TYPE, page.contentType());
        Header.put(headers, Header.STATUS, page.status());
        Header.put(headers, Header.MODE, page.mode().id());
        if (!page.next().isEmpty()) {
            Header.put(headers, Header.NEXT, Json.text(parts(page)));
        }
    }

    /**
     * A further page's place in the value.
     *
     * @param from index of its first byte; it ends where the next one begins
     */
    private record Part(String url, @Nullable String contentType, int from) {}

    private static List<Part> parts(Page page) {
        List<Part> parts = new ArrayList<>();
        int from = page.body().length;
        for (Page.Next next : page.next()) {
            parts.add(new Part(next.url(), next.contentType(), from));
            from += next.body().length;
        }
        return parts;
    }

    private static List<Part> parts(Headers headers, int length) {
        String text = Header.text(headers, Header.NEXT);
        if (text == null) {
            return List.of();
        }
        Part[] parts = Json.read(text.getBytes(StandardCharsets.UTF_8), Part[].class);
        int before = 0;
        for (Part part : parts) {
            if (part == null || part.from() < before || part.from() > length) {
                throw new IllegalArgumentException("header 'next' does not fit " + length + " bytes: " + text);
            }
            before = part.from();
        }
        return List.of(parts);
    }

    private static List<Page.Next> next(List<Part> parts, byte[] value) {
        List<Page.Next> next = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            int to = i + 1 < parts.size() ? parts.get(i + 1).from() : value.length;
            next.add(new Page.Next(part.url(), part.contentType(), Arrays.copyOfRange(value, part.from(), to)));
        }
        return next;
    }

    private static Instant fetched(Headers headers) {
        String fetched = Header.required(headers, Header.FETCHED);
        try {
            return Instant.parse(fetched);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("header 'fetched' is not an ISO-8601 instant: " + fetched, e);
        }
    }

    private static int status(Headers headers) {
        long status = Header.number(headers, Header.STATUS);
        if (status < 0 || status > 999) {
            throw new IllegalArgumentException("header 'status' is not an HTTP status: " + status);
        }
        return (int) status;
    }

    private static Mode mode(Headers headers) {
        String mode = Header.required(headers, Header.MODE);
        try {
            return Mode.of(mode);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("header 'mode' is none of live, backfill, replay, retag: " + mode, e);
        }
    }
}
