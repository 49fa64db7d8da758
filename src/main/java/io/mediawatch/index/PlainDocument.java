package io.mediawatch.index;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** An alert or a delivery: its record, its id and one of its times. */
final class PlainDocument extends FlatDocument {
    private final String time;

    /** @param time the field charts go by */
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
