package io.mediawatch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.embedded.Servers;
import io.mediawatch.model.Mode;
import io.mediawatch.scrape.FrontierEntry;
import io.mediawatch.scrape.FrontierStore.Share;
import io.mediawatch.scrape.Visit;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class KafkaFrontierIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final KafkaSettings kafka = new KafkaSettings(Servers.kafka().bootstrap());
    private final Topics topics = new Topics(TopicSettings.DEFAULT.withPrefix(Servers.prefix()));

    @Test
    void whatWasFetchedIsStillRecordedWhenPartsGoToAnotherScraper() {
        TopicSetup.create(topics, kafka);
        try (KafkaFrontier first = KafkaFrontier.open(topics, kafka, new SimpleMeterRegistry());
                KafkaFrontier second = KafkaFrontier.open(topics, kafka, new SimpleMeterRegistry())) {
            Scraper one = new Scraper(first);
            Scraper other = new Scraper(second);
            Awaitility.await().atMost(PATIENCE).until(() -> {
                first.update(one);
                return first.isHeld();
            });
            Awaitility.await().atMost(PATIENCE).until(() -> {
                first.update(one);
                second.update(other);
                return !one.recorded.isEmpty();
            });
            assertThat(one.recorded).containsExactly(true);
        }
    }

    /** Has something to record for each part that is taken from it. */
    private static final class Scraper implements Share {
        private final KafkaFrontier frontier;
        private final List<Boolean> recorded = new ArrayList<>();

        Scraper(KafkaFrontier frontier) {
            this.frontier = frontier;
        }

        @Override
        public void giveUp(Set<Integer> parts) {
            List<Visit> visits = new ArrayList<>();
            for (int i = 0; visits.isEmpty(); i++) {
                FrontierEntry entry = FrontierEntry.page(
                        "https://news%d.example/a".formatted(i),
                        "s",
                        Mode.LIVE,
                        0,
                        Instant.parse("2026-03-01T08:00:00Z"));
                if (parts.contains(frontier.part(entry.domain()))) {
                    visits.add(new Visit(entry, null, entry.key(), null));
                }
            }
            recorded.add(frontier.record(visits));
        }

        @Override
        public void gained(int part, Collection<FrontierEntry> known) {}

        @Override
        public void lost(Set<Integer> parts) {}

        @Override
        public void found(FrontierEntry entry) {}
    }
}
