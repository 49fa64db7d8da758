package io.mediawatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.embedded.Servers;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Alerts of processes that are killed. {@code bench alerts} is the long form. */
class AlertsIT {
    @Test
    void killsLoseNoAlertRaiseNoneTwiceAndRepeatOneDeliveryAtMost() throws IOException {
        Settings settings = new ConfigFolder(Path.of("config"), name -> null)
                .settings(Map.of())
                .at(Servers.kafka().bootstrap(), URI.create("http://unused.example"), Servers.prefix());
        Path folder = Servers.folder("alerts");
        Files.createDirectories(folder);
        AlertRun.Plan plan = new AlertRun.Plan(120, 3, 10, 7);

        AlertRun.Result result = new AlertRun(settings, folder).run(plan);

        assertThat(result.raised()).isEqualTo(plan.expected());
        assertThat(result.raisedMore()).as("raised twice").isZero();
        assertThat(result.unexpected()).isZero();
        assertThat(result.delivered()).isEqualTo(plan.expected());
        assertThat(result.repeated()).isLessThanOrEqualTo(result.kills().getOrDefault(Role.ALERT, 0));
        assertThat(result.afterwards()).as("when the same pages came again").isZero();
        assertThat(result.kills().values()).as("both roles were killed").doesNotContain(0);
    }
}
