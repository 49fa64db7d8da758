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

    /** Where a page's further pages are from, and where in the value they begin. */
    static final String NEXT = "next";

    /** Version of the value's layout. */
    static final String SCHEMA = "schema";

    /** External version, on every record that goes to an index, tombstones included. */
    static final String VERSION = "version";

    /** The one channel an alert is to be delivered to, once more; the others pass it over. */
    static final String CHANNEL = "channel";

    /** What a request asks for. */
    static final String REQUEST = "request";

    /** The generation of the rules a request wants at least. */
    static final String GENERATION = "generation";

    /** How often a request was put off already. */
    static final String ATTEMPT = "attempt";

    /** Where between two steps a request puts its value back. */
    static final String HOP = "hop";

    /** The key it has there. */
    static final String KEY = "key";

    /** What its value asks for there; on what takes an article down. */
    static final String THEN = "then";

    /** Which step a dead letter comes from. */
    static final String STEP = "step";

    /** The id of a dead letter that was retried or dropped, on a record without value that says so. */
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

    /** @throws IllegalArgumentException naming the header that is not there */
    static String required(Headers headers, String name) {
        String value = text(headers, name);
        if (value == null) {
            throw new IllegalArgumentException("header '" + name + "' is missing");
        }
        return value;
    }

    /** @throws IllegalArgumentException naming the header that is not there, or is no whole number */
    static long number(Headers headers, String name) {
        String value = required(headers, name);
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("header '" + name + "' is not a whole number: " + value, e);
        }
    }
}
