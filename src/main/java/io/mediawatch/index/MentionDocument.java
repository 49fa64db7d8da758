package io.mediawatch.index;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;

/** A mention, with the names under which the entity occurs in the article. */
final class MentionDocument extends FactsDocument {
    private final Set<String> surfaces = new LinkedHashSet<>();

    MentionDocument(String id) {
        super(Kind.MENTIONS, id);
    }

    @Override
    boolean take(String field, JsonParser in, JsonGenerator out) throws IOException {
        see(field, in);
        if (!field.equals("spans")) {
            return false;
        }
        JsonNode spans = in.readValueAsTree();
        for (JsonNode span : spans) {
            surfaces.add(span.path("surface").asText());
        }
        out.writeFieldName(field);
        out.writeTree(spans);
        return true;
    }

    @Override
    void end(JsonGenerator out) throws IOException {
        out.writeArrayFieldStart("surfaces");
        for (String surface : surfaces) {
            out.writeString(surface);
        }
        out.writeEndArray();
    }
}
