package io.mediawatch.scrape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mediawatch.net.Http;
import io.mediawatch.net.HttpSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScraperTest {
    @Test
    void aScraperThatDiesSaysOfWhat() {
        try (Http http = Http.open(HttpSettings.defaults());
                Scraper scraper = new Scraper(
                        ScrapeSettings.defaults(), http, List.of(), new DeadlyStore(), new SimpleMeterRegistry())) {
            scraper.start();

            await().atMost(Duration.ofSeconds(20)).until(() -> !scraper.isRunning());
            assertThat(scraper.trouble()).contains("NoClassDefFoundError: gone");
        }
    }

    private static final class DeadlyStore implements FrontierStore {
        @Override
        public void update(Share share) {
            throw new NoClassDefFoundError("gone");
        }

        @Override
        public boolean record(List<Visit> visits) {
            return false;
        }

        @Override
        public int part(String domain) {
            return 0;
        }

        @Override
        public boolean isHeld() {
            return true;
        }

        @Override
        public @Nullable String outage() {
            return null;
        }
    }
}
