package io.mediawatch.extract.outline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.mediawatch.extract.language.Chars;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Parses the JSON-LD scripts of a page and selects the articles that are the page's. Of several with different
 * headlines, the one that the page's title contains counts, else the first; articles with the same headline or with
 * none supplement it. Articles nested in other data, as in lists, only count if there are no others.
 */
final class LinkedData {
    /** Maximum length of a script, in characters: longer ones are product catalogues. */
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
    /** Fields whose values are what the data is about, as the outermost nodes are. */
    private static final Set<String> OWN = Set.of("@graph", "mainEntity", "mainEntityOfPage");

    /** Types whose nodes supply an article's fields if nothing better does. */
    private static final Set<String> PAGES =
            Set.of("webpage", "itempage", "videoobject", "creativework", "podcastepisode");

    private final Map<String, JsonNode> byId = new LinkedHashMap<>();
    private final List<JsonNode> articles = new ArrayList<>();
    /** Articles that the data mentions but is not about. */
    private final List<JsonNode> mentioned = new ArrayList<>();

    private final List<JsonNode> pages = new ArrayList<>();
    /** Types of what the data is about, in lower case. */
    private final Set<String> own = new HashSet<>();

    private @Nullable JsonNode breadcrumb;
    private @Nullable String siteName;

    private LinkedData() {}

    /** @param title the page's title, with or without the site's name */
    static LinkedData of(List<String> scripts, String title) {
        LinkedData read = new LinkedData();
        for (String script : scripts) {
            JsonNode root = script.length() > MAX_CHARS ? null : parse(script);
            if (root != null) {
                read.collect(root);
            }
        }
        read.choose(title);
        return read;
    }

    private static @Nullable JsonNode parse(String script) {
        String json = script.strip();
        if (json.startsWith("<!--") || json.startsWith("//<![CDATA[") || json.startsWith("<![CDATA[")) {
            json = json.replace("<![CDATA[", "");
            json = json.substring(begin(json)); // the parser ignores what follows the data
        }
        try {
            return LENIENT.readTree(json);
        } catch (JsonProcessingException e) {
            return null; // broken data is skipped; the page is still read
        }
    }

    /** Returns the index of the first opening bracket of an object or array, or the length if there is none. */
    private static int begin(String json) {
        int at = 0;
        while (at < json.length() && json.charAt(at) != '{' && json.charAt(at) != '[') {
            at++;
        }
        return at;
    }

    /** Files what the data is about first, then what is nested in it. */
    private void collect(JsonNode root) {
        Deque<JsonNode> outer = new ArrayDeque<>(List.of(root));
        Deque<JsonNode> inner = new ArrayDeque<>();
        for (int seen = 0; seen < MAX_NODES && !(outer.isEmpty() && inner.isEmpty()); seen++) {
            boolean isOuter = !outer.isEmpty();
            Deque<JsonNode> rest = isOuter ? outer : inner;
            JsonNode node = rest.remove();
            if (node.isObject()) {
                file(node, isOuter ? articles : mentioned);
                node.properties().forEach(field -> add(field.getValue(), OWN.contains(field.getKey()) ? rest : inner));
            } else {
                node.forEach(child -> add(child, rest));
            }
        }
    }

    private static void add(JsonNode node, Deque<JsonNode> rest) {
        if (node.isContainerNode()) {
            rest.add(node);
        }
    }

    /** Keeps only the articles that are the page's. */
    private void choose(String title) {
        if (articles.isEmpty()) {
            articles.addAll(mentioned);
        }
        String named = Chars.key(title);
        List<String> headlines = articles.stream()
                .map(LinkedData::key)
                .filter(key -> !key.isEmpty())
                .distinct()
                .toList();
        if (headlines.size() > 1) {
            String headline =
                    headlines.stream().filter(named::contains).findFirst().orElse(headlines.get(0));
            articles.removeIf(
                    article -> !key(article).isEmpty() && !key(article).equals(headline));
        }
    }

    private static String key(JsonNode article) {
        String headline = firstOf(article, "headline", "name");
        return headline == null ? "" : Chars.key(headline);
    }

    private void file(JsonNode node, List<JsonNode> found) {
        String id = node.path("@id").asText("");
        if (!id.isEmpty() && node.size() > 1) {
            byId.putIfAbsent(id, node);
        }
        if (node.has("pubDate")) {
            pages.add(node); // the format that Baidu asks for has no type
        }
        for (String type : types(node)) {
            if (found == articles) {
                own.add(type);
            }
            if (ARTICLES.contains(type)) {
                found.add(node);
            } else if (PAGES.contains(type)) {
                pages.add(node);
            } else if (type.equals("breadcrumblist") && breadcrumb == null) {
                breadcrumb = node;
            } else if (type.equals("website") && siteName == null) {
                siteName = text(node, "name");
            }
        }
    }

    /** Returns the node's types in lower case, without the address before them. */
    static List<String> types(JsonNode node) {
        JsonNode type = node.path("@type");
        List<String> types = new ArrayList<>(1);
        for (JsonNode one : type.isArray() ? type : List.of(type)) {
            String name = one.asText("");
            types.add(name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT));
        }
        return types;
    }

    /** The page's articles, in order. */
    List<JsonNode> articles() {
        return articles;
    }

    /** Nodes that supply an article's fields if nothing better does. */
    List<JsonNode> pages() {
        return pages;
    }

    /** Returns the first node that has that {@code @id} and other fields besides; null if there is none. */
    @Nullable
    JsonNode node(String id) {
        return byId.get(id);
    }

    /** Null if there is none. */
    @Nullable
    JsonNode breadcrumb() {
        return breadcrumb;
    }

    /** Null if it is not given. */
    @Nullable
    String siteName() {
        return siteName;
    }

    /** Whether the data is about a thing of that type and not about an article. */
    boolean isAbout(String type) {
        return own.contains(type) && own.stream().noneMatch(ARTICLES::contains);
    }

    /** Returns the text of the first of these fields that has any; null if none has. */
    static @Nullable String firstOf(JsonNode node, String... fields) {
        for (String field : fields) {
            String text = text(node, field);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** Returns the text of a field, or of its first value if there are several; null if it has none. */
    static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null ? null : string(value.isArray() && value.size() > 0 ? value.get(0) : value);
    }

    /** Returns a tidied value; null if it is empty, or no text, number or Boolean. */
    static @Nullable String string(JsonNode value) {
        String text = value.isValueNode() && !value.isNull() ? value.asText() : "";
        text = Chars.tidy(text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false));
        return text.isEmpty() ? null : text;
    }
}
