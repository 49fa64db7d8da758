package io.mediawatch.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
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
 * What the JSON-LD scripts of a page hold. Of several articles the one that the page's title names counts, else the
 * first with a headline, and those of the same headline add what it does not say; articles inside others, as in lists,
 * only count where there are no others.
 */
final class LinkedData {
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
    /** Fields whose values are what the data is about, as its outermost nodes are. */
    private static final Set<String> OWN = Set.of("@graph", "mainEntity", "mainEntityOfPage");

    /** Types that carry an article's fields where there is nothing better. */
    private static final Set<String> PAGES =
            Set.of("webpage", "itempage", "videoobject", "creativework", "podcastepisode");

    private final Map<String, JsonNode> byId = new LinkedHashMap<>();
    private final List<JsonNode> articles = new ArrayList<>();
    /** Those that the data is not about, but mentions. */
    private final List<JsonNode> mentioned = new ArrayList<>();

    private final List<JsonNode> pages = new ArrayList<>();
    /** Types of what the data is about, in lower case. */
    private final Set<String> own = new HashSet<>();

    private @Nullable JsonNode breadcrumb;
    private @Nullable String siteName;

    private LinkedData() {}

    /** @param title the page's, with the site's name or without */
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
            json = json.substring(begin(json)); // what follows the data is not read
        }
        try {
            return LENIENT.readTree(json);
        } catch (JsonProcessingException e) {
            return null; // broken data says nothing; the page is still read
        }
    }

    /** Index of the first bracket of an object or an array; of the end where there is none. */
    private static int begin(String json) {
        int at = 0;
        while (at < json.length() && json.charAt(at) != '{' && json.charAt(at) != '[') {
            at++;
        }
        return at;
    }

    /** First what the data is about, then what is inside that. */
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

    /** Leaves the articles that are the page's. */
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
            pages.add(node); // as Baidu asks for it, without a type
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

    /** In lower case, without what stands before them in an address. */
    static List<String> types(JsonNode node) {
        JsonNode type = node.path("@type");
        List<String> types = new ArrayList<>(1);
        for (JsonNode one : type.isArray() ? type : List.of(type)) {
            String name = one.asText("");
            types.add(name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT));
        }
        return types;
    }

    /** Those that are the page's, in their order. */
    List<JsonNode> articles() {
        return articles;
    }

    /** Nodes that carry an article's fields where there is nothing better. */
    List<JsonNode> pages() {
        return pages;
    }

    /** The first node that says more of itself than that {@code @id}; null if there is none. */
    @Nullable
    JsonNode node(String id) {
        return byId.get(id);
    }

    /** Null if there is none. */
    @Nullable
    JsonNode breadcrumb() {
        return breadcrumb;
    }

    /** Null if none is told. */
    @Nullable
    String siteName() {
        return siteName;
    }

    /** Whether it is about a thing of that type, and about no article. */
    boolean isAbout(String type) {
        return own.contains(type) && own.stream().noneMatch(ARTICLES::contains);
    }

    /** The text of the first of these fields that has one. */
    static @Nullable String firstOf(JsonNode node, String... fields) {
        for (String field : fields) {
            String text = text(node, field);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** The text of a field, of the first of several; null if it has none. */
    static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null ? null : string(value.isArray() && value.size() > 0 ? value.get(0) : value);
    }

    /** A value tidied; null for an empty one and what is no text, number or truth value. */
    static @Nullable String string(JsonNode value) {
        String text = value.isValueNode() && !value.isNull() ? value.asText() : "";
        text = Chars.tidy(text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false));
        return text.isEmpty() ? null : text;
    }
}
