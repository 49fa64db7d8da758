package io.mediawatch.pipeline;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** The names of record headers, and their one encoding: UTF-8 text. */
final class Header {
    static final String URL = "url";
    static final String SOURCE = "source";
    static final String FETCHED = "fetched";
    static final String CONTENT_TYPE = "content-type";
    static final String STATUS = "status";
    static final String MODE = "mode";

    /** The further pages of an article that spans several: their addresses, and where in the value each begins. */
    static final String NEXT = "next";

    /** Version of the value's layout. */
    static final String SCHEMA = "schema";

    /** External version, on every record that goes to an index, tombstones included. */
    static final String VERSION = "version";

    /** The only channel that is to deliver a retried alert; the others skip it. */
    static final String CHANNEL = "channel";

    /** What a request asks for. */
    static final String REQUEST = "request";

    /** The minimum generation of the rules that a request needs. */
    static final String GENERATION = "generation";

    /** How often a request has been postponed. */
    static final String ATTEMPT = "attempt";

    /** The hop to which a request returns its value. */
    static final String HOP = "hop";

    /** The key of the value on that hop. */
    static final String KEY = "key";

    /** The kind of the value on that hop, if it takes an article down. */
    static final String THEN = "then";

    /** The step that a dead letter comes from. */
    static final String STEP = "step";

    /** The id of a dead letter that was retried or dropped, on the tombstone that marks it as done. */
    static final String DONE = "done";

    private static final byte[] CURRENT_SCHEMA = {'1'};

    private Header() {}

    static Headers schema() {
        Headers headers = new RecordHeaders();
        headers.add(SCHEMA, CURRENT_SCHEMA);
        return headers;
    }

    static void put(Headers headers, String name, @Nullable Object value) {
        if (value != null) {
            headers.add(name, value.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    static @Nullable String text(Headers headers, String name) {
        org.apache.kafka.common.header.Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** @throws IllegalArgumentException naming the header if it is missing */
    static String required(Headers headers, String name) {
        String value = text(headers, name);
        if (value == null) {
            throw new IllegalArgumentException("header '" + name + "' is missing");
        }
        return value;
    }

    /** @throws IllegalArgumentException naming the header if it is missing or not an integer */
    static long number(Headers headers, String name) {
        String value = required(headers, name);
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("header '" + name + "' is not a whole number: " + value, e);
        }
    }
}
