package io.mediawatch.cli;

import io.mediawatch.pipeline.ConfigTopic;
import io.mediawatch.web.WebServer;
import java.util.List;

/** Everything in one process on embedded servers: what {@code demo} and {@code up} run. */
public final class LocalSystem implements AutoCloseable {
    private final EmbeddedServers servers;
    private final Settings settings;
    private final Installation installation;
    private final PartMonitor parts;

    private LocalSystem(EmbeddedServers servers, Settings settings, Installation installation) {
        this.servers = servers;
        this.settings = settings;
        this.installation = installation;
        this.parts = new PartMonitor(installation::health);
    }

    /**
     * Starts the system; returns when all roles have started and the config is in force.
     *
     * @param given  settings, in which the addresses of the servers are replaced
     * @param prefix prefix of topics and indices
     * @throws io.mediawatch.model.UserError if something cannot be started; nothing is left running then
     */
    public static LocalSystem start(
            DataFolder data,
            ConfigFolder config,
            Settings given,
            ConfigFolder.Sources sources,
            String prefix,
            List<Role> roles,
            Steps steps) {
        data.requireFree(); // another process using the folder would also occupy the dashboard's port
        if (roles.contains(Role.WEB)) {
            WebServer.requireFree(given.web().server());
        }
        ConfigFolder.Published published = config.published();
        config.channels(); // mistakes in them are reported before anything starts
        EmbeddedServers servers = EmbeddedServers.start(data, steps);
        Settings settings = given.at(servers.kafka(), servers.elasticsearch(), prefix);
        Installation installation = new Installation(settings, config, sources, data.path(), steps);
        LocalSystem system = new LocalSystem(servers, settings, installation);
        try {
            steps.step("Creating topics", installation::createTopics);
            ConfigTopic topic =
                    new ConfigTopic(installation.topics(), settings.kafka().client());
            ConfigTopic.Push pushed = published.push(topic, StageWiring.extractor(sources.rules()));
            ConfigChanges.lines(pushed).forEach(steps::say);
            IndexCommand.migrate(settings, steps);
            steps.step("Starting the pipeline (config generation " + pushed.generation() + ")", () -> {
                roles.forEach(installation::start);
                installation.monitor();
                data.announce(
                        servers.kafka(), servers.elasticsearch(), prefix, installation.dashboard(), config, sources);
            });
            return system;
        } catch (RuntimeException e) {
            try (system) {
                throw e;
            }
        }
    }

    public Settings settings() {
        return settings;
    }

    public Installation installation() {
        return installation;
    }

    public EmbeddedServers servers() {
        return servers;
    }

    /**
     * Checks servers and parts and logs what has changed; to be called from time to time.
     *
     * @throws io.mediawatch.model.UserError if a server or a part will not recover by itself
     */
    void look() {
        servers.requireAlive();
        parts.look();
    }

    @Override
    @SuppressWarnings("try") // closed in reverse order, even if closing one fails
    public void close() {
        try (servers;
                installation) {}
    }
}
