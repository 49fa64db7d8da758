package io.mediawatch.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.mediawatch.model.Json;
import io.mediawatch.query.Mistake;
import io.mediawatch.query.QueryException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Enforces {@code openapi.json}: requests with parameters it does not list are refused. */
final class OpenApiContract {
    private final JsonNode document;
    /** The maximum length of any value; queries have the same limit. */
    private static final int LONGEST = 4_000;

    /** An invalid percent-encoding. Browsers never send one, and the server would treat the value as missing. */
    private static final Pattern MALFORMED = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    /** The query parameters of each operation. */
    private final Map<Operation, Map<String, Parameter>> parameters = new LinkedHashMap<>();

    private OpenApiContract(JsonNode document) {
        this.document = document;
        for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                Map<String, Parameter> known = new TreeMap<>();
                for (JsonNode parameter : method.getValue().get("parameters")) {
                    JsonNode resolved = resolved(parameter);
                    if (resolved.get("in").asText().equals("query")) {
                        known.put(resolved.get("name").asText(), Parameter.of(resolved(resolved.get("schema"))));
                    }
                }
                parameters.put(Operation.of(method.getKey(), path.getKey()), known);
            }
        }
    }

    /**
     * What a query parameter may be.
     *
     * @param repeatable whether it may be given more than once
     * @param values     the only ones; empty for any
     * @param range      of a whole number; null if it is none
     */
    private record Parameter(boolean repeatable, List<String> values, @Nullable Range range) {
        static Parameter of(JsonNode schema) {
            List<String> values = new ArrayList<>();
            schema.path("enum").forEach(value -> values.add(value.asText()));
            String type = schema.path("type").asText();
            return new Parameter(type.equals("array"), values, type.equals("integer") ? Range.of(schema) : null);
        }

        /** @throws QueryException saying what it may be */
        void check(String name, String value) {
            if (!values.isEmpty() && !values.contains(value)) {
                throw new QueryException(Mistake.NONE_OF, name, value, String.join(", ", values));
            }
            if (range != null && !range.contains(value)) {
                throw new QueryException(
                        Mistake.NO_NUMBER, name, value, String.valueOf(range.least), String.valueOf(range.most));
            }
            if (value.length() > LONGEST && !name.equals("q")) {
                throw new QueryException(Mistake.LONG_VALUE, name, String.valueOf(LONGEST));
            }
        }
    }

    private record Range(int least, int most) {
        static Range of(JsonNode schema) {
            return new Range(
                    schema.get("minimum").asInt(), schema.get("maximum").asInt());
        }

        boolean contains(String value) {
            try {
                int number = Integer.parseInt(value);
                return number >= least && number <= most;
            } catch (NumberFormatException e) {
                return false;
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

    /** A misspelt or ignored parameter must not match everything. @throws QueryException naming it */
    void check(Operation operation, Context context) {
        String query = context.queryString();
        if (query != null && MALFORMED.matcher(query).find()) {
            throw new QueryException(Mistake.NO_PERCENT);
        }
        Map<String, Parameter> known = parameters.getOrDefault(operation, Map.of());
        context.queryParamMap().forEach((name, values) -> {
            Parameter parameter = known.get(name);
            if (parameter == null) {
                throw new QueryException(
                        Mistake.NO_PARAMETER, name, known.isEmpty() ? "none" : String.join(", ", known.keySet()));
            }
            if (values.size() > 1 && !parameter.repeatable()) {
                throw new QueryException(Mistake.GIVEN_AGAIN, name, String.valueOf(values.size()));
            }
            values.stream().filter(value -> !value.isBlank()).forEach(value -> parameter.check(name, value));
        });
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }
}
