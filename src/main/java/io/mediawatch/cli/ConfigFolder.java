package io.mediawatch.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mediawatch.alert.AlertRules;
import io.mediawatch.extract.SiteRules;
import io.mediawatch.model.Json;
import io.mediawatch.pipeline.ConfigTopic;
import io.mediawatch.pipeline.Snapshot;
import io.mediawatch.scrape.Source;
import io.mediawatch.watch.Entity;
import io.mediawatch.watch.EntityNames;
import io.mediawatch.watch.TopicRule;
import io.mediawatch.watch.Topics;
import io.mediawatch.watch.WatchList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder {@code config/}: settings, sources, watch-list, topics and alert rules. Each is read when it is asked for.
 */
public final class ConfigFolder {
    private static final String SETTINGS = "mediawatch.yaml";
    private static final String TOPICS = "topics.yaml";
    private static final String ALERTS = "alerts.yaml";
    private static final String SOURCES = "sources";
    private static final String WATCH_LIST = "watch-list";
    private static final String YAML = ".yaml";
    private static final String YML = ".yml";
    /** The key in a source's entry that {@link SiteRules} reads. */
    private static final String ARTICLE = "article";

    private final Path folder;
    private final UnaryOperator<@Nullable String> environment;

    /** @throws ConfigError if there is no such folder */
    public ConfigFolder(Path folder, UnaryOperator<@Nullable String> environment) {
        if (!Files.isDirectory(folder)) {
            throw new ConfigError(folder + noFolder(folder) + "; say where the configuration is with --config DIR");
        }
        this.folder = folder;
        this.environment = environment;
        Stream.of(SETTINGS, TOPICS, ALERTS)
                .map(name -> folder.resolve(name.replace(YAML, YML)))
                .filter(Files::exists)
                .forEach(ConfigFolder::refuse);
        Stream.of(SOURCES, WATCH_LIST).forEach(part -> files(folder.resolve(part)));
        requireNoMisspelt();
    }

    private static String noFolder(Path path) {
        return Files.exists(path) ? ": is a file, not a folder" : ": no such folder";
    }

    /** Refuses names that look misspelt: most files may be missing, so a misspelt one would silently be ignored. */
    private void requireNoMisspelt() {
        List<String> ours = List.of(SETTINGS, TOPICS, ALERTS, SOURCES, WATCH_LIST);
        for (Path file : list(folder)) {
            String name = file.getFileName().toString();
            String meant = ours.contains(name) ? "" : DidYouMean.among(ours, name);
            if (!meant.isEmpty()) {
                throw new ConfigError(file + ": not read" + meant + " Rename it, or move it elsewhere");
            }
        }
    }

    /** @throws ConfigError always: the file has the name of a config file, but an extension that is not read */
    private static void refuse(Path file) {
        throw new ConfigError(file + ": only files that end in .yaml are read: rename it, or move it elsewhere");
    }

    Path path() {
        return folder;
    }

    /** The sources to poll, and the rules by which their pages are read. */
    public record Sources(List<Source> polled, SiteRules rules) {}

    public Settings settings(Map<String, String> variables) {
        return readSettings(variables).settings();
    }

    private record SettingsFile(YamlFile file, Settings settings) {}

    private SettingsFile readSettings(Map<String, String> variables) {
        ObjectNode defaults =
                (ObjectNode) YamlFile.of(SETTINGS, shipped(), environment).root();
        Path path = folder.resolve(SETTINGS);
        YamlFile file = Files.exists(path) ? YamlFile.read(path, environment) : YamlFile.of(SETTINGS, "", environment);
        Environment.Overridden complete =
                Environment.override(YamlFile.merge(defaults, given(file, defaults)), variables);
        YamlFile own = file.overridden(complete.variables());
        Settings settings = own.bind(complete.settings(), Settings.class);
        check(own, "/kafka", settings.kafka()::client);
        check(own, "/kafka", settings::topics);
        check(own, "/stream", () -> settings.streams(folder));
        check(own, "/elasticsearch", settings.elasticsearch()::client);
        check(own, "/web", settings.web()::server);
        return new SettingsFile(own, settings);
    }

    /**
     * Returns what the file sets.
     *
     * @throws ConfigError if the file or one of its sections is anything but keys and values, which would set nothing
     */
    private static ObjectNode given(YamlFile file, ObjectNode defaults) {
        ObjectNode given = file.object("");
        given.properties().forEach(section -> {
            if (defaults.has(section.getKey()) && !section.getValue().isNull()) {
                var unused = file.object("/" + section.getKey());
            }
        });
        return given;
    }

    /** Tries to use a section, so that what makes it unusable is reported now, with file and line. */
    private static void check(YamlFile file, String section, Supplier<?> use) {
        try {
            var unused = use.get();
        } catch (IllegalArgumentException e) {
            throw file.error(section, e);
        }
    }

    public Sources sources() {
        return sources(files(folder.resolve(SOURCES)).stream()
                .map(path -> YamlFile.read(path, environment))
                .toList());
    }

    /**
     * Returns sources that are in no file, given as the entries of such a file would be.
     *
     * @param name stands for the file's name in messages
     */
    static Sources sources(String name, List<?> entries) {
        return sources(List.of(YamlFile.of(name, Json.text(entries), variable -> null)));
    }

    private static Sources sources(List<YamlFile> files) {
        List<Source> sources = new ArrayList<>();
        Map<String, List<SiteRules.Rule>> rules = new HashMap<>();
        for (YamlFile file : files) {
            requireList(file);
            for (int i = 0; i < file.root().size(); i++) {
                String pointer = "/" + i;
                ObjectNode entry = file.object(pointer);
                JsonNode article = entry.remove(ARTICLE);
                Source source = file.bind(pointer, entry, Source.class, List.of(ARTICLE));
                if (sources.stream().anyMatch(other -> other.id().equals(source.id()))) {
                    throw file.error(pointer + "/id", "there is another source '" + source.id() + "'");
                }
                sources.add(source);
                rules.put(source.id(), rules(file, pointer + "/" + ARTICLE, article, source));
            }
        }
        return new Sources(sources, new SiteRules(rules));
    }

    /** @throws ConfigError if the file does not hold a list */
    private static void requireList(YamlFile file) {
        boolean nothing = file.root().isObject() && file.root().isEmpty();
        if (!file.root().isArray() && !nothing) {
            throw file.error("", "this is no list of sources: begin each with '- id:'");
        }
    }

    /**
     * Derives the rules for a source's pages. Properties of the source apply to its pages too, unless its section
     * {@code article} says otherwise.
     */
    private static List<SiteRules.Rule> rules(
            YamlFile file, String pointer, @Nullable JsonNode article, Source source) {
        List<SiteRules.Rule> rules = new ArrayList<>();
        List<JsonNode> sections = new ArrayList<>();
        if (article != null && article.isArray()) {
            article.forEach(sections::add);
        } else {
            sections.add(article == null ? Json.MAPPER.createObjectNode() : article);
        }
        for (int i = 0; i < sections.size(); i++) {
            ObjectNode section = Json.MAPPER.createObjectNode().put("site", source.site());
            if (source.zone() != null) {
                section.put("zone", source.zone().getId());
            }
            if (source.language() != null) {
                section.put("language", source.language());
            }
            String at = article != null && article.isArray() ? pointer + "/" + i : pointer;
            SiteRules.Rule rule = file.bind(at, YamlFile.merge(section, sections.get(i)), SiteRules.Rule.class);
            rules.add(
                    source.paging() == null
                            ? rule
                            : rule.removing(source.paging().next()));
        }
        return rules;
    }

    public WatchList watchList() {
        return watchList(files(folder.resolve(WATCH_LIST)));
    }

    /**
     * Reads and checks everything.
     *
     * @return how many entries of each kind there are, in words
     * @throws ConfigError for the first mistake found
     */
    String check() {
        Published published = published();
        StageWiring.compile(new Snapshot(0, "", published.watchList(), published.topics(), published.alerts()));
        return folder + " is fine: " + Plural.of(sources().polled().size(), "source", "sources") + ", "
                + Plural.of(published.watchList().path("entities").size(), "entity", "entities") + ", "
                + Plural.of(published.topics().path("topics").size(), "topic", "topics") + ", "
                + Plural.of(published.alerts().path("rules").size(), "alert rule", "alert rules")
                + secrets(alertsFile());
    }

    /** Says which channels would not work in this environment, for lack of secrets. Only the role alert needs them. */
    private static String secrets(AlertsFile file) {
        Set<String> unset = file.unsetSecrets();
        List<String> wrong = file.wrongSecrets();
        return (unset.isEmpty()
                        ? ""
                        : ". Not set here, but needed where the role alert runs: " + String.join(", ", unset))
                + (wrong.isEmpty() ? "" : ". Set here, but of no use to the role alert: " + String.join("; ", wrong));
    }

    /** What is published to a running system, whole and checked. */
    public record Published(JsonNode watchList, JsonNode topics, JsonNode alerts) {

        /** @param extractor version of the extractor, from {@link StageWiring#extractor} */
        ConfigTopic.Push push(ConfigTopic topic, String extractor) {
            return topic.push(extractor, watchList, topics, alerts);
        }
    }

    /** @throws ConfigError for the first mistake found */
    public Published published() {
        AlertsFile alertsFile = alertsFile();
        requireChannels(readSettings(System.getenv()), alertsFile.channelIds());
        WatchList entities = watchList();
        ObjectNode watchList = Json.MAPPER.createObjectNode();
        watchList.set("entities", Json.MAPPER.valueToTree(entities.entities()));
        Topics rulesOfTopics = topics();
        ObjectNode topics = Json.MAPPER.createObjectNode();
        topics.set("topics", Json.MAPPER.valueToTree(rulesOfTopics.topics()));
        ObjectNode alerts = Json.MAPPER.createObjectNode();
        AlertRules rules = rules(alertsFile, entities, rulesOfTopics);
        alerts.set("rules", Json.MAPPER.valueToTree(rules.rules()));
        alerts.set("muted", Json.MAPPER.valueToTree(rules.muted()));
        return new Published(watchList, topics, alerts);
    }

    /** Returns the watch-list of another folder. @throws ConfigError if it has none */
    public WatchList watchListIn(Path other) {
        List<Path> files = files(other);
        if (files.isEmpty()) {
            throw new ConfigError(
                    other + (Files.isDirectory(other) ? ": no .yaml file in this folder" : noFolder(other)));
        }
        return watchList(files);
    }

    private WatchList watchList(List<Path> files) {
        Entries<Entity> entities = new Entries<>(Entity.class);
        files.parallelStream()
                .map(file -> entities.read(YamlFile.read(file, environment)))
                .toList()
                .forEach(entities::add);
        return entities.checked(WatchList::written);
    }

    public Topics topics() {
        Entries<TopicRule> topics = new Entries<>(TopicRule.class);
        topics.add(topics.read(YamlFile.read(folder.resolve(TOPICS), environment)));
        return topics.checked(Topics::new);
    }

    /** Returns the alert rules; none if there is no file. */
    AlertRules alerts() {
        return rules(alertsFile(), watchList(), topics());
    }

    private AlertRules rules(AlertsFile file, WatchList watchList, Topics topics) {
        return file.rules(
                watchList.entities().stream().map(Entity::id).collect(Collectors.toSet()),
                sources().polled().stream().map(Source::id).collect(Collectors.toSet()),
                new Queries(new EntityNames(watchList), topics));
    }

    /** Returns the channels with their secrets: only for the process that delivers alerts. */
    Channels channels() {
        return alertsFile().channels();
    }

    /** Returns the ids of all channels, for which no secrets are needed. */
    Set<String> channelIds() {
        return alertsFile().channelIds();
    }

    /** Maps the id of each channel to a hash that changes with its settings; see {@link AlertsFile#notifies}. */
    Map<String, String> notifies() {
        return alertsFile().notifies();
    }

    private AlertsFile alertsFile() {
        return new AlertsFile(folder.resolve(ALERTS), environment);
    }

    private static void requireChannels(SettingsFile own, Set<String> known) {
        for (String id : own.settings().scrape().channels()) {
            if (!known.contains(id)) {
                throw own.file().error("/scrape/channels", Unknown.name(known, id, "channel", "in " + ALERTS));
            }
        }
    }

    /**
     * Returns the YAML files of a folder. @throws ConfigError for a file that ends in {@code .yml} and would not be
     * read
     */
    private static List<Path> files(Path part) {
        if (!Files.exists(part)) {
            return List.of();
        } else if (!Files.isDirectory(part)) {
            throw new ConfigError(part + noFolder(part));
        }
        List<Path> files = list(part);
        files.stream().filter(file -> file.toString().endsWith(YML)).forEach(ConfigFolder::refuse);
        return files.stream().filter(file -> file.toString().endsWith(YAML)).toList();
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> listed = Files.list(folder)) {
            return listed.sorted().toList();
        } catch (IOException e) {
            throw new ConfigError(folder + ": " + Unreadable.why(e));
        }
    }

    /** The shipped settings, which are the defaults. */
    private static String shipped() {
        try (InputStream resource = ConfigFolder.class.getResourceAsStream(SETTINGS)) {
            if (resource == null) {
                throw new IllegalStateException("resource " + SETTINGS + " is missing");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
