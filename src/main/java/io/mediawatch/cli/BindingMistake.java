package io.mediawatch.cli;

import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import io.mediawatch.model.InvalidValue;
import io.mediawatch.model.Json;
import io.mediawatch.net.DurationText;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Explains in plain words why YAML or JSON values could not be bound to a record.
 *
 * @param pointer JSON pointer to the value, relative to the record
 */
record BindingMistake(String pointer, String reason) {
    /** How {@link Enum#valueOf} begins, which then names a class. */
    private static final String OF_VALUE_OF = "No enum constant ";

    /**
     * @param read    the tree that was to be bound
     * @param besides keys of the same object that are read elsewhere and therefore valid
     */
    static BindingMistake of(
            JsonMappingException e, JsonNode read, List<String> besides, DeserializationConfig config) {
        String pointer = pointer(e.getPath());
        if (e instanceof UnrecognizedPropertyException unknown) {
            Collection<Object> ids = unknown.getKnownPropertyIds();
            return unknown(
                    pointer,
                    unknown.getPropertyName(),
                    ids == null ? Stream.of() : ids.stream().map(String::valueOf),
                    besides);
        }
        return misspelt(e, pointer, read, besides, config).orElseGet(() -> of(e));
    }

    /** The same where unknown keys are no mistake. */
    static BindingMistake of(JsonMappingException e) {
        String pointer = pointer(e.getPath());
        return e.getCause() instanceof InvalidValue invalid
                ? new BindingMistake(pointer + "/" + invalid.key(), invalid.reason())
                : new BindingMistake(pointer, reason(e));
    }

    /** Finds a misspelt key. It is reported before anything that is missing only because of the misspelling. */
    private static Optional<BindingMistake> misspelt(
            JsonMappingException e, String pointer, JsonNode read, List<String> besides, DeserializationConfig config) {
        if (!(e instanceof ValueInstantiationException refused)) {
            return Optional.empty();
        }
        List<String> known = config.introspect(refused.getType()).findProperties().stream()
                .map(BeanPropertyDefinition::getName)
                .toList();
        return read.at(pointer).properties().stream()
                .map(key -> key.getKey())
                .filter(key -> !known.contains(key) && !besides.contains(key))
                .findFirst()
                .map(key -> unknown(pointer + "/" + key, key, known.stream(), besides));
    }

    private static BindingMistake unknown(String pointer, String key, Stream<String> known, List<String> besides) {
        Collection<String> all = Stream.concat(known, besides.stream()).collect(Collectors.toCollection(TreeSet::new));
        return new BindingMistake(
                pointer, "unknown key; known here: " + String.join(", ", all) + DidYouMean.among(all, key));
    }

    private static String pointer(List<JsonMappingException.Reference> path) {
        return path.stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                .collect(Collectors.joining());
    }

    private static String reason(JsonMappingException e) {
        if (e instanceof InvalidFormatException format) {
            return wrong(format.getValue(), format.getTargetType());
        }
        if (e.getCause() instanceof IllegalArgumentException refused) {
            String message = String.valueOf(refused.getMessage());
            return e instanceof ValueInstantiationException value && message.startsWith(OF_VALUE_OF)
                    ? "must be " + choice(value.getType().getRawClass())
                    : message;
        }
        if (e instanceof InvalidNullException) {
            return "an empty entry: fill it in or delete it";
        }
        if (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return mismatch.getTargetType().isEnum()
                    ? "must be " + choice(mismatch.getTargetType())
                    : "this is no " + expected(mismatch.getTargetType());
        }
        return Json.reason(e);
    }

    /** Describes, in words for a person, a value of the wrong type. */
    static String wrong(Object value, Class<?> type) {
        return type.isEnum()
                ? "must be " + choice(type) + ", not '" + value + "'"
                : "'" + value + "' is no " + expected(type);
    }

    private static String choice(Class<?> type) {
        List<String> all = Arrays.stream(type.getEnumConstants())
                .map(value -> value.toString().toLowerCase(Locale.ROOT))
                .toList();
        int last = all.size() - 1;
        return last == 0 ? all.get(0) : String.join(", ", all.subList(0, last)) + " or " + all.get(last);
    }

    private static String expected(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "int", "long", "Integer", "Long" -> "whole number";
            case "double", "Double" -> "number";
            case "boolean", "Boolean" -> "true or false";
            case "List", "ArrayList", "Set" -> "list";
            case "String" -> "text";
            case "Map", "LinkedHashMap" -> "list of keys and values";
            case "Instant", "OffsetDateTime" -> "time with a zone, such as 2026-03-01T08:00:00Z";
            case "Duration" -> "duration of " + DurationText.RANGE + ", such as 500ms, 10s, 10m, 1h or 7d";
            default -> type.getSimpleName().toLowerCase(Locale.ROOT);
        };
    }
}
