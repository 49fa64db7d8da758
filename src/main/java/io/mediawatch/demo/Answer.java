package io.mediawatch.demo;

import java.nio.charset.StandardCharsets;

/** A server's response. */
@SuppressWarnings("ArrayRecordComponent") // used once, compared never
record Answer(int status, String contentType, byte[] body) {

    static Answer plain(int status, String text) {
        return new Answer(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }
}
