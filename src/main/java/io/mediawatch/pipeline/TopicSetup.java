package io.mediawatch.pipeline;

import io.mediawatch.model.UserError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates the topics, and gives existing ones their settings. Kafka's auto-creation is never relied upon. */
public final class TopicSetup {
    private static final Logger LOG = LoggerFactory.getLogger(TopicSetup.class);
    private static final int MOST_TRIES = 30;

    private final Admin admin;
    private final KafkaSettings kafka;

    TopicSetup(Admin admin, KafkaSettings kafka) {
        this.admin = admin;
        this.kafka = kafka;
    }

    /**
     * Creates what is missing and leaves the rest as it is, whatever the settings of this process say. Idempotent.
     *
     * @throws UserError naming the topic and the server: unreachable, refused, or another number of partitions
     */
    public static void create(Topics topics, KafkaSettings kafka) {
        try (Admin admin = Clients.admin(kafka)) {
            var unused = new TopicSetup(admin, kafka).create(topics);
        }
    }

    /**
     * Creates what is missing and gives the rest the settings of this process, such as retention. Idempotent.
     *
     * @throws UserError as {@link #create}
     */
    public static void apply(Topics topics, KafkaSettings kafka) {
        try (Admin admin = Clients.admin(kafka)) {
            TopicSetup setup = new TopicSetup(admin, kafka);
            setup.adapt(setup.create(topics));
        }
    }

    /** @return those that were there before */
    List<Topic<?>> create(Topics topics) {
        Set<String> existing =
                wait("list the topics", admin.listTopics(Clients.first(kafka)).names());
        List<Topic<?>> known = new ArrayList<>();
        for (Topic<?> topic : topics.all()) {
            if (existing.contains(topic.name())
                    || !created(topic, topics.settings().replication())) {
                known.add(topic);
            }
        }
        awaitLeaders(topics); // also of topics that another process is creating at this moment
        requirePartitions(known);
        return known;
    }

    /** @return false if another process has created it */
    private boolean created(Topic<?> topic, short replication) {
        NewTopic wanted = new NewTopic(topic.name(), topic.partitions(), replication).configs(topic.settings());
        try {
            admin.createTopics(List.of(wanted)).all().get(Clients.TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return false;
            }
            throw failed("create topic " + topic.name(), e.getCause());
        } catch (TimeoutException e) {
            throw failed("create topic " + topic.name(), e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private void requirePartitions(List<Topic<?>> topics) {
        Map<String, TopicDescription> described = wait(
                "describe the topics",
                admin.describeTopics(topics.stream().map(Topic::name).toList()).allTopicNames());
        for (Topic<?> topic : topics) {
            TopicDescription description = described.get(topic.name());
            int partitions = description == null ? 0 : description.partitions().size();
            if (partitions != topic.partitions()) {
                throw new UserError("topic " + topic.name() + " at " + kafka.bootstrap() + " has " + partitions
                        + " partitions, but the config says " + topic.partitions()
                        + "; the number is fixed for the life of a prefix: set it back or use another prefix");
            }
        }
    }

    void adapt(List<Topic<?>> topics) {
        Map<ConfigResource, Config> actual = wait(
                "read the settings of the topics",
                admin.describeConfigs(topics.stream().map(TopicSetup::resource).toList())
                        .all());
        for (Topic<?> topic : topics) {
            alter(topic, Objects.requireNonNull(actual.get(resource(topic))));
        }
    }

    private void alter(Topic<?> topic, Config actual) {
        List<AlterConfigOp> changes = topic.settings().entrySet().stream()
                .filter(wanted -> !wanted.getValue().equals(value(actual, wanted.getKey())))
                .map(wanted -> new AlterConfigOp(
                        new ConfigEntry(wanted.getKey(), wanted.getValue()), AlterConfigOp.OpType.SET))
                .toList();
        if (!changes.isEmpty()) {
            wait(
                    "change the settings of topic " + topic.name(),
                    admin.incrementalAlterConfigs(Map.of(resource(topic), changes))
                            .all());
            changes.stream()
                    .map(AlterConfigOp::configEntry)
                    .forEach(now -> LOG.warn(
                            "Topic {} has {}={} now; it was {}",
                            topic.name(),
                            now.name(),
                            now.value(),
                            value(actual, now.name())));
        }
    }

    private static String value(Config config, String name) {
        ConfigEntry entry = config.get(name);
        return entry == null || entry.value() == null ? "" : entry.value();
    }

    private static ConfigResource resource(Topic<?> topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
    }

    /** A new topic is not known to every broker immediately. */
    private void awaitLeaders(Topics topics) {
        List<String> names = topics.all().stream().map(Topic::name).collect(Collectors.toList());
        Wait wait = new Wait(Duration.ofMillis(10), Duration.ofSeconds(1));
        for (int i = 0; i < MOST_TRIES; i++) {
            if (i > 0) {
                wait.sleep();
            }
            try {
                Map<String, TopicDescription> described = admin.describeTopics(names)
                        .allTopicNames()
                        .get(Clients.TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
                if (described.values().stream()
                        .flatMap(topic -> topic.partitions().stream())
                        .allMatch(partition -> partition.leader() != null)) {
                    return;
                }
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw failed("describe the topics", e.getCause());
                }
            } catch (TimeoutException e) {
                throw failed("describe the topics", e);
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        }
        throw new UserError("the topics of prefix " + topics.settings().prefix() + " at " + kafka.bootstrap()
                + " have no leader yet; are all brokers up?");
    }

    private <T> T wait(String what, KafkaFuture<T> future) {
        try {
            return future.get(Clients.TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw failed(what, e.getCause());
        } catch (TimeoutException e) {
            throw failed(what, e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private UserError failed(String what, @Nullable Throwable cause) {
        return Clients.failed(
                what, kafka.bootstrap(), cause == null ? new IllegalStateException("unknown reason") : cause);
    }

    private static UserError interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new UserError("interrupted while setting up the topics", e);
    }
}
