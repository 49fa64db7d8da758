package io.mediawatch.alert.channel;

import com.fasterxml.jackson.databind.JsonNode;
import io.mediawatch.model.Json;
import io.mediawatch.net.Response.Fetched;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;

/** What a kind of receiver expects to be posted, and what its responses mean. Pure. */
interface PostFormat {
    Post post(Message message, Instant now);

    /** What a success status means; some receivers report errors with one. */
    default Receipt judge(Fetched success) {
        return Receipt.delivered();
    }

    /** One request. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Post(String url, Map<String, String> headers, byte[] body) {
        static Post json(String url, Object body) {
            return new Post(url, Map.of("Content-Type", "application/json; charset=utf-8"), Json.bytes(body));
        }
    }

    /** The body of a response; an empty object if it is not JSON. */
    static JsonNode json(Fetched answer) {
        try {
            JsonNode read = Json.MAPPER.readTree(answer.body());
            return read == null ? Json.MAPPER.createObjectNode() : read;
        } catch (IOException e) {
            return Json.MAPPER.createObjectNode();
        }
    }
}
