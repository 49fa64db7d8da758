package io.mediawatch.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mediawatch.model.Article;
import io.mediawatch.model.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Articles written by hand: only {@code id} and {@code paragraphs} are required, and paragraphs may be plain strings.
 */
public final class ArticleInput {
    private static final Map<String, String> PLAIN =
            Map.of("mode", "live", "headline", "", "fetched", "1970-01-01T00:00:00Z", "language", "und");

    private static final List<String> TIMES = List.of("published", "modified", "fetched");

    private ArticleInput() {}

    /** @throws IllegalArgumentException stating which field is missing or invalid */
    public static Article of(JsonNode json) {
        if (!(json instanceof ObjectNode given)
                || !given.path("id").isTextual()
                || given.path("id").asText().isBlank()
                || !given.path("paragraphs").isArray()) {
            throw new IllegalArgumentException("an article needs id and paragraphs");
        }
        ObjectNode article = given.deepCopy();
        if (article.path("lang").isTextual() && !article.has("language")) {
            article.set("language", article.get("lang"));
        }
        PLAIN.forEach((field, value) -> {
            if (!article.hasNonNull(field)) {
                article.put(field, value);
            }
        });
        if (!article.hasNonNull("free")) {
            article.put("free", true);
        }
        for (String list : List.of("authors", "section", "references", "images", "changes")) {
            if (!article.hasNonNull(list)) {
                article.putArray(list);
            } else if (!article.get(list).isArray()) {
                throw new IllegalArgumentException(list + ": this is no list");
            }
        }
        if (!article.hasNonNull("from")) {
            article.putObject("from");
        }
        article.set("paragraphs", paragraphs(article.get("paragraphs")));
        TIMES.forEach(time -> requireTime(article, time));
        return JsonLine.bound(article, Article.class);
    }

    /** Numbers would be taken for seconds since 1970, though they are a year, or milliseconds. An empty text is none. */
    private static void requireTime(ObjectNode article, String field) {
        JsonNode given = article.path(field);
        String time = given.asText().strip();
        boolean digits = !time.isEmpty() && time.chars().allMatch(c -> Character.isDigit(c) || c == '.');
        if (given.isNumber() || digits) {
            throw new IllegalArgumentException(field + ": " + BindingMistake.wrong(time, Instant.class));
        }
    }

    private static ArrayNode paragraphs(JsonNode given) {
        ArrayNode paragraphs = Json.MAPPER.createArrayNode();
        for (JsonNode paragraph : given) {
            JsonNode said = paragraph.path("text");
            if (!paragraph.isTextual() && (!said.isValueNode() || said.isNull())) {
                throw new IllegalArgumentException(
                        "paragraphs." + paragraphs.size() + ": must be a text, or an object with a text");
            }
            String text = paragraph.isTextual() ? paragraph.asText() : said.asText("");
            ObjectNode complete = paragraphs.addObject().put("kind", "text").put("text", text);
            if (paragraph instanceof ObjectNode object) {
                complete.setAll(object);
            }
        }
        return paragraphs;
    }
}
