package io.mediawatch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.embedded.Servers;
import io.mediawatch.pipeline.TopicSettings.Retention;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

class TopicSetupIT {
    private static final Retention YEAR = new Retention(
            Duration.ofDays(365), Duration.ofDays(30), Duration.ofDays(30), Duration.ofDays(400), Duration.ofDays(30));

    private final KafkaSettings kafka = new KafkaSettings(Servers.kafka().bootstrap());
    private final String prefix = Servers.prefix();

    @Test
    void creatingLeavesWhatAnotherProcessHasSet() throws Exception {
        TopicSetup.create(topics(YEAR), kafka);
        TopicSetup.create(topics(Retention.DEFAULT), kafka);
        assertThat(retention()).isEqualTo(Duration.ofDays(365));
    }

    @Test
    void applyingChangesWhatIsThere() throws Exception {
        TopicSetup.create(topics(Retention.DEFAULT), kafka);
        TopicSetup.apply(topics(YEAR), kafka);
        assertThat(retention()).isEqualTo(Duration.ofDays(365));
    }

    private Topics topics(Retention retention) {
        return new Topics(new TopicSettings(prefix, 1, (short) 1, retention));
    }

    private Duration retention() throws Exception {
        ConfigResource pages = new ConfigResource(
                ConfigResource.Type.TOPIC, topics(YEAR).pages().name());
        try (Admin admin = Clients.admin(kafka)) {
            Config config = Objects.requireNonNull(
                    admin.describeConfigs(List.of(pages)).all().get().get(pages));
            return Duration.ofMillis(Long.parseLong(config.get("retention.ms").value()));
        }
    }
}
