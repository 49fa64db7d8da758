package io.mediawatch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.embedded.Servers;
import io.mediawatch.model.Mode;
import io.mediawatch.model.Page;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.DescribeConfigsOptions;
import org.apache.kafka.clients.admin.DescribeConfigsResult;
import org.apache.kafka.clients.admin.ForwardingAdmin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.internals.KafkaFutureImpl;
import org.junit.jupiter.api.Test;

class ProgressIT {
    private final KafkaSettings kafka = new KafkaSettings(Servers.kafka().bootstrap());
    private final Topics topics =
            new Topics(TopicSettings.DEFAULT.withPrefix(Servers.prefix()).withPartitions(1));

    @Test
    void aTopicThatDoesNotExistHoldsNothing() {
        try (Progress progress = Progress.open(kafka)) {
            assertThat(progress.behind("nobody", List.of(topics.pages()))).isZero();
        }
    }

    @Test
    void whereAStoppedRoleWasIsRememberedForTwoWeeks() {
        try (Progress progress = Progress.open(kafka)) {
            assertThat(progress.memory()).isEqualTo(Duration.ofDays(14));
        }
    }

    @Test
    void aLagThatIsNotMeasuredYetIsNotZero() {
        TopicSetup.create(topics, kafka);
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        Lag.Reader reader = new Lag.Reader("nobody", "nobody", List.of(topics.pages()));
        try (Lag lag = Lag.open(List.of(reader), topics, kafka, registry)) {
            Gauge behind = registry.get("mediawatch.lag.records").gauge();
            assertThat(behind.value()).isNaN();

            lag.measure(Instant.now());
            assertThat(behind.value()).isZero();
        }
    }

    @Test
    void aBrokerThatDoesNotShowItsSettingsIsNoFailure() {
        KafkaFuture<Config> withoutIt = KafkaFuture.completedFuture(new Config(List.of()));
        KafkaFutureImpl<Config> forbidden = new KafkaFutureImpl<>();
        forbidden.completeExceptionally(new ClusterAuthorizationException("not allowed"));

        for (KafkaFuture<Config> answer : List.of(withoutIt, forbidden)) {
            try (Progress progress = new Progress(new Answering(kafka, answer), kafka.bootstrap())) {
                assertThat(progress.memory()).isNull();
            }
        }
    }

    /** Answers each question about settings alike. */
    private static final class Answering extends ForwardingAdmin {
        private final KafkaFuture<Config> answer;

        private Answering(KafkaSettings kafka, KafkaFuture<Config> answer) {
            super(Map.of("bootstrap.servers", kafka.bootstrap()));
            this.answer = answer;
        }

        @Override
        public DescribeConfigsResult describeConfigs(
                Collection<ConfigResource> resources, DescribeConfigsOptions options) {
            return new DescribeConfigsResult(
                    resources.stream().collect(Collectors.toMap(resource -> resource, resource -> answer))) {};
        }
    }

    @Test
    void recordsThatRetentionHasDeletedAreNotWaitedFor() throws Exception {
        TopicSetup.create(topics, kafka);
        try (Pages pages = Pages.open(topics, kafka)) {
            Page page = Newsroom.page("chips", 0, Mode.LIVE, "Nvidia sells chips.");
            pages.send(page);
            pages.send(page);
            pages.send(page);
            pages.flush();
        }
        try (Progress progress = Progress.open(kafka);
                Admin admin = Clients.admin(kafka)) {
            assertThat(progress.behind("nobody", List.of(topics.pages()))).isEqualTo(3);

            admin.deleteRecords(Map.of(new TopicPartition(topics.pages().name(), 0), RecordsToDelete.beforeOffset(2)))
                    .all()
                    .get();

            assertThat(progress.behind("nobody", List.of(topics.pages()))).isEqualTo(1);
        }
    }

    @Test
    void aGroupStartsOverOnceTheMemberThatWasKilledIsForgotten() {
        TopicSetup.create(topics, kafka);
        String group = SinkSettings.group(topics, "reindex");
        Consumer<String, byte[]> killed =
                Clients.consumer(kafka, group, new SinkSettings("reindex", List.of(topics.pages()), 1));
        killed.subscribe(List.of(topics.pages().name()));
        while (killed.assignment().isEmpty()) {
            killed.poll(Duration.ofMillis(100));
        }
        killed.close(CloseOptions.groupMembershipOperation(CloseOptions.GroupMembershipOperation.REMAIN_IN_GROUP));

        try (Progress progress = Progress.open(kafka)) {
            progress.startOver(group);
        }
    }
}
