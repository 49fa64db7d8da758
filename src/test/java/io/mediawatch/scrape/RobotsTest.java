package io.mediawatch.scrape;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.model.Mode;
import io.mediawatch.net.Response.Fetched;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final String SITE = "https://newsexample.com";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AcmeNews/1.0 (+https://acme.example; bot@acme.example)",
                "Mozilla/5.0 (compatible; AcmeNews/1.0; +https://acme.example)",
                "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; AcmeNews/1.0) Chrome/120.0 Safari/537.36"
            })
    void rulesForItsNameBindWhoeverGivesIt(String userAgent) {
        Robots robots = new Robots(userAgent, Duration.ofHours(1), new FrontierRules(ScrapeSettings.defaults()));
        byte[] body = "User-agent: AcmeNews\nDisallow: /\n\nUser-agent: *\nAllow: /".getBytes(StandardCharsets.UTF_8);
        Job visit = Job.visit(FrontierEntry.page(SITE + "/a", "news", Mode.LIVE, 0, NOW));

        robots.learn(Job.robots(SITE), new Fetched(200, SITE + "/robots.txt", Map.of(), body, null), NOW);

        assertThat(robots.verdict(visit, NOW)).isEqualTo(new Robots.Verdict("robots", null));
    }
}
