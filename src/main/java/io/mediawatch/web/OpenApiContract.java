package io.mediawatch.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.mediawatch.model.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Enforces {@code openapi.json}: requests with parameters it does not list are refused. */
final class OpenApiContract {
    private final JsonNode document;
    /** The maximum length of any value; queries have the same limit. */
    private static final int LONGEST = 4_000;

    /** The query parameters of each operation, and whether they may be repeated. */
    private final Map<Operation, Map<String, Boolean>> parameters = new LinkedHashMap<>();

    private OpenApiContract(JsonNode document) {
        this.document = document;
        for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                Map<String, Boolean> names = new TreeMap<>();
                for (JsonNode parameter : method.getValue().get("parameters")) {
                    JsonNode resolved = resolved(parameter);
                    if (resolved.get("in").asText().equals("query")) {
                        boolean repeatable =
                                resolved.at("/schema/type").asText().equals("array");
                        names.put(resolved.get("name").asText(), repeatable);
                    }
                }
                parameters.put(Operation.of(method.getKey(), path.getKey()), names);
            }
        }
    }

    /** The operations described. */
    record Operation(HandlerType method, String path) {
        static Operation of(String method, String path) {
            return new Operation(new HandlerType(method.toUpperCase(Locale.ROOT)), path);
        }

        @Override
        public String toString() {
            return method.name() + " " + path;
        }
    }

    static OpenApiContract read() {
        try (@Nullable InputStream in = OpenApiContract.class.getResourceAsStream("openapi.json")) {
            return new OpenApiContract(Json.MAPPER.readTree(Objects.requireNonNull(in, "resource openapi.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ObjectNode document() {
        return document.deepCopy();
    }

    Set<Operation> operations() {
        return Collections.unmodifiableSet(parameters.keySet());
    }

    /** A misspelt or ignored parameter must not match everything. @throws IllegalArgumentException naming it */
    void check(Operation operation, Context context) {
        Map<String, Boolean> known = parameters.getOrDefault(operation, Map.of());
        context.queryParamMap().forEach((name, values) -> {
            Boolean repeatable = known.get(name);
            if (repeatable == null) {
                throw new IllegalArgumentException(name + ": no such parameter; "
                        + (known.isEmpty() ? "there are none" : "there are " + String.join(", ", known.keySet())));
            }
            if (values.size() > 1 && !repeatable) {
                throw new IllegalArgumentException(name + ": given " + values.size() + " times; give it once");
            }
            boolean tooLong = values.stream().anyMatch(value -> value.length() > LONGEST);
            if (tooLong && !name.equals("q")) {
                throw new IllegalArgumentException(name + ": longer than " + LONGEST + " characters");
            }
        });
    }

    private JsonNode resolved(JsonNode parameter) {
        return parameter.has("$ref")
                ? document.at(parameter.get("$ref").asText().substring(1))
                : parameter;
    }
}
