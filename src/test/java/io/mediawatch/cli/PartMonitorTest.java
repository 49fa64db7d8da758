package io.mediawatch.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mediawatch.model.UserError;
import io.mediawatch.pipeline.Health;
import io.mediawatch.pipeline.Health.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartMonitorTest {
    private final List<String> log = new ArrayList<>();
    private final List<Health> health = new ArrayList<>();
    private Instant now = Instant.EPOCH;
    private final InstantSource time = () -> now;
    private final PartMonitor monitor =
            new PartMonitor(() -> health, time.withZone(ZoneOffset.UTC), (level, text) -> log.add(level + " " + text));

    @Test
    void whatIsHeldUpFromTheStartIsToldOnce() {
        health.add(new Health("scrape", Status.UP, null));
        health.add(new Health("extract", Status.STARTING, null));
        health.add(new Health("index", Status.WAITING, "no server"));

        monitor.look();
        monitor.look();

        assertThat(log).containsExactly("WARN index is waiting: no server");
    }

    @Test
    void partsThatDoNotComeBackEndTheProgram() {
        health.add(new Health("scrape", Status.UP, null));
        health.add(new Health("stream", Status.DOWN, "out of memory"));
        health.add(new Health("index", Status.WAITING, "no server"));
        health.add(new Health("alert", Status.DOWN, "no channel"));

        assertThatExceptionOfType(UserError.class)
                .isThrownBy(monitor::look)
                .withMessageStartingWith("stream is down: out of memory; alert is down: no channel. Nothing is lost");
    }

    @Test
    void everyChangeIsToldAndARecoveryAsLoudlyAsTheTrouble() {
        look(new Health("index", Status.STARTING, null));
        look(new Health("index", Status.UP, null));
        look(new Health("index", Status.WAITING, "no server"));
        look(new Health("index", Status.STARTING, null));
        look(new Health("index", Status.UP, null));
        look(new Health("index", Status.STARTING, null));

        assertThat(log)
                .containsExactly(
                        "INFO index is up",
                        "WARN index is waiting: no server",
                        "WARN index is starting",
                        "WARN index is up",
                        "INFO index is starting");
    }

    @Test
    void aCauseWhoseNumbersChangeIsToldOnceAMinute() {
        for (int second = 0; second < 150; second++) {
            look(new Health("index", Status.WAITING, "queue of " + second));
            now = now.plus(Duration.ofSeconds(1));
        }

        assertThat(log)
                .containsExactly(
                        "WARN index is waiting: queue of 0",
                        "WARN index is waiting: queue of 60",
                        "WARN index is waiting: queue of 120");
    }

    private void look(Health part) {
        health.clear();
        health.add(part);
        monitor.look();
    }
}
