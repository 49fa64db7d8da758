package io.mediawatch.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.cli.ConfigFolder;
import io.mediawatch.cli.Role;
import io.mediawatch.cli.Settings;
import io.mediawatch.embedded.Servers;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Alerts of processes that are killed. {@code bench alerts} is the long form. */
class AlertsIT {
    @Test
    void killsLoseNoAlertRaiseNoneTwiceAndRepeatOneDeliveryAtMost() {
        Settings settings = new ConfigFolder(Path.of("config"), name -> null)
                .settings(Map.of())
                .at(Servers.kafka().bootstrap(), URI.create("http://unused.example"), Servers.prefix());
        AlertRun.Plan plan = new AlertRun.Plan(120, 3, 10, 7, 100, 0);

        Path folder = Servers.folder("alerts");

        AlertRun.Result result = new AlertRun(settings, folder).run(plan);

        AlertTally tally = result.tally();
        assertThat(tally.expected()).isEqualTo(24);
        assertThat(tally.raised()).isEqualTo(tally.expected());
        assertThat(tally.raisedMore()).as("raised twice").isZero();
        assertThat(tally.unexpected()).isZero();
        assertThat(tally.delivered()).isEqualTo(tally.expected());
        assertThat(tally.repeated()).isLessThanOrEqualTo(result.kills().getOrDefault(Role.ALERT, 0));
        assertThat(result.afterwards()).as("when the same pages came again").isZero();
        assertThat(folder.resolve("data/streams").toFile().list())
                .as("RocksDB, of which kills would leave a copy each among the temporary files")
                .filteredOn(name -> name.startsWith("librocksdbjni"))
                .hasSize(1);
        assertThat(result.kills().values()).as("both roles were killed").doesNotContain(0);
    }
}
