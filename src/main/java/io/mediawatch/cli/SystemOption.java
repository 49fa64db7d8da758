package io.mediawatch.cli;

import io.mediawatch.index.Index;
import io.mediawatch.scrape.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;

/**
 * The running system a command talks to: the embedded servers of the data folder if they are running, else those of the
 * configuration.
 */
final class SystemOption {
    @Mixin
    private ConfigOption config;

    @Mixin
    private DataOption data;

    /** With the addresses and the prefix of the system. */
    Settings settings() {
        return data.folder()
                .running()
                .map(running -> config().settings(System.getenv())
                        .at(running.kafka(), running.elasticsearch(), running.prefix()))
                .orElseGet(() -> config().settings(System.getenv()));
    }

    /** The configuration given, else the one the running system was started with. */
    ConfigFolder config() {
        return config.isGiven()
                ? config.open()
                : data.folder()
                        .running()
                        .map(running -> config.open(Path.of(running.config())))
                        .orElseGet(config::open);
    }

    /** What is polled: by the running system, unless a configuration is given; else what the configuration says. */
    List<Source> sources() {
        return data.folder()
                .running()
                .filter(running -> !config.isGiven())
                .map(DataFolder.Running::sources)
                .orElseGet(() -> config().sources().polled());
    }

    /**
     * What the running system does otherwise than its configuration now says, since it reads sources when it starts: in
     * words that follow "to". The demo polls its own.
     */
    List<String> sourcesAwaitingRestart() {
        return runningOnItsConfig().map(this::changedSources).orElse(List.of());
    }

    /** The same of channels. */
    List<String> channelsAwaitingRestart() {
        List<String> added = runningOnItsConfig()
                .map(running -> config().channelIds().stream()
                        .filter(id -> !running.channels().contains(id))
                        .sorted()
                        .toList())
                .orElse(List.of());
        return added.isEmpty() ? List.of() : List.of("notify " + String.join(", ", added));
    }

    private Optional<DataFolder.Running> runningOnItsConfig() {
        return data.folder()
                .running()
                .filter(running -> running.config()
                        .equals(config().path().toAbsolutePath().normalize().toString()))
                .filter(running -> running.prefix()
                        .equals(config().settings(System.getenv()).kafka().prefix()));
    }

    private List<String> changedSources(DataFolder.Running running) {
        ConfigFolder.Sources now = config().sources();
        List<String> ids = now.polled().stream().map(Source::id).toList();
        List<String> changed = now.polled().stream()
                .filter(source -> !running.sources().contains(source))
                .map(Source::id)
                .toList();
        List<String> gone = running.sources().stream()
                .map(Source::id)
                .filter(id -> !ids.contains(id))
                .toList();
        List<String> all = new ArrayList<>();
        if (!changed.isEmpty()) {
            all.add("poll " + String.join(", ", changed) + " as the configuration now says");
        }
        if (!gone.isEmpty()) {
            all.add("poll " + String.join(", ", gone) + " no longer");
        }
        if (changed.isEmpty()
                && gone.isEmpty()
                && !StageWiring.extractor(now.rules()).equals(running.extractor())) {
            all.add("read pages by the rules that the sources now have");
        }
        return all;
    }

    List<String> sourceIds() {
        return sources().stream().map(Source::id).toList();
    }

    /** Whose servers are asked, for one who does not get an answer. */
    String whose() {
        Path folder = data.folder().path();
        return data.folder()
                .running()
                .map(running -> "process " + running.pid() + " runs on the data folder " + folder + "; see "
                        + folder.resolve("elasticsearch/console.log"))
                .orElse("no `up` or `demo` runs on the data folder " + folder
                        + " (--data), so the addresses are those of the configuration");
    }

    /** To be closed by the caller. */
    Index index() {
        return Index.open(settings().elasticsearch().client());
    }

    DataFolder data() {
        return data.folder();
    }
}
