package io.mediawatch.alert.channel;

import io.mediawatch.net.Failure;
import io.mediawatch.net.Http;
import io.mediawatch.net.Response;
import io.mediawatch.net.Response.Failed;
import io.mediawatch.net.Response.Fetched;
import io.mediawatch.net.RetryAfter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Set;

/** A receiver of HTTP POST requests. */
final class HttpChannel implements Channel {
    /** Request Timeout, Too Early, Too Many Requests; Bad Gateway, Service Unavailable, Gateway Timeout. */
    private static final Set<Integer> LATER = Set.of(408, 425, 429, 502, 503, 504);

    private static final Set<Failure> FOR_GOOD = Set.of(Failure.BAD_URL, Failure.PRIVATE_ADDRESS);

    /** What is shorter is no secret. */
    private static final int SECRET = 6;

    private final Http http;
    private final PostFormat format;
    private final Clock clock;

    HttpChannel(Http http, PostFormat format, Clock clock) {
        this.http = http;
        this.format = format;
        this.clock = clock;
    }

    @Override
    public Receipt send(Message message) {
        PostFormat.Post post = format.post(message, clock.instant());
        Response response = http.post(post.url(), post.headers(), post.body());
        return response instanceof Fetched answer ? receipt(answer, post.url()) : receipt((Failed) response);
    }

    private Receipt receipt(Fetched answer, String url) {
        if (answer.success()) {
            return format.judge(answer);
        }
        String reason = "status " + answer.status() + saying(answer, url);
        if (LATER.contains(answer.status())) {
            return Receipt.busy(reason, RetryAfter.of(answer, clock.instant()));
        }
        return answer.status() >= 500 ? Receipt.failed(reason) : Receipt.refused(reason);
    }

    private static Receipt receipt(Failed failed) {
        return FOR_GOOD.contains(failed.reason())
                ? Receipt.refused(failed.detail())
                : Receipt.busy(failed.detail(), null);
    }

    /** What the answer says, unless it repeats a part of the address, which may be a secret. */
    private static String saying(Fetched answer, String url) {
        String body = new String(answer.body(), StandardCharsets.UTF_8).strip().replaceAll("\\s+", " ");
        boolean tells = Arrays.stream(url.split("[/?&=]"))
                .skip(3) // scheme and host
                .anyMatch(part -> part.length() >= SECRET && body.contains(part));
        return body.isEmpty() || tells ? "" : ": " + body;
    }
}
