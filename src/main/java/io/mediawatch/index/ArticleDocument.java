package io.mediawatch.index;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import io.mediawatch.model.EntityType;
import io.mediawatch.model.Json;
import io.mediawatch.query.FieldName;
import io.mediawatch.query.Words;
import io.mediawatch.text.Fold;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A tagged article as a document: fields for filtering and counting, folded text for searching, and the record itself,
 * so that a page about the article can show every tag.
 */
final class ArticleDocument {
    private static final ObjectReader READER =
            Json.MAPPER.readerFor(Projection.class).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Projection article;
    private final Map<FieldName, Set<String>> searched = new EnumMap<>(FieldName.class);

    private ArticleDocument(Projection article) {
        this.article = article;
        Tagged tags = article.tags;
        for (Named mention : tags.mentions) {
            search(FieldName.valueOf(mention.type.name()), mention.entity, mention.name);
            search(FieldName.ENTITY, mention.entity, mention.name);
        }
        tags.quotes.forEach(
                quote -> search(FieldName.SPEAKER, quote.speaker.id, quote.speaker.name, quote.speaker.label));
        tags.topics.forEach(topic -> search(FieldName.TOPIC, topic.id));
        search(FieldName.SOURCE, article.source);
        search(FieldName.SITE, article.site);
        search(FieldName.PUBLISHER, article.publisher);
        search(FieldName.LANG, article.language);
        if (article.script != null) {
            search(FieldName.LANG, article.language + "-" + article.script);
        }
    }

    static Write of(String id, byte[] record, Instant ingested) throws IOException {
        Projection article = READER.readValue(record);
        byte[] line = Documents.oneLine(record);
        ByteArrayOutputStream buffer = new ByteArrayOutputStream(2 * record.length);
        try (JsonGenerator out = Json.MAPPER.getFactory().createGenerator(buffer)) {
            out.writeStartObject();
            new ArticleDocument(article).write(out, ingested);
            // The record is JSON already: its bytes are written after an empty value that completes the field's name.
            out.writeFieldName("record");
            out.writeRawValue("");
            out.flush();
            buffer.writeBytes(line);
            out.writeEndObject();
        }
        return new Write(Kind.ARTICLES, id, article.version, buffer.toByteArray());
    }

    private void search(FieldName field, @Nullable String... values) {
        for (String value : values) {
            if (value != null) {
                searched.computeIfAbsent(field, name -> new LinkedHashSet<>()).add(Fold.fold(value));
            }
        }
    }

    private void write(JsonGenerator out, Instant ingested) throws IOException {
        text(out, "@timestamp", article.published != null ? article.published : article.fetched);
        text(out, "ingested", ingested.toString());
        writeOrigin(out);
        writeByline(out);
        writeTags(out);
        writeSearch(out);
    }

    private void writeOrigin(JsonGenerator out) throws IOException {
        text(out, "article", article.id);
        out.writeNumberField("revision", article.revision);
        out.writeNumberField("version", article.version);
        out.writeNumberField("generation", article.generation);
        text(out, "mode", article.mode);
        text(out, "url", article.url);
        text(out, "canonical", article.canonical);
        text(out, "source", article.source);
        text(out, "site", article.site);
        text(out, "publisher", article.publisher);
        text(out, "published", article.published);
        text(out, "modified", article.modified);
        text(out, "fetched", article.fetched);
    }

    private void writeByline(JsonGenerator out) throws IOException {
        text(out, "headline", article.headline);
        texts(out, "authors", article.authors);
        text(out, "editor", article.editor);
        texts(out, "section", article.section);
        text(out, "language", article.language);
        text(out, "script", article.script);
        text(out, "region", article.region);
        out.writeBooleanField("free", article.free);
        out.writeNumberField("paragraphs", article.paragraphs.size());
        out.writeNumberField(
                "characters",
                article.paragraphs.stream().mapToInt(part -> part.text.length()).sum());
    }

    private void writeTags(JsonGenerator out) throws IOException {
        Tagged tags = article.tags;
        texts(out, "entities", tags.mentions.stream().map(Named::entity).toList());
        texts(out, "companies", named(EntityType.COMPANY));
        texts(out, "people", named(EntityType.PERSON));
        texts(out, "products", named(EntityType.PRODUCT));
        texts(out, "organizations", named(EntityType.ORGANIZATION));
        texts(out, "topics", tags.topics.stream().map(Identified::id).toList());
        texts(
                out,
                "speakers",
                tags.quotes.stream().map(quote -> quote.speaker.name).distinct().toList());
        text(out, "story", tags.story != null ? tags.story : article.id);
        out.writeNumberField(
                "mentions", tags.mentions.stream().mapToInt(Named::count).sum());
        out.writeNumberField("quotes", tags.quotes.size());
    }

    private List<String> named(EntityType type) {
        return article.tags.mentions.stream()
                .filter(mention -> mention.type == type)
                .map(Named::name)
                .toList();
    }

    private void writeSearch(JsonGenerator out) throws IOException {
        out.writeObjectFieldStart("search");
        text(out, "headline", Words.searchable(article.headline));
        out.writeArrayFieldStart("body");
        for (Part part : article.paragraphs) {
            out.writeString(Words.searchable(part.text));
        }
        out.writeEndArray();
        for (Map.Entry<FieldName, Set<String>> field : searched.entrySet()) {
            texts(out, field.getKey().id(), field.getValue());
        }
        out.writeEndObject();
    }

    private static void text(JsonGenerator out, String field, @Nullable String value) throws IOException {
        if (value != null) {
            out.writeStringField(field, value);
        }
    }

    private static void texts(JsonGenerator out, String field, Collection<String> values) throws IOException {
        out.writeArrayFieldStart(field);
        for (String value : values) {
            out.writeString(value);
        }
        out.writeEndArray();
    }

    /** Jackson leaves missing fields null; an exception thrown here is reported with the position. */
    private static void require(@Nullable Object value, String name) {
        if (value == null) {
            throw new IllegalArgumentException("no " + name);
        }
    }

    /** The parts of the record that the document needs; the rest is skipped unparsed. Times stay text. */
    record Projection(
            String id,
            int revision,
            long version,
            long generation,
            String mode,
            @Nullable String url,
            @Nullable String canonical,
            @Nullable String source,
            @Nullable String site,
            @Nullable String publisher,
            String headline,
            List<String> authors,
            @Nullable String editor,
            List<String> section,
            @Nullable String published,
            @Nullable String modified,
            String fetched,
            String language,
            @Nullable String script,
            @Nullable String region,
            List<Part> paragraphs,
            boolean free,
            Tagged tags) {
        Projection {
            require(id, "id");
            require(mode, "mode");
            require(headline, "headline");
            require(authors, "authors");
            require(section, "section");
            require(fetched, "fetched");
            require(language, "language");
            require(paragraphs, "paragraphs");
            require(tags, "tags");
        }
    }

    record Part(String text) {}

    record Tagged(List<Named> mentions, List<Quoted> quotes, List<Identified> topics, @Nullable String story) {}

    record Named(String entity, EntityType type, String name, int count) {}

    record Quoted(SpeakerNames speaker) {}

    record SpeakerNames(@Nullable String id, String name, @Nullable String label) {}

    record Identified(String id) {}
}
