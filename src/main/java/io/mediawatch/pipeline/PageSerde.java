package io.mediawatch.pipeline;

import io.mediawatch.model.Hash;
import io.mediawatch.model.Mode;
import io.mediawatch.model.NormalUrl;
import io.mediawatch.model.Page;
import java.time.DateTimeException;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** A page: the value is its bytes as fetched, everything else stands in headers; the key is the article id. */
final class PageSerde implements Serde<Page> {

    /** The headers of a page. */
    static Headers headers(Page page) {
        Headers headers = Header.schema();
        put(headers, page);
        return headers;
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
        return new Page(
                key,
                Header.text(headers, Header.URL),
                Header.text(headers, Header.SOURCE),
                fetched(headers),
                Header.text(headers, Header.CONTENT_TYPE),
                status(headers),
                mode(headers),
                body);
    }

    @Override
    public Serializer<Page> serializer() {
        return new Serializer<>() {
            @Override
            public byte[] serialize(String topic, Page page) {
                return page.body();
            }

            @Override
            public byte[] serialize(String topic, Headers headers, Page page) {
                if (headers.lastHeader(Header.FETCHED) == null) {
                    Header.schema().forEach(headers::add);
                    put(headers, page);
                }
                return page.body();
            }
        };
    }

    /** Works the id out once more, since a deserializer never sees the key; {@link #page} takes it from there. */
    @Override
    public Deserializer<Page> deserializer() {
        return new Deserializer<>() {
            @Override
            public Page deserialize(String topic, byte[] body) {
                throw new IllegalArgumentException("a page cannot be read without its headers");
            }

            @Override
            public Page deserialize(String topic, Headers headers, byte[] body) {
                String url = Header.text(headers, Header.URL);
                String id = url == null ? Hash.of(body) : NormalUrl.of(url).articleId();
                return page(id, body, headers);
            }
        };
    }

    private static void put(Headers headers, Page page) {
        Header.put(headers, Header.URL, page.url());
        Header.put(headers, Header.SOURCE, page.source());
        Header.put(headers, Header.FETCHED, page.fetched());
        Header.put(headers, Header.CONTENT_TYPE, page.contentType());
        Header.put(headers, Header.STATUS, page.status());
        Header.put(headers, Header.MODE, page.mode().id());
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
        String status = Header.required(headers, Header.STATUS);
        try {
            return Integer.parseInt(status);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("header 'status' is not a number: " + status, e);
        }
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
