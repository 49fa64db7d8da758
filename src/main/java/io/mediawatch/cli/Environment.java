package io.mediawatch.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Settings from the environment: {@code MEDIAWATCH_KAFKA_BOOTSTRAP} overrides {@code kafka.bootstrap},
 * {@code MEDIAWATCH_HTTP_USER_AGENT} overrides {@code http.userAgent}.
 */
final class Environment {
    private static final String PREFIX = "MEDIAWATCH_";
    /** Setting that variables cannot override: its keys contain dots, which names of shell variables cannot. */
    private static final String NOT_BY_VARIABLE = "/kafka/properties";
    /** Variables with our prefix that are no settings: they are read by the launcher and the logging. */
    private static final Set<String> OTHERS = Set.of("MEDIAWATCH_JAVA_OPTS", "MEDIAWATCH_LOG_LEVEL");

    private Environment() {}

    /**
     * Settings, and the variables that some of them come from.
     *
     * @param variables JSON pointer of a setting → name of the variable
     */
    record Overridden(ObjectNode settings, Map<String, String> variables) {}

    /**
     * Returns the settings with values from the environment in place.
     *
     * @param settings complete settings, containing every existing key
     * @throws ConfigError for a variable that names no setting
     */
    static Overridden override(ObjectNode settings, Map<String, String> variables) {
        Map<String, String> keys = new TreeMap<>();
        collect(settings, "", keys);
        ObjectNode result = settings.deepCopy();
        Map<String, String> used = new TreeMap<>();
        variables.forEach((name, value) -> {
            if (name.startsWith(PREFIX) && !OTHERS.contains(name)) {
                String path = keys.get(name);
                if (path == null) {
                    throw unknown(name, keys.keySet());
                }
                set(result, path, value);
                used.put(path, name);
            }
        });
        return new Overridden(result, used);
    }

    private static ConfigError unknown(String name, Set<String> known) {
        String is = "the environment variable " + name + " is no setting of config/mediawatch.yaml";
        if (name.startsWith(variable(NOT_BY_VARIABLE))) {
            return new ConfigError(is + ": write kafka.properties into the file, secrets as ${NAME}");
        }
        String meant = DidYouMean.among(known, name);
        return new ConfigError(
                is + (meant.isEmpty() ? "; unset it, or give it a name that does not begin with " + PREFIX : meant));
    }

    /** Adds variable name → JSON pointer for every leaf. */
    private static void collect(JsonNode node, String pointer, Map<String, String> keys) {
        node.properties().forEach(entry -> {
            String path = pointer + "/" + entry.getKey();
            if (entry.getValue().isObject()) {
                collect(entry.getValue(), path, keys);
            } else if (!pointer.equals(NOT_BY_VARIABLE)) {
                keys.put(variable(path), path);
            }
        });
    }

    private static String variable(String pointer) {
        return PREFIX
                + pointer.substring(1)
                        .replace('/', '_')
                        .replaceAll("([a-z])([A-Z])", "$1_$2")
                        .toUpperCase(Locale.ROOT);
    }

    private static void set(ObjectNode root, String pointer, String value) {
        int slash = pointer.lastIndexOf('/');
        ObjectNode parent = (ObjectNode) root.at(pointer.substring(0, slash));
        String key = pointer.substring(slash + 1);
        parent.set(key, typed(parent.get(key), value));
    }

    /** Converts a variable's value: lists are separated by commas; everything else is written as in the file. */
    private static JsonNode typed(JsonNode before, String value) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (before.isArray()) {
            var list = json.arrayNode();
            for (String element : value.split(",")) {
                if (!element.isBlank()) {
                    list.add(element.strip());
                }
            }
            return list;
        }
        return json.textNode(value);
    }
}
