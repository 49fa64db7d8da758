package io.mediawatch.index;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/** A story, with the number of its copies. Its time is when the original was published. */
final class StoryDocument extends FlatDocument {
    private int copies = 1;

    StoryDocument(String id) {
        super(Kind.STORIES, id);
    }

    @Override
    boolean take(String field, JsonParser in, JsonGenerator out) throws IOException {
        if (!field.equals("original") && !field.equals("reposts")) {
            return false;
        }
        JsonNode value = in.readValueAsTree();
        if (field.equals("original")) {
            timestamp(value.path("published").asText());
        } else {
            copies += value.size();
        }
        out.writeFieldName(field);
        out.writeTree(value);
        return true;
    }

    @Override
    void end(JsonGenerator out) throws IOException {
        out.writeNumberField("copies", copies);
    }
}
