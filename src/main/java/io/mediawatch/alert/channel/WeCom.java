package io.mediawatch.alert.channel;

import com.fasterxml.jackson.databind.JsonNode;
import io.mediawatch.net.Response.Fetched;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** A group robot of WeCom (企业微信): errors stand behind status 200 as {@code errcode}; a text has at most 4,096 bytes. */
record WeCom(String url) implements PostFormat {
    private static final int MOST_BYTES = 4096;
    private static final int SYSTEM_BUSY = -1;
    private static final int TOO_MANY = 45_009;

    @Override
    public Post post(Message message, Instant now) {
        String text = cut(message.text(Markup.MARKDOWN));
        return Post.json(url, Map.of("msgtype", "markdown", "markdown", Map.of("content", text)));
    }

    @Override
    public Receipt judge(Fetched success) {
        JsonNode said = PostFormat.json(success);
        if (!said.path("errcode").isNumber()) {
            return Receipt.failed("an answer that is none of WeCom's");
        }
        int code = said.path("errcode").asInt();
        String reason = "errcode " + code + ": " + said.path("errmsg").asText();
        return switch (code) {
            case 0 -> Receipt.delivered();
            case SYSTEM_BUSY -> Receipt.busy(reason, null);
            case TOO_MANY -> Receipt.busy(reason, Duration.ofMinutes(1));
            default -> Receipt.refused(reason);
        };
    }

    private static String cut(String text) {
        String cut = text;
        while (cut.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        return cut;
    }

    @Override
    public String toString() {
        return "wecom";
    }
}
