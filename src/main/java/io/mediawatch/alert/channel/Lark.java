package io.mediawatch.alert.channel;

import com.fasterxml.jackson.databind.JsonNode;
import io.mediawatch.net.Response.Fetched;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A custom bot of Feishu or Lark. Its signature is the HMAC-SHA256 of nothing, with time and secret as the key; its
 * errors stand behind status 200 as {@code code}.
 *
 * @param secret of the bot's signature check; null: not signed
 */
record Lark(String url, @Nullable String secret) implements PostFormat {
    private static final int TOO_MANY = 11232;

    @Override
    public Post post(Message message, Instant now) {
        Map<String, Object> header =
                Map.of("title", Map.of("tag", "plain_text", "content", message.subject()), "template", color(message));
        Map<String, Object> text = Map.of("tag", "markdown", "content", message.text(Markup.MARKDOWN));
        Map<String, Object> body = new HashMap<>();
        body.put("msg_type", "interactive");
        body.put("card", Map.of("header", header, "elements", List.of(text)));
        if (secret != null) {
            String time = Long.toString(now.getEpochSecond());
            body.put("timestamp", time);
            body.put("sign", Signature.of((time + "\n" + secret).getBytes(StandardCharsets.UTF_8), ""));
        }
        return Post.json(url, body);
    }

    @Override
    public Receipt judge(Fetched success) {
        JsonNode said = PostFormat.json(success);
        JsonNode code = said.has("code") ? said.get("code") : said.path("StatusCode");
        if (!code.isNumber()) {
            return Receipt.failed("an answer that is none of Feishu's");
        }
        String reason = "code " + code.asInt() + ": " + said.path("msg").asText();
        return switch (code.asInt()) {
            case 0 -> Receipt.delivered();
            case TOO_MANY -> Receipt.busy(reason, null);
            default -> Receipt.refused(reason);
        };
    }

    private static String color(Message message) {
        return switch (message.alert().severity()) {
            case "high" -> "red";
            case "medium" -> "orange";
            default -> "blue";
        };
    }

    @Override
    public String toString() {
        return "lark";
    }
}
