package io.mediawatch.alert.channel;

import io.mediawatch.model.Alert;
import io.mediawatch.model.ArticleFacts;
import io.mediawatch.model.Mode;
import io.mediawatch.model.Span;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** Alerts to be delivered. */
final class Alerts {
    static final Instant NOW = Instant.parse("2026-03-09T01:32:12Z");

    private Alerts() {}

    static Message message() {
        Alert alert = alert("芯片 <b>*发布*</b> [快讯]", "英伟达 发布 <新> 芯片。", List.of(new Span(0, 0, 3, "英伟达")));
        return new Message("77aa/desk", alert, new Links("http://watch.example/", "http://kibana.example"));
    }

    static Alert alert(String headline, String passage, List<Span> matched) {
        return new Alert(
                "77aa",
                Alert.State.RAISED,
                3_807_531_309_400_588_291L,
                "chips",
                "high",
                "story",
                "nvidia",
                new ArticleFacts(
                        "article",
                        1,
                        1,
                        Mode.LIVE,
                        "https://news.example/chips?a=1&b=(2)",
                        "wire",
                        "Wire",
                        "晨光科技网",
                        headline,
                        "zh",
                        OffsetDateTime.parse("2026-03-09T09:30:00+08:00"),
                        NOW,
                        "story"),
                passage,
                matched,
                null,
                NOW,
                2,
                List.of("desk"),
                null,
                null);
    }
}
