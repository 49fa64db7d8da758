package io.mediawatch.alert.channel;

import java.time.Instant;
import java.util.Map;

/** An incoming webhook of Slack: it answers {@code ok}, else a status and a word that says why. */
record Slack(String url) implements PostFormat {

    @Override
    public Post post(Message message, Instant now) {
        return Post.json(url, Map.of("text", message.text(Markup.SLACK), "unfurl_links", false));
    }

    @Override
    public String toString() {
        return "slack";
    }
}
