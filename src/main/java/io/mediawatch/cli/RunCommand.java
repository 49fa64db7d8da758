package io.mediawatch.cli;

import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code run ROLE}: one role against the Kafka and Elasticsearch of the configuration. */
@Command(
        name = "run",
        description = {
            "Run one role, or all of them, against the configured Kafka and Elasticsearch.",
            "Processes of the same role share the work; start as many as you like."
        },
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    private static final Duration LOOK = Duration.ofSeconds(1);

    @Mixin
    private Console console;

    @Mixin
    private ConfigOption config;

    @Mixin
    private DataOption data;

    @Parameters(
            paramLabel = "ROLE",
            completionCandidates = Roles.class,
            description = "One of ${COMPLETION-CANDIDATES}.")
    private String role;

    /** The values that {@code ROLE} may have. */
    static final class Roles implements Iterable<String> {
        static List<String> names() {
            return Stream.concat(Arrays.stream(Role.values()).map(Role::id), Stream.of("all"))
                    .toList();
        }

        @Override
        public Iterator<String> iterator() {
            return names().iterator();
        }
    }

    @Override
    public Integer call() {
        List<Role> roles = roles(role);
        ConfigFolder folder = config.open();
        Settings settings = folder.settings(System.getenv());
        ConfigFolder.Sources sources = folder.sources();
        try (StopSignal stop = new StopSignal()) {
            run(roles, folder, settings, sources, stop);
        }
        return ExitCode.OK.code();
    }

    private void run(
            List<Role> roles, ConfigFolder folder, Settings settings, ConfigFolder.Sources sources, StopSignal stop) {
        Steps steps = Steps.until(stop, console.out());
        try (Installation installation =
                new Installation(settings, folder, sources, data.folder().path(), steps)) {
            steps.step("Checking topics at " + settings.kafka().bootstrap(), installation::createTopics);
            roles.forEach(each -> steps.step("Starting " + each.id(), () -> installation.start(each)));
            if (installation.dashboard() != null) {
                steps.say("Dashboard: " + installation.dashboard());
            }
            installation.monitor();
            if (installation.monitored() != null) {
                steps.say("Health and metrics: " + installation.monitored());
            }
            PartMonitor watch = new PartMonitor(installation::health);
            while (!stop.await(LOOK)) {
                watch.look();
            }
        }
    }

    static List<Role> roles(String name) {
        if (name.equals("all")) {
            return Role.ALL;
        }
        return Arrays.stream(Role.values())
                .filter(role -> role.id().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(List::of)
                .orElseThrow(() -> new ConfigError(
                        "there is no role '" + name + "'; there are " + String.join(", ", Roles.names())));
    }
}
