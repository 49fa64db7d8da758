package io.mediawatch.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.mediawatch.model.Json;
import io.mediawatch.model.UserError;

/** A line of JSON in a file that people write. */
final class JsonLine {
    private static final ObjectReader WHOLE = Json.MAPPER.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private JsonLine() {}

    /** @throws UserError that begins with the place, if the line is not one JSON value */
    static JsonNode tree(String where, String line) {
        try {
            return WHOLE.readTree(line);
        } catch (MismatchedInputException e) { // what it holds would silently be lost
            throw new UserError(where + ": more than one JSON value in a line: begin a new line for each", e);
        } catch (JsonProcessingException e) {
            throw new UserError(where + ": not JSON: " + Json.reason(e), e);
        }
    }

    /** @throws IllegalArgumentException saying which field is of no use, and why */
    static <T> T bound(JsonNode tree, Class<T> type) {
        try {
            return Json.MAPPER.treeToValue(tree, type);
        } catch (JsonMappingException e) {
            BindingMistake mistake = BindingMistake.of(e);
            String field = mistake.pointer().isEmpty()
                    ? ""
                    : mistake.pointer().substring(1).replace('/', '.') + ": ";
            throw new IllegalArgumentException(field + mistake.reason(), e);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(Json.reason(e), e);
        }
    }
}
