package io.mediawatch.index;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import io.mediawatch.query.Words;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A quote, with its words and its speaker's names in searchable form. */
final class QuoteDocument extends FactsDocument {
    private final Set<String> speaker = new LinkedHashSet<>();
    private String text = "";
    private String question = "";

    QuoteDocument(String id) {
        super(Kind.QUOTES, id);
    }

    @Override
    boolean take(String field, JsonParser in, JsonGenerator out) throws IOException {
        see(field, in);
        switch (field) {
            case "text" -> text = in.getText();
            case "question" -> question = in.currentToken() == JsonToken.VALUE_STRING ? in.getText() : "";
            case "speaker" -> {
                takeSpeaker(in, out);
                return true;
            }
            default -> {}
        }
        return field.equals("id");
    }

    private void takeSpeaker(JsonParser in, JsonGenerator out) throws IOException {
        JsonNode names = in.readValueAsTree();
        for (String name : List.of("id", "name", "label")) {
            if (names.path(name).isTextual()) {
                speaker.add(Words.searchable(names.get(name).asText()));
            }
        }
        out.writeFieldName("speaker");
        out.writeTree(names);
    }

    @Override
    void end(JsonGenerator out) throws IOException {
        out.writeStringField("id", id());
        out.writeObjectFieldStart("search");
        out.writeStringField("text", Words.searchable(text));
        out.writeStringField("question", Words.searchable(question));
        out.writeArrayFieldStart("speaker");
        for (String name : speaker) {
            out.writeString(name);
        }
        out.writeEndArray();
        out.writeEndObject();
    }
}
