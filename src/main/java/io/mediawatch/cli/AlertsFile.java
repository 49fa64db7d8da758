package io.mediawatch.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.mediawatch.alert.AlertRule;
import io.mediawatch.alert.AlertRules;
import io.mediawatch.alert.channel.ChannelSettings;
import io.mediawatch.alert.channel.Links;
import io.mediawatch.model.Hash;
import io.mediawatch.query.FieldName;
import io.mediawatch.query.Query;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The file {@code alerts.yaml}: the alert rules, the channels and the links in messages. A missing file counts as
 * empty.
 */
final class AlertsFile {
    private static final List<String> KEYS = List.of("rules", "muted", "channels", "links");

    private final YamlFile yaml;
    private final UnaryOperator<@Nullable String> environment;

    /** @throws ConfigError if the file is not valid YAML, has no keys at its top or an unknown one */
    AlertsFile(Path file, UnaryOperator<@Nullable String> environment) {
        this.environment = name -> nonBlank(environment.apply(name));
        this.yaml = Files.exists(file)
                ? YamlFile.read(file, this.environment)
                : YamlFile.of(file.toString(), "", this.environment);
        yaml.object("").fieldNames().forEachRemaining(key -> {
            if (!KEYS.contains(key)) {
                throw yaml.error("/" + key, "unknown key; known here: " + String.join(", ", KEYS));
            }
        });
    }

    /**
     * Returns the rules. The channels are checked as well, so that mistakes in them are reported even by a process that
     * does not deliver alerts.
     *
     * @param entities ids of the entities on the watch-list
     * @param sources  ids of the sources that are polled
     * @param queries  parser of queries over the same watch-list
     */
    AlertRules rules(Set<String> entities, Set<String> sources, Queries queries) {
        List<AlertRule> rules = yaml.list("rules", AlertRule.class);
        Set<String> channels = channelIds();
        for (int i = 0; i < rules.size(); i++) {
            AlertRule rule = rules.get(i);
            String at = "/rules/" + i;
            if (rules.subList(0, i).stream().anyMatch(other -> other.id().equals(rule.id()))) {
                throw yaml.error(at + "/id", "there is another alert rule '" + rule.id() + "'");
            }
            require(at + "/entities", rule.entities(), entities, "entity", "on the watch-list");
            require(at + "/speakers", rule.speakers(), entities, "entity", "on the watch-list");
            require(at + "/about", rule.about(), entities, "entity", "on the watch-list");
            require(at + "/channels", rule.channels(), channels, "channel", "in this file");
            requireLimits(at, rule);
            if (rule.query() != null) {
                check(at + "/query", Query.parse(rule.query()), sources, queries);
            }
        }
        var unused = bound();
        var unusedLinks = links(yaml.with(this::given));
        return new AlertRules(rules, yaml.list("muted", String.class)).mapQueries(queries::checked);
    }

    private void requireLimits(String pointer, AlertRule rule) {
        if (rule.spike() != null) {
            check(pointer + "/spike", rule.spike()::requireLimits);
        }
        if (rule.hold() != null) {
            check(pointer + "/hold", rule.hold()::requireLimits);
        }
    }

    private void check(String pointer, Runnable requirement) {
        try {
            requirement.run();
        } catch (IllegalArgumentException e) {
            throw yaml.error(pointer, e);
        }
    }

    /** Refuses unknown ids: a rule with a misspelt id would silently never match. */
    private void require(String pointer, List<String> ids, Set<String> known, String what, String list) {
        for (String id : ids) {
            if (!known.contains(id)) {
                throw yaml.error(pointer, Unknown.name(known, id, what, list));
            }
        }
    }

    /**
     * Refuses a query for a source that is not polled: no new article can come from it, so the rule would never match.
     */
    private void check(String pointer, Query query, Set<String> sources, Queries queries) {
        check(pointer, () -> queries.checked(query));
        List<String> strangers = Unknown.of(sources, query.values(FieldName.SOURCE));
        require(pointer, strangers, sources, "source", "that is polled");
    }

    /** Returns the names of the environment variables that channels need for their secrets and that are not set. */
    Set<String> unsetSecrets() {
        Set<String> unset = new TreeSet<>();
        YamlFile listening = yaml.with(name -> {
            if (environment.apply(name) == null) {
                unset.add(name);
            }
            return given(name);
        });
        var unused = listening.list("channels", JsonNode.class);
        var unusedLinks = links(listening);
        return unset;
    }

    /** Returns what is wrong with the values of those variables that are set, with file and line. */
    List<String> wrongSecrets() {
        return bound().stream()
                .map(Bound::lacks)
                .filter(lacks -> lacks != null && !(lacks instanceof UnsetVariable))
                .map(lacks -> String.valueOf(lacks.getMessage()))
                .toList();
    }

    /**
     * Returns null for a blank value: templates of environment files often define a variable without giving it a value.
     */
    private static @Nullable String nonBlank(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    /** Returns the value of a variable, or its name if it is not set. */
    private String given(String name) {
        return Objects.requireNonNullElse(environment.apply(name), name);
    }

    /** Returns the channels, with those secrets that are set. The terminal is always among them. */
    Channels channels() {
        List<ChannelSettings> settings = new ArrayList<>();
        Map<String, String> unusable = new TreeMap<>();
        for (Bound channel : bound()) {
            settings.add(channel.settings());
            if (channel.lacks() != null) {
                unusable.put(
                        channel.settings().id(), String.valueOf(channel.lacks().getMessage()));
            }
        }
        settings.add(ChannelSettings.terminal());
        return new Channels(links(yaml), settings, unusable);
    }

    /**
     * A channel's settings, possibly incomplete.
     *
     * @param lacks the error about a variable that is unset or has an invalid value; null if the channel is usable
     */
    private record Bound(ChannelSettings settings, @Nullable ConfigError lacks) {}

    private List<Bound> bound() {
        var unused = channelIds(); // fails on duplicate ids
        int channels = yaml.with(name -> name).list("channels", JsonNode.class).size();
        return IntStream.range(0, channels).mapToObj(this::bound).toList();
    }

    /**
     * Binds a channel. Mistakes that do not depend on the values of variables are thrown, since the file itself is
     * wrong; those that do depend on them are returned in {@link Bound#lacks}.
     */
    private Bound bound(int channel) {
        String pointer = "/channels/" + channel;
        JsonNode written = yaml.root().at(pointer);
        String url = written.path("url").asText();
        try {
            return new Bound(addressed(pointer, url, yaml.bind(pointer, written, ChannelSettings.class)), null);
        } catch (ConfigError lacks) {
            ChannelSettings named = yaml.with(name -> name).bind(pointer, written, ChannelSettings.class);
            return new Bound(url.startsWith("${") ? named : addressed(pointer, url, named), lacks);
        }
    }

    /** Requires an http or https address. The message does not show the value, which may be secret. */
    private ChannelSettings addressed(String pointer, String written, ChannelSettings channel) {
        if (!channel.isAddressed()) {
            String what = written.contains("${") ? "'" + written + "' with its variables replaced" : "this";
            throw yaml.error(pointer + "/url", what + " is not an http or https address");
        }
        return channel;
    }

    private static Links links(YamlFile yaml) {
        return yaml.root().has("links") ? yaml.bind("/links", yaml.object("/links"), Links.class) : Links.NONE;
    }

    /**
     * Maps the id of each channel to a hash of its settings and of the links in messages, for noticing changes.
     * Variables are hashed by name, so no secrets are involved.
     */
    Map<String, String> notifies() {
        String links = yaml.root().path("links").toString();
        Map<String, String> all = new TreeMap<>(Map.of(ChannelSettings.TERMINAL, Hash.of(links)));
        yaml.root()
                .path("channels")
                .forEach(channel -> all.put(channel.path("id").asText(), Hash.of(channel.toString(), links)));
        return all;
    }

    /** Returns the ids of all channels; no secrets are needed for this. @throws ConfigError if an id is used twice */
    Set<String> channelIds() {
        Set<String> ids = new HashSet<>(Set.of(ChannelSettings.TERMINAL));
        JsonNode channels = yaml.root().path("channels");
        for (int i = 0; i < channels.size(); i++) {
            String id = channels.get(i).path("id").asText();
            if (!ids.add(id)) {
                throw yaml.error("/channels/" + i + "/id", "there is another channel '" + id + "'");
            }
        }
        return ids;
    }
}
