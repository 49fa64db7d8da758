package io.mediawatch.cli;

import io.mediawatch.extract.SiteRules;
import io.mediawatch.index.Index;
import io.mediawatch.scrape.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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

    /** Returns the settings, with the addresses and the prefix of the running system. */
    Settings settings() {
        return data.folder()
                .running()
                .map(running -> config().settings(System.getenv())
                        .at(running.kafka(), running.elasticsearch(), running.prefix()))
                .orElseGet(() -> config().settings(System.getenv()));
    }

    /** Returns the configuration given by option, else the one the running system was started with. */
    ConfigFolder config() {
        return config.isGiven()
                ? config.open()
                : data.folder()
                        .running()
                        .map(running -> config.open(Path.of(running.config())))
                        .orElseGet(config::open);
    }

    /**
     * Returns the sources that the running system polls, unless a configuration is given; else those of the
     * configuration.
     */
    List<Source> sources() {
        return data.folder()
                .running()
                .filter(running -> !config.isGiven())
                .map(DataFolder.Running::sources)
                .orElseGet(() -> config().sources().polled());
    }

    /** Returns the site rules that the running system uses, if they are known; else those of the configuration. */
    SiteRules rules() {
        SiteRules configured = config().sources().rules();
        return data.folder()
                .running()
                .filter(running -> !config.isGiven())
                .flatMap(running -> Stream.of(
                                configured,
                                ConfigFolder.sources("running", running.sources())
                                        .rules())
                        .filter(rules -> StageWiring.extractor(rules).equals(running.extractor()))
                        .findFirst())
                .orElse(configured);
    }

    /**
     * Returns the version of the extractor ({@link StageWiring#extractor}) that the running system uses. The
     * configuration may have changed since, as site rules are only read at the start.
     */
    String extractor() {
        return data.folder()
                .running()
                .map(DataFolder.Running::extractor)
                .orElseGet(() -> StageWiring.extractor(config().sources().rules()));
    }

    /**
     * Returns how the running system's polling differs from what its configuration says now, because sources are only
     * read at the start: in words that follow "to". Empty for the demo, which has its own sources.
     */
    List<String> sourcesAwaitingRestart() {
        return runningOnItsConfig().map(this::changedSources).orElse(List.of());
    }

    /** Returns the same for channels. */
    List<String> channelsAwaitingRestart() {
        return runningOnItsConfig()
                .map(running -> running.notifies() == null
                        ? List.of("notify people as the configuration now says")
                        : changes("notify", running.notifies(), config().notifies()))
                .orElse(List.of());
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
        List<String> changes = changes("poll", byId(running.sources()), byId(now.polled()));
        return changes.isEmpty() && !StageWiring.extractor(now.rules()).equals(running.extractor())
                ? List.of("read pages by the rules that the sources now have")
                : changes;
    }

    private static Map<String, Source> byId(List<Source> sources) {
        Map<String, Source> byId = new LinkedHashMap<>();
        sources.forEach(source -> byId.put(source.id(), source));
        return byId;
    }

    private static List<String> changes(String what, Map<String, ?> before, Map<String, ?> now) {
        List<String> changed = now.keySet().stream()
                .filter(id -> !Objects.equals(now.get(id), before.get(id)))
                .toList();
        List<String> gone =
                before.keySet().stream().filter(id -> !now.containsKey(id)).toList();
        List<String> all = new ArrayList<>();
        if (!changed.isEmpty()) {
            all.add(what + " " + String.join(", ", changed) + " as the configuration now says");
        }
        if (!gone.isEmpty()) {
            all.add(what + " " + String.join(", ", gone) + " no longer");
        }
        return all;
    }

    List<String> sourceIds() {
        return sources().stream().map(Source::id).toList();
    }

    /** Explains, for messages about a server that does not respond, whose servers are used. */
    String whose() {
        return data.folder().whose();
    }

    /** Opens the index, to be closed by the caller. */
    Index index() {
        return Index.open(settings().elasticsearch().client());
    }

    DataFolder data() {
        return data.folder();
    }
}
