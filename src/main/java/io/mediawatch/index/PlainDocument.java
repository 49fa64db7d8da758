package io.mediawatch.index;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** A document that equals its record, plus its id and the time used by charts. */
final class PlainDocument extends FlatDocument {
    private final String time;

    /** @param time the field of that time */
    PlainDocument(Kind kind, String id, String time) {
        super(kind, id);
        this.time = time;
    }

    @Override
    boolean take(String field, JsonParser in, JsonGenerator out) throws IOException {
        if (field.equals(time)) {
            timestamp(in.getText());
        }
        return field.equals("id");
    }

    @Override
    void end(JsonGenerator out) throws IOException {
        out.writeStringField("id", id());
    }
}
