package io.mediawatch.index;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import io.mediawatch.model.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A document with the fields of its record: mapped fields are copied token by token, unknown ones (of a newer program)
 * are left out, and what the kind needs in addition is added. One instance makes one document.
 */
abstract class FlatDocument {
    private static final Map<Kind, Set<String>> MAPPED = mapped();
    private static final int ADDED_BYTES = 256;

    private final Kind kind;
    private final String id;
    private long version = -1;
    private @Nullable String timestamp;

    FlatDocument(Kind kind, String id) {
        this.kind = kind;
        this.id = id;
    }

    Write write(byte[] record, Instant ingested) throws IOException {
        ByteArrayOutputStream buffer = new ByteArrayOutputStream(record.length + ADDED_BYTES);
        Set<String> mapped = MAPPED.getOrDefault(kind, Set.of());
        try (JsonParser in = Documents.open(record);
                JsonGenerator out = Json.MAPPER.getFactory().createGenerator(buffer)) {
            out.writeStartObject();
            for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
                in.nextToken();
                if (field.equals("version")) {
                    version = in.getLongValue();
                }
                if (!mapped.contains(field)) {
                    in.skipChildren();
                } else if (!take(field, in, out)) {
                    out.writeFieldName(field);
                    out.copyCurrentStructure(in);
                }
            }
            end(out);
            out.writeStringField("@timestamp", require(timestamp, "time"));
            out.writeStringField("ingested", ingested.toString());
            out.writeEndObject();
        }
        if (version < 0) {
            throw new IllegalArgumentException("a record of " + kind.id() + " without version: " + id);
        }
        return new Write(kind, id, version, buffer.toByteArray());
    }

    String id() {
        return id;
    }

    /** The time used by charts, in ISO-8601. */
    void timestamp(String time) {
        timestamp = time;
    }

    /** Reads and writes a field whose value matters; false to have it copied unchanged. */
    abstract boolean take(String field, JsonParser in, JsonGenerator out) throws IOException;

    /** Writes the fields added to those of the record. */
    abstract void end(JsonGenerator out) throws IOException;

    private String require(@Nullable String value, String what) {
        if (value == null) {
            throw new IllegalArgumentException("a record of " + kind.id() + " without " + what + ": " + id);
        }
        return value;
    }

    private static Map<Kind, Set<String>> mapped() {
        Map<Kind, Set<String>> fields = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            Set<String> names = new HashSet<>();
            Definition.of(kind).mappings().get("properties").fieldNames().forEachRemaining(names::add);
            fields.put(kind, names);
        }
        return fields;
    }
}
