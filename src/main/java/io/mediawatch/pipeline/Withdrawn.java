package io.mediawatch.pipeline;

import io.mediawatch.model.Json;
import java.util.List;
import org.apache.kafka.common.header.Headers;

/**
 * An article that was taken down, and the alerts of one rule and group that may show it: a record among the matches.
 *
 * @param alerts ids
 */
record Withdrawn(String article, List<String> alerts) {
    Withdrawn {
        alerts = List.copyOf(alerts);
    }

    Emission to(String series) {
        Headers headers = Header.schema();
        Header.put(headers, Header.REQUEST, Request.FORGET.id());
        return new Emission(Hops.MATCHES, series, Json.bytes(this), headers);
    }

    static boolean isIn(Headers headers) {
        return Header.text(headers, Header.REQUEST) != null;
    }

    static Withdrawn read(byte[] bytes) {
        return Json.read(bytes, Withdrawn.class);
    }
}
