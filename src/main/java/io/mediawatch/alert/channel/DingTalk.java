package io.mediawatch.alert.channel;

import com.fasterxml.jackson.databind.JsonNode;
import io.mediawatch.net.Response.Fetched;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A custom robot of DingTalk: time and signature stand in the address, errors behind status 200 as {@code errcode}. Who
 * sends more than 20 messages a minute is shut out for ten.
 *
 * @param secret of the robot's security setting 加签; null: not signed
 */
record DingTalk(String url, @Nullable String secret) implements PostFormat {
    private static final int SYSTEM_BUSY = -1;
    private static final int TOO_MANY = 130_101;
    private static final Duration SHUT_OUT = Duration.ofMinutes(10);

    @Override
    public Post post(Message message, Instant now) {
        Map<String, Object> markdown = Map.of("title", message.subject(), "text", message.text(Markup.MARKDOWN));
        return Post.json(signed(now), Map.of("msgtype", "markdown", "markdown", markdown));
    }

    private String signed(Instant now) {
        if (secret == null) {
            return url;
        }
        String text = now.toEpochMilli() + "\n" + secret;
        String sign = Signature.of(secret.getBytes(StandardCharsets.UTF_8), text);
        return url + "&timestamp=" + now.toEpochMilli() + "&sign=" + URLEncoder.encode(sign, StandardCharsets.UTF_8);
    }

    @Override
    public Receipt judge(Fetched success) {
        JsonNode said = PostFormat.json(success);
        if (!said.path("errcode").isNumber()) {
            return Receipt.failed("an answer that is none of DingTalk's");
        }
        int code = said.path("errcode").asInt();
        String reason = "errcode " + code + ": " + said.path("errmsg").asText();
        return switch (code) {
            case 0 -> Receipt.delivered();
            case SYSTEM_BUSY -> Receipt.busy(reason, null);
            case TOO_MANY -> Receipt.busy(reason, SHUT_OUT);
            default -> Receipt.refused(reason);
        };
    }

    @Override
    public String toString() {
        return "dingtalk";
    }
}
