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
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** {@code openapi.json}: what it does not name is not answered. */
final class Contract {
    private final JsonNode document;
    /** The names of the query parameters that each takes. */
    private final Map<Operation, Set<String>> parameters = new LinkedHashMap<>();

    private Contract(JsonNode document) {
        this.document = document;
        for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                Set<String> names = new TreeSet<>();
                for (JsonNode parameter : method.getValue().get("parameters")) {
                    JsonNode resolved = resolved(parameter);
                    if (resolved.get("in").asText().equals("query")) {
                        names.add(resolved.get("name").asText());
                    }
                }
                parameters.put(Operation.of(method.getKey(), path.getKey()), names);
            }
        }
    }

    /** What can be asked for. */
    record Operation(HandlerType method, String path) {
        static Operation of(String method, String path) {
            return new Operation(new HandlerType(method.toUpperCase(Locale.ROOT)), path);
        }

        @Override
        public String toString() {
            return method.name() + " " + path;
        }
    }

    static Contract read() {
        try (@Nullable InputStream in = Contract.class.getResourceAsStream("openapi.json")) {
            return new Contract(Json.MAPPER.readTree(Objects.requireNonNull(in, "resource openapi.json")));
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

    /** A misspelt condition must not find everything. @throws IllegalArgumentException naming what may be asked */
    void check(Operation operation, Context context) {
        Set<String> known = parameters.getOrDefault(operation, Set.of());
        for (String name : context.queryParamMap().keySet()) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException(name + ": no such parameter; "
                        + (known.isEmpty() ? "there are none" : "there are " + String.join(", ", known)));
            }
        }
    }

    private JsonNode resolved(JsonNode parameter) {
        return parameter.has("$ref")
                ? document.at(parameter.get("$ref").asText().substring(1))
                : parameter;
    }
}
