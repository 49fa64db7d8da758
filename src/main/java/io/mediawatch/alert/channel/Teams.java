package io.mediawatch.alert.channel;

import io.mediawatch.net.Response.Fetched;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A workflow of Microsoft Teams that posts to a channel when a webhook request is received: it wants a message with an
 * adaptive card. The older connectors, which are being retired, take the same and put errors behind status 200.
 */
record Teams(String url) implements PostFormat {
    private static final String CARD = "application/vnd.microsoft.card.adaptive";

    @Override
    public Post post(Message message, Instant now) {
        String subject = Markup.MARKDOWN.escape().apply(message.subject());
        Map<String, Object> title =
                Map.of("type", "TextBlock", "text", subject, "weight", "Bolder", "size", "Medium", "wrap", true);
        Map<String, Object> text = Map.of("type", "TextBlock", "text", message.text(Markup.MARKDOWN), "wrap", true);
        Map<String, Object> card = Map.of(
                "$schema", "http://adaptivecards.io/schemas/adaptive-card.json",
                "type", "AdaptiveCard",
                "version", "1.4",
                "body", List.of(title, text));
        Map<String, Object> attachment = Map.of("contentType", CARD, "content", card);
        return Post.json(url, Map.of("type", "message", "attachments", List.of(attachment)));
    }

    @Override
    public Receipt judge(Fetched success) {
        String said = new String(success.body(), StandardCharsets.UTF_8);
        return said.contains("HTTP error 429")
                ? Receipt.busy("too many messages", null)
                : said.contains("delivery failed") ? Receipt.failed(said) : Receipt.delivered();
    }

    @Override
    public String toString() {
        return "teams";
    }
}
