package io.mediawatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.pipeline.Health;
import io.mediawatch.pipeline.Health.Status;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartMonitorTest {
    private final StringWriter out = new StringWriter();
    private final List<Health> health = new ArrayList<>();
    private final PartMonitor monitor = new PartMonitor(() -> health, new PrintWriter(out));

    @Test
    void whatIsHeldUpFromTheStartIsToldOnce() {
        health.add(new Health("scrape", Status.UP, null));
        health.add(new Health("extract", Status.STARTING, null));
        health.add(new Health("index", Status.WAITING, "no server"));
        health.add(new Health("alert", Status.DOWN, "no channel"));

        assertThat(monitor.look()).isFalse();
        assertThat(monitor.look()).isFalse();

        assertThat(out.toString().lines()).containsExactly("index is waiting: no server", "alert is down: no channel");
    }

    @Test
    void everyChangeIsTold() {
        health.add(new Health("index", Status.UP, null));
        assertThat(monitor.look()).isTrue();
        health.set(0, new Health("index", Status.WAITING, "no server"));
        assertThat(monitor.look()).isTrue();
        health.set(0, new Health("index", Status.UP, null));
        assertThat(monitor.look()).isTrue();

        assertThat(out.toString().lines()).containsExactly("index is waiting: no server", "index is up");
    }
}
