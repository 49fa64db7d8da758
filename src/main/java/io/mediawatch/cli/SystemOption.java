package io.mediawatch.cli;

import io.mediawatch.index.Index;
import io.mediawatch.scrape.Source;
import java.nio.file.Path;
import java.util.List;
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
     * Ids of sources that the running system polls otherwise than the configuration says, or not at all: it reads them
     * when it starts. The demo polls its own.
     */
    List<String> awaitingRestart() {
        return data.folder()
                .running()
                .filter(running -> running.prefix()
                        .equals(config().settings(System.getenv()).kafka().prefix()))
                .map(running -> config().sources().polled().stream()
                        .filter(source -> !running.sources().contains(source))
                        .map(Source::id)
                        .toList())
                .orElse(List.of());
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
