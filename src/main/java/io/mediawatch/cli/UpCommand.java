package io.mediawatch.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code up}: everything, embedded, on your configuration. */
@Command(
        name = "up",
        description = {
            "Run everything on your configuration, using an embedded Kafka and Elasticsearch.",
            "Ctrl-C stops it; the next start continues with the same data."
        },
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {
    private static final Duration LOOK = Duration.ofSeconds(1);

    @Mixin
    private Console console;

    @Mixin
    private ConfigOption config;

    @Mixin
    private DataOption data;

    @Override
    public Integer call() {
        ConfigFolder folder = config.open();
        Settings settings = folder.settings(System.getenv());
        ConfigFolder.Sources sources = folder.sources();
        UserAgentCheck.check(settings.http(), sources.polled());
        try (StopSignal stop = new StopSignal()) {
            run(folder, settings, sources, stop);
        }
        return ExitCode.OK.code();
    }

    private void run(ConfigFolder folder, Settings settings, ConfigFolder.Sources sources, StopSignal stop) {
        Steps steps = Steps.until(stop, console.out());
        String prefix = settings.kafka().prefix();
        try (LocalSystem system =
                LocalSystem.start(data.folder(), folder, settings, sources, prefix, Role.ALL, steps)) {
            steps.say("");
            steps.say("Dashboard: " + system.installation().dashboard());
            steps.say("Polling " + Plural.of(sources.polled().size(), "source", "sources") + " of " + folder.path()
                    + ". Ctrl-C stops.");
            while (!stop.await(LOOK)) {
                system.look();
            }
        }
    }
}
