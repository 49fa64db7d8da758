package io.mediawatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.embedded.Servers;
import io.mediawatch.model.Mode;
import io.mediawatch.pipeline.KafkaFrontier;
import io.mediawatch.pipeline.KafkaSettings;
import io.mediawatch.pipeline.TopicSettings;
import io.mediawatch.pipeline.TopicSetup;
import io.mediawatch.pipeline.Topics;
import io.mediawatch.scrape.FrontierEntry;
import io.mediawatch.scrape.Listed;
import io.mediawatch.scrape.Source;
import io.mediawatch.scrape.SourceStatus;
import io.mediawatch.scrape.Visit;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SourceReportsIT {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    private final Topics topics = new Topics(TopicSettings.DEFAULT.withPrefix(Servers.prefix()));
    private final KafkaSettings kafka = new KafkaSettings(Servers.kafka().bootstrap());
    private final List<Source> sources = ConfigFolder.sources(
                    "test", List.of(Map.of("id", "news", "url", "https://news.example/feed")))
            .polled();

    @Test
    void whatIsKnownOfASourceUnderEarlierAddressesSaysNothingOfItAndWhatIsNewIsRead() {
        TopicSetup.create(topics, kafka);
        List<Visit> visits = new ArrayList<>();
        visits.add(polled("https://news.example/feed", null));
        for (int before = 0; before < 9; before++) {
            visits.add(polled("https://before" + before + ".example/feed", "http-404"));
        }
        try (KafkaFrontier frontier = KafkaFrontier.open(topics, kafka, new SimpleMeterRegistry());
                SourceReports reports = new SourceReports(sources, topics, kafka)) {
            assertThat(frontier.record(visits)).isTrue();
            assertThat(status(reports).condition()).isEqualTo(SourceStatus.Condition.HEALTHY);

            assertThat(frontier.record(List.of(polled("https://news.example/feed", "timeout"))))
                    .isTrue();
            assertThat(status(reports).reason()).isEqualTo("timeout");
        }
    }

    private static SourceStatus status(SourceReports reports) {
        return reports.statuses(NOW).get(0);
    }

    private static Visit polled(String url, @Nullable String failure) {
        boolean fails = failure != null;
        FrontierEntry entry = new FrontierEntry(
                url,
                FrontierEntry.Kind.POLL,
                "news",
                fails ? FrontierEntry.State.FAILING : FrontierEntry.State.FETCHED,
                failure,
                Mode.LIVE,
                null,
                NOW,
                NOW,
                NOW,
                NOW,
                NOW.plusSeconds(600),
                fails ? 1 : 0,
                0,
                null,
                null,
                new Listed(Duration.ofMinutes(10), List.of(), null, List.of(), List.of(), Map.of()));
        return new Visit(entry, null, null, null);
    }
}
