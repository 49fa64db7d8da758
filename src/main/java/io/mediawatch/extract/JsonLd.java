package io.mediawatch.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** What the page's schema.org data says about the article; the first article node with a headline counts. */
final class JsonLd {
    /** Longer scripts are product catalogues. */
    private static final int MAX_CHARS = 2_000_000;

    private static final int MAX_NODES = 20_000;
    private static final JsonMapper LENIENT = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
            .build();
    private static final Set<String> ARTICLES = Set.of(
            "article",
            "newsarticle",
            "reportagenewsarticle",
            "analysisnewsarticle",
            "opinionnewsarticle",
            "backgroundnewsarticle",
            "reviewnewsarticle",
            "advertisercontentarticle",
            "satiricalarticle",
            "scholarlyarticle",
            "techarticle",
            "blogposting",
            "liveblogposting",
            "socialmediaposting",
            "discussionforumposting",
            "report",
            "review",
            "recipe",
            "medicalscholarlyarticle");
    /** Types that carry an article's fields where there is nothing better. */
    private static final Set<String> PAGES =
            Set.of("webpage", "itempage", "videoobject", "creativework", "podcastepisode");

    private final Map<String, JsonNode> byId = new LinkedHashMap<>();
    private final List<JsonNode> articles = new ArrayList<>();
    private final List<JsonNode> pages = new ArrayList<>();
    private @Nullable JsonNode breadcrumb;
    private @Nullable String siteName;

    private JsonLd() {}

    static JsonLd of(List<String> scripts) {
        JsonLd read = new JsonLd();
        for (String script : scripts) {
            JsonNode root = script.length() > MAX_CHARS ? null : parse(script);
            if (root != null) {
                read.collect(root);
            }
        }
        return read;
    }

    private static @Nullable JsonNode parse(String script) {
        String json = script.strip();
        if (json.startsWith("<!--") || json.startsWith("//<![CDATA[") || json.startsWith("<![CDATA[")) {
            int start = Math.max(json.indexOf('{'), 0);
            json = json.substring(start, Math.max(start, json.lastIndexOf('}') + 1));
        }
        try {
            return LENIENT.readTree(json);
        } catch (JsonProcessingException e) {
            return null; // broken data says nothing; the page is still read
        }
    }

    private void collect(JsonNode root) {
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(root);
        int seen = 0;
        while (!open.isEmpty() && seen++ < MAX_NODES) {
            JsonNode node = open.poll();
            if (node.isObject()) {
                file(node);
            }
            for (JsonNode child : node) {
                if (child.isContainerNode()) {
                    open.add(child);
                }
            }
        }
    }

    private void file(JsonNode node) {
        String id = node.path("@id").asText("");
        if (!id.isEmpty() && node.size() > 1) {
            byId.putIfAbsent(id, node);
        }
        if (node.has("pubDate")) {
            pages.add(node); // as Baidu asks for it, without a type
        }
        for (String type : types(node)) {
            if (ARTICLES.contains(type)) {
                articles.add(node);
            } else if (PAGES.contains(type)) {
                pages.add(node);
            } else if (type.equals("breadcrumblist") && breadcrumb == null) {
                breadcrumb = node;
            } else if (type.equals("website") && siteName == null) {
                siteName = text(node, "name");
            }
        }
    }

    private static List<String> types(JsonNode node) {
        JsonNode type = node.path("@type");
        List<String> types = new ArrayList<>(1);
        for (JsonNode one : type.isArray() ? type : List.of(type)) {
            String name = one.asText("");
            types.add(name.substring(name.lastIndexOf('/') + 1).toLowerCase(java.util.Locale.ROOT));
        }
        return types;
    }

    private @Nullable JsonNode first(String field) {
        for (JsonNode article : articles) {
            if (article.hasNonNull(field)) {
                return article.get(field);
            }
        }
        return null;
    }

    boolean hasArticle() {
        return !articles.isEmpty();
    }

    @Nullable
    String headline() {
        JsonNode headline = first("headline");
        headline = headline != null ? headline : first("name");
        String text = headline == null ? null : string(headline);
        return text == null ? null : Outline.brief(text);
    }

    /** A date field of the article, else of the page. */
    @Nullable
    String date(String field) {
        JsonNode value = first(field);
        for (int i = 0; value == null && i < pages.size(); i++) {
            value = pages.get(i).hasNonNull(field) ? pages.get(i).get(field) : null;
        }
        return value == null ? null : string(value);
    }

    @Nullable
    String text(String field) {
        JsonNode value = first(field);
        return value == null ? null : string(value);
    }

    /** The article's text as HTML: some write it so, some even with its marks escaped, others as lines. */
    @Nullable
    String body() {
        JsonNode value = first("articleBody");
        if (value == null || !value.isTextual()) {
            return null;
        }
        String text = value.asText();
        String html = text.contains("&lt;") ? org.jsoup.parser.Parser.unescapeEntities(text, false) : text;
        return html.contains("</") ? html : html.replace("\n", "<br>");
    }

    @Nullable
    String siteName() {
        return siteName;
    }

    /** The authors; or the creators, where all of them are among those. */
    List<String> authors() {
        List<String> authors = names("author");
        List<String> creators = names("creator");
        return creators.containsAll(authors) ? creators : authors;
    }

    private List<String> names(String field) {
        JsonNode people = first(field);
        List<String> names = new ArrayList<>();
        if (people != null) {
            for (JsonNode author : people.isArray() ? people : List.of(people)) {
                JsonNode several = author.path("name");
                for (JsonNode one : several.isArray() ? several : List.of(author)) {
                    String name = name(one);
                    if (name != null && names.size() < 20) {
                        names.add(name);
                    }
                }
            }
        }
        return names;
    }

    @Nullable
    String publisher() {
        JsonNode publisher = first("publisher");
        return publisher == null
                ? null
                : name(publisher.isArray() && publisher.size() > 0 ? publisher.get(0) : publisher);
    }

    List<String> strings(String field) {
        List<String> strings = new ArrayList<>();
        JsonNode value = first(field);
        if (value != null) {
            for (JsonNode one : value.isArray() ? value : List.of(value)) {
                String text = one.isObject() ? firstOf(one, "url", "name") : string(one);
                if (text != null && strings.size() < 20) {
                    strings.add(text);
                }
            }
        }
        return strings;
    }

    /** Names of the breadcrumb's levels. */
    List<String> breadcrumb() {
        List<String> names = new ArrayList<>();
        if (breadcrumb != null) {
            for (JsonNode item : breadcrumb.path("itemListElement")) {
                String name = text(item, "name");
                name = name != null ? name : text(item.path("item"), "name");
                if (name != null && names.size() < 10) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    /** False where the data says that the article is not free to read. */
    boolean free() {
        JsonNode free = first("isAccessibleForFree");
        return free == null || !"false".equalsIgnoreCase(free.asText(""));
    }

    private @Nullable String name(JsonNode node) {
        if (node.isTextual()) {
            JsonNode meant = byId.get(node.asText());
            return meant != null ? text(meant, "name") : string(node);
        }
        String name = text(node, "name");
        JsonNode meant = name == null ? byId.get(node.path("@id").asText("")) : null;
        return meant == null ? name : text(meant, "name");
    }

    private static @Nullable String firstOf(JsonNode node, String... fields) {
        for (String field : fields) {
            String text = text(node, field);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null ? null : string(value.isArray() && value.size() > 0 ? value.get(0) : value);
    }

    private static @Nullable String string(JsonNode value) {
        String text = value.isValueNode() && !value.isNull() ? value.asText() : "";
        text = Chars.tidy(text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false));
        return text.isEmpty() ? null : text;
    }
}
