package io.mediawatch.index;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.mediawatch.model.Json;
import io.mediawatch.query.Mistake;
import io.mediawatch.query.QueryException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The position after a page of results, as text: the sort values of the last hit. */
final class Cursor {
    private static final int LONGEST = 2_000;

    private Cursor() {}

    static String of(List<FieldValue> values) {
        ArrayNode array = Json.MAPPER.createArrayNode();
        for (FieldValue value : values) {
            switch (value._kind()) {
                case Long -> array.add(value.longValue());
                case Double -> array.add(value.doubleValue());
                default -> array.add(value._toJsonString());
            }
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Json.bytes(array));
    }

    /** @throws IllegalArgumentException if the text is not a cursor of that order */
    static List<FieldValue> read(String cursor, List<SortOptions> order) {
        try {
            JsonNode array = cursor.length() > LONGEST
                    ? Json.MAPPER.createArrayNode()
                    : Json.MAPPER.readTree(Base64.getUrlDecoder().decode(cursor));
            if (array.isArray() && array.size() == order.size() && fits(array, order)) {
                List<FieldValue> read = new ArrayList<>();
                array.forEach(value -> read.add(value(value)));
                return read;
            }
        } catch (IOException | IllegalArgumentException e) {
            throw none();
        }
        throw none();
    }

    private static QueryException none() {
        return new QueryException(Mistake.NO_CURSOR, "after");
    }

    /** Times and scores are numbers, ids are texts. */
    private static boolean fits(JsonNode array, List<SortOptions> order) {
        for (int i = 0; i < order.size(); i++) {
            boolean number = order.get(i).isScore() || PagedQuery.isTime(order.get(i));
            if (number ? !array.get(i).isNumber() : !array.get(i).isTextual()) {
                return false;
            }
        }
        return true;
    }

    private static FieldValue value(JsonNode value) {
        if (value.isIntegralNumber()) {
            return FieldValue.of(value.asLong());
        }
        return value.isNumber() ? FieldValue.of(value.asDouble()) : FieldValue.of(value.asText());
    }
}
