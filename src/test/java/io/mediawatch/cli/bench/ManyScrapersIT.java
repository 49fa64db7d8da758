package io.mediawatch.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.embedded.Servers;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The short form of {@code bench scrapers}. */
class ManyScrapersIT {
    private static final Duration DELAY = Duration.ofMillis(400);

    @Test
    void killedAndStoppedScrapersLoseNothingRepeatOnlyWhatWasUnderWayAndKeepEveryPause() {
        ScrapersRun.Plan plan = new ScrapersRun.Plan(24, 40, DELAY);
        try (ScrapersRun run =
                new ScrapersRun(plan, Servers.kafka().bootstrap(), Servers.prefix(), Servers.folder("scrapers"))) {
            ScrapersRun.Result result = run.run();

            assertThat(result.pages()).isEqualTo(run.expected());
            assertThat(result.forbidden()).isZero();
            assertThat(result.shortest()).isGreaterThanOrEqualTo(DELAY);
            assertThat(result.again())
                    .as("at most what was under way in the killed and the stopped process")
                    .isLessThanOrEqualTo(2 * plan.sites());
        }
    }
}
