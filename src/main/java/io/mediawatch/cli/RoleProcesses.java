package io.mediawatch.cli;

import io.mediawatch.pipeline.ConfigTopic;
import io.mediawatch.pipeline.KafkaSettings;
import io.mediawatch.pipeline.TopicSetup;
import io.mediawatch.pipeline.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/**
 * Runs roles as processes of their own that can be killed, with one alert rule and one webhook. Their logs are in the
 * folder.
 */
public final class RoleProcesses implements AutoCloseable {
    private final Settings settings;
    private final Path folder;
    private final Map<Role, Process> running = new EnumMap<>(Role.class);
    private final Map<Role, Integer> kills = new EnumMap<>(Role.class);

    /**
     * @param settings those of running servers, with an unused prefix
     * @param query    the rule's query
     * @param url      the webhook's address
     */
    public RoleProcesses(Settings settings, Path folder, String query, String url) {
        this.settings = settings;
        this.folder = folder;
        try {
            configure(query, url);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void configure(String query, String url) throws IOException {
        Path config = folder.resolve("config");
        Files.createDirectories(config.resolve("watch-list"));
        Files.writeString(config.resolve("topics.yaml"), "[]\n");
        Files.writeString(
                config.resolve("watch-list").resolve("one.yaml"), "- {id: nvidia, type: company, name: NVIDIA}\n");
        Files.writeString(config.resolve("mediawatch.yaml"), "http: {allowPrivate: [127.0.0.1]}\n");
        Files.writeString(
                config.resolve("alerts.yaml"),
                """
                channels: [{id: hook, type: webhook, url: "%s", secret: "${HOOK_SECRET}"}]
                rules: [{id: seen, query: %s, channels: [hook]}]
                """
                        .formatted(url, query));
        Topics topics = new Topics(settings.topics());
        KafkaSettings kafka = settings.kafka().client();
        TopicSetup.create(topics, kafka);
        ConfigFolder.Published published = new ConfigFolder(config, name -> null).published();
        var unused =
                new ConfigTopic(topics, kafka).push("", published.watchList(), published.topics(), published.alerts());
    }

    public void start(Role role) {
        kills.putIfAbsent(role, 0);
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Mediawatch.class.getName(),
                "run",
                role.id(),
                "--config",
                folder.resolve("config").toString(),
                "--data",
                folder.resolve("data").toString());
        Map<String, String> environment = builder.environment();
        environment.put("MEDIAWATCH_KAFKA_BOOTSTRAP", settings.kafka().bootstrap());
        environment.put("MEDIAWATCH_KAFKA_PREFIX", settings.kafka().prefix());
        environment.put("HOOK_SECRET", "whsec_c2VjcmV0");
        builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve(role.id() + ".log").toFile()));
        try {
            running.put(role, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills a role's process with kill -9 and starts it again. */
    public void kill(Role role) {
        Process process = running.remove(role);
        if (process != null) {
            end(process);
            kills.merge(role, 1, Integer::sum);
            start(role);
        }
    }

    public Map<Role, Integer> kills() {
        return Map.copyOf(kills);
    }

    @Override
    public void close() {
        running.values().forEach(RoleProcesses::end);
    }

    private static void end(Process process) {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
