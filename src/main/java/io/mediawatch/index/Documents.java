package io.mediawatch.index;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.mediawatch.model.Json;
import java.io.IOException;
import java.time.Instant;

/**
 * Turns records, as they are in the topics, into documents. Pure and thread-safe. Every write passes through here, so
 * nothing is parsed that the document does not need, and the record's own bytes are copied.
 */
public final class Documents {
    private Documents() {}

    /**
     * The write that stores a record; its version is the record's.
     *
     * @param id       the record's key in its topic
     * @param record   JSON of a TaggedArticle, MentionRecord, QuoteRecord, Story, Alert, Delivery, DeadLetterRecord or
     *                 LagRecord
     * @param ingested when the pipeline saw it: the record's time in its topic
     * @throws IllegalArgumentException for bytes that are no such record, saying what is wrong
     */
    public static Write of(Kind kind, String id, byte[] record, Instant ingested) {
        try {
            return switch (kind) {
                case ARTICLES -> ArticleDocument.of(id, record, ingested);
                case MENTIONS -> new MentionDocument(id).write(record, ingested);
                case QUOTES -> new QuoteDocument(id).write(record, ingested);
                case STORIES -> new StoryDocument(id).write(record, ingested);
                case ALERTS -> new PlainDocument(kind, id, "raised").write(record, ingested);
                case DELIVERIES -> new PlainDocument(kind, id, "last").write(record, ingested);
                case DEAD_LETTERS -> new PlainDocument(kind, id, "failed").write(record, ingested);
                case LAG -> new PlainDocument(kind, id, "at").write(record, ingested);
            };
        } catch (IOException e) {
            throw new IllegalArgumentException("not a record of " + kind.id() + ": " + e.getMessage(), e);
        }
    }

    /**
     * The record's bytes on one line, as a bulk request needs them; line breaks between its tokens are the only ones
     * JSON can have.
     */
    static byte[] oneLine(byte[] record) throws IOException {
        for (byte unit : record) {
            if (unit == '\n' || unit == '\r') {
                return Json.bytes(Json.MAPPER.readTree(record));
            }
        }
        return record;
    }

    static JsonParser open(byte[] record) throws IOException {
        JsonParser in = Json.MAPPER.getFactory().createParser(record);
        if (in.nextToken() != JsonToken.START_OBJECT) {
            throw new IllegalArgumentException("not a record: an object is expected, not " + in.currentToken());
        }
        return in;
    }
}
