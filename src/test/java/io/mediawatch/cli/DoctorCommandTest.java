package io.mediawatch.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mediawatch.model.UserError;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {
    @Test
    void aBrokerThatRemembersForTwoWeeksIsFine() {
        assertThat(DoctorCommand.memory(Duration.ofDays(14)))
                .isEqualTo("may be stopped for 14d without missing an alert");
    }

    @Test
    void whatABrokerDoesByDefaultIsWorthAWarning() {
        assertThatExceptionOfType(DoctorCommand.Warning.class)
                .isThrownBy(() -> DoctorCommand.memory(Duration.ofDays(7)))
                .withMessageContaining("for 7d without")
                .withMessageContaining("for 14d, set the broker's offsets.retention.minutes to 20160");
    }

    @Test
    void theImageNeedsNoElasticsearchOfItsOwn(@TempDir Path home) {
        assertThatExceptionOfType(DoctorCommand.Skipped.class)
                .isThrownBy(() -> DoctorCommand.distribution(home.resolve("none"), false));
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> DoctorCommand.distribution(home.resolve("none"), true))
                .withMessageContaining("./mvnw package");
    }

    @Test
    void aBrokerThatTellsNobodyIsToo() {
        assertThatExceptionOfType(DoctorCommand.Warning.class)
                .isThrownBy(() -> DoctorCommand.memory(null))
                .withMessageContaining("offsets.retention.minutes");
    }
}
