package io.mediawatch.index;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** A document with the facts of its article. Its time is that of publication, or else of the fetch. */
abstract class FactsDocument extends FlatDocument {
    private boolean published;

    FactsDocument(Kind kind, String id) {
        super(kind, id);
    }

    /** Inspects a field while it is copied; to be called for each. */
    void see(String field, JsonParser in) throws IOException {
        if (field.equals("published") && in.currentToken() == JsonToken.VALUE_STRING) {
            timestamp(in.getText());
            published = true;
        } else if (field.equals("fetched") && !published) {
            timestamp(in.getText());
        }
    }
}
