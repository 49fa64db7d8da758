package io.mediawatch.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.mediawatch.index.IndexReader;
import io.mediawatch.model.Json;
import io.mediawatch.model.TaggedArticle;
import io.mediawatch.query.Mistake;
import io.mediawatch.query.QueryException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Takes corrections: {@code {"not": "apple"}} for an article that does not mention it. */
final class Corrections {
    private static final int LONGEST = 1_024;
    private static final String FORM = "send {\"not\": ID}, the id of an entity that the article does not name";

    private final IndexReader reader;
    private final BiConsumer<String, String> corrections;

    /** @param corrections takes an article and the entity it does not mention */
    Corrections(IndexReader reader, BiConsumer<String, String> corrections) {
        this.reader = reader;
        this.corrections = corrections;
    }

    /** Responds once the correction is stored; it takes effect once the article has been tagged again. */
    void take(Context context) throws IOException {
        String entity = entity(context);
        String id = context.pathParam("id");
        Optional<TaggedArticle> article = reader.article(id);
        if (article.isEmpty()) {
            HttpServer.failed(context, 404, Map.of("error", "there is none of this id"));
            return;
        }
        boolean named = article.get().tags().mentions().stream()
                .anyMatch(mention -> mention.entity().equals(entity));
        if (!named) {
            throw new QueryException(Mistake.NOT_NAMED, entity);
        }
        corrections.accept(id, entity);
        HttpServer.json(context.status(202), Map.of("article", id, "not", entity));
    }

    private static String entity(Context context) throws IOException {
        byte[] body = context.bodyInputStream().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            throw new IllegalArgumentException("more than " + LONGEST + " bytes: " + FORM);
        }
        try {
            JsonNode sent = Json.read(body, JsonNode.class);
            JsonNode entity = sent.path("not");
            if (sent.size() == 1 && entity.isTextual()) {
                return entity.asText();
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(FORM, e);
        }
        throw new IllegalArgumentException(FORM);
    }
}
