package io.mediawatch.cli;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.mediawatch.model.InvalidValue;
import io.mediawatch.net.DurationText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A YAML file that knows the line of each value, so that mistakes are reported with file, line, key, rule and value.
 * {@code ${NAME}} in a value is replaced from the environment when the value is bound, so that a secret need only be
 * set where it is used; {@code $${NAME}} stands for a literal {@code ${NAME}}.
 */
final class YamlFile {
    private static final ObjectMapper STRICT = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addDeserializer(Duration.class, new DurationText()))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .addHandler(new YamlSpellings())
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .build();

    private final String name;
    private final String text;
    private final TokenBuffer tokens;
    private final UnaryOperator<@Nullable String> environment;
    /** JSON pointer → environment variable that provides the value instead of the file. */
    private final Map<String, String> overridden;

    private @Nullable JsonNode root;

    private YamlFile(
            String name,
            String text,
            TokenBuffer tokens,
            UnaryOperator<@Nullable String> environment,
            Map<String, String> overridden) {
        this.name = name;
        this.text = text;
        this.tokens = tokens;
        this.environment = environment;
        this.overridden = Map.copyOf(overridden);
    }

    /** @throws ConfigError if the file cannot be read or is not YAML */
    static YamlFile read(Path file, UnaryOperator<@Nullable String> environment) {
        try {
            return of(file.toString(), Files.readString(file), environment);
        } catch (IOException e) {
            throw new ConfigError(file + ": " + Unreadable.why(e));
        }
    }

    static YamlFile of(String name, String text, UnaryOperator<@Nullable String> environment) {
        return new YamlFile(name, text, YamlTokens.read(name, text, STRICT), environment, Map.of());
    }

    /** Returns the same file with variables looked up elsewhere. */
    YamlFile with(UnaryOperator<@Nullable String> environment) {
        return new YamlFile(name, text, tokens, environment, overridden);
    }

    /** Returns the same file, with some values overridden by environment variables. */
    YamlFile overridden(Map<String, String> variables) {
        return new YamlFile(name, text, tokens, environment, variables);
    }

    /** Returns the content; an empty object if the file is empty. */
    JsonNode root() {
        if (root == null) {
            root = isEmpty() ? JsonNodeFactory.instance.objectNode() : tree();
        }
        return root;
    }

    private JsonNode tree() {
        try {
            return STRICT.readTree(tokens.asParser());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // what was read as YAML is JSON
        }
    }

    private boolean isEmpty() {
        return tokens.firstToken() == null || tokens.firstToken() == JsonToken.VALUE_NULL;
    }

    /** Returns the file as a list; empty if the file is empty. */
    <T> List<T> list(Class<T> type) {
        if (isEmpty()) {
            return List.of();
        }
        return text.contains("${") ? list(root(), "", type) : list(tokens.asParser(), "", type);
    }

    /** Returns the list under a top-level key; empty if the key is missing. */
    <T> List<T> list(String key, Class<T> type) {
        JsonNode list = root().path(key);
        return list.isMissingNode() || list.isNull() ? List.of() : list(list, "/" + key, type);
    }

    private <T> List<T> list(JsonNode tree, String pointer, Class<T> type) {
        return list(STRICT.treeAsTokens(substituted(tree, pointer)), pointer, type);
    }

    private <T> List<T> list(JsonParser tokens, String pointer, Class<T> type) {
        return bind(tokens, pointer, STRICT.getTypeFactory().constructCollectionType(List.class, type), List.of());
    }

    /**
     * Binds a tree derived from this file, for instance with defaults filled in; mistakes are reported at this file's
     * lines.
     */
    <T> T bind(JsonNode tree, Class<T> type) {
        return bind("", tree, type);
    }

    /** Returns a modifiable copy of the object at a JSON pointer. @throws ConfigError if there is something else */
    ObjectNode object(String pointer) {
        if (!(root().at(pointer) instanceof ObjectNode object)) {
            throw error(pointer, "keys and values must stand here");
        }
        return object.deepCopy();
    }

    /** Binds a tree derived from the value at a JSON pointer. */
    <T> T bind(String pointer, JsonNode tree, Class<T> type) {
        return bind(pointer, tree, type, List.of());
    }

    /** @param besides keys of the same object that are read elsewhere and therefore valid */
    <T> T bind(String pointer, JsonNode tree, Class<T> type, List<String> besides) {
        return bind(STRICT.treeAsTokens(substituted(tree, pointer)), pointer, STRICT.constructType(type), besides);
    }

    /**
     * Returns an error about the value at a JSON pointer, with file and line, or with the environment variable it comes
     * from.
     */
    ConfigError error(String pointer, String message) {
        for (String given : List.of(pointer, pointer.replaceFirst("/\\d+$", ""))) {
            if (overridden.containsKey(given)) {
                return new ConfigError("environment variable " + overridden.get(given) + ": " + message);
            }
        }
        YamlPlaces.Place place = new YamlPlaces(text).place(pointer);
        return ConfigError.at(name, place.line(), place.path(), message);
    }

    /** Returns an error about the record at a JSON pointer, or about one of its keys if the exception names one. */
    ConfigError error(String pointer, IllegalArgumentException refused) {
        return refused instanceof InvalidValue invalid
                ? error(pointer + "/" + invalid.key(), invalid.reason())
                : error(pointer, String.valueOf(refused.getMessage()));
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // the callers build the type from a class of T
    private <T> T bind(JsonParser tokens, String pointer, JavaType type, List<String> besides) {
        try {
            return STRICT.readValue(tokens, type);
        } catch (JsonMappingException e) {
            BindingMistake mistake =
                    BindingMistake.of(e, root().at(pointer), besides, STRICT.getDeserializationConfig());
            throw error(pointer + mistake.pointer(), mistake.reason());
        } catch (JsonProcessingException e) {
            throw error(pointer, e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // what was read as YAML is JSON
        }
    }

    private JsonNode substituted(JsonNode node, String pointer) {
        if (overridden.containsKey(pointer)) {
            return node; // values from the environment are taken literally
        } else if (node.isTextual()) {
            return JsonNodeFactory.instance.textNode(substitute(node.asText(), pointer));
        } else if (node instanceof ObjectNode object) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            object.properties()
                    .forEach(entry ->
                            copy.set(entry.getKey(), substituted(entry.getValue(), pointer + "/" + entry.getKey())));
            return copy;
        } else if (node instanceof ArrayNode array) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            for (JsonNode element : array) {
                copy.add(substituted(element, pointer + "/" + copy.size()));
            }
            return copy;
        }
        return node;
    }

    private String substitute(String value, String pointer) {
        if (!value.contains("${")) {
            return value;
        }
        StringBuilder result = new StringBuilder();
        int at = 0;
        for (int open = value.indexOf("${"); open >= 0; open = value.indexOf("${", at)) {
            if (open > at && value.charAt(open - 1) == '$') {
                result.append(value, at, open - 1).append("${");
                at = open + 2;
                continue;
            }
            int close = value.indexOf('}', open);
            if (close < 0) {
                throw error(pointer, "'${' without '}'");
            }
            String variable = value.substring(open + 2, close);
            String replacement = environment.apply(variable);
            if (replacement == null) {
                throw new UnsetVariable(error(pointer, "the environment variable " + variable + " is not set"));
            }
            result.append(value, at, open).append(replacement);
            at = close + 1;
        }
        return result.append(value.substring(at)).toString();
    }

    /** Merges objects recursively: values of {@code over} replace those of {@code base}, unless they are null. */
    static ObjectNode merge(ObjectNode base, JsonNode over) {
        ObjectNode merged = base.deepCopy();
        over.properties().forEach(entry -> {
            JsonNode below = merged.get(entry.getKey());
            JsonNode above = entry.getValue();
            if (below == null || !above.isNull()) {
                boolean objects = below instanceof ObjectNode && above.isObject();
                merged.set(entry.getKey(), objects ? merge((ObjectNode) below, above) : above);
            }
        });
        return merged;
    }
}
