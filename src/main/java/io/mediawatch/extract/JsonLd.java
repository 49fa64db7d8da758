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
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * What the page's schema.org data says about the article. Of several articles the one that the page's title names
 * counts, else the first with a headline, and those of the same headline add what it does not say; articles inside
 * others, as in lists, only count where there are no others.
 */
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
    /** Fields whose values are what the data is about, as its outermost nodes are. */
    private static final Set<String> OWN = Set.of("@graph", "mainEntity", "mainEntityOfPage");

    /** Types that carry an article's fields where there is nothing better. */
    private static final Set<String> PAGES =
            Set.of("webpage", "itempage", "videoobject", "creativework", "podcastepisode");

    /** The address of a site's front page. */
    private static final Pattern FRONT = Pattern.compile("https?://[^/]+/?");

    private final Map<String, JsonNode> byId = new LinkedHashMap<>();
    private final List<JsonNode> articles = new ArrayList<>();
    /** Those that the data is not about, but mentions. */
    private final List<JsonNode> mentioned = new ArrayList<>();

    private final List<JsonNode> pages = new ArrayList<>();
    /** Types of what the data is about, in lower case. */
    private final Set<String> own = new HashSet<>();

    private @Nullable JsonNode breadcrumb;
    private @Nullable String siteName;

    private JsonLd() {}

    /** @param title the page's, with the site's name or without */
    static JsonLd of(List<String> scripts, String title) {
        JsonLd read = new JsonLd();
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
                .map(JsonLd::key)
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

    private static List<String> types(JsonNode node) {
        JsonNode type = node.path("@type");
        List<String> types = new ArrayList<>(1);
        for (JsonNode one : type.isArray() ? type : List.of(type)) {
            String name = one.asText("");
            types.add(name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT));
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

    /** Whether it is about a thing of that type, and about no article. */
    boolean isAbout(String type) {
        return own.contains(type) && own.stream().noneMatch(ARTICLES::contains);
    }

    @Nullable
    String headline() {
        String headline = text("headline");
        headline = headline != null ? headline : text("name");
        return headline == null ? null : Outline.brief(headline);
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
        String html = text.contains("&lt;") ? Parser.unescapeEntities(text, false) : text;
        return html.contains("</") ? html : html.replace("\n", "<br>");
    }

    @Nullable
    String siteName() {
        return siteName;
    }

    /** The authors, organizations too. */
    List<String> authors() {
        return authors(node -> true);
    }

    /** The authors but those said to be organizations. */
    List<String> people() {
        return authors(node -> !isType(node, "organization"));
    }

    /**
     * The creators where all authors are among those, or no author is a person and these are said to be.
     */
    private List<String> authors(Predicate<JsonNode> meant) {
        boolean created = names("creator", node -> true).containsAll(names("author", node -> true));
        List<String> authors = names(created ? "creator" : "author", meant);
        return authors.isEmpty() ? names("creator", node -> isType(node, "person")) : authors;
    }

    private List<String> names(String field, Predicate<JsonNode> meant) {
        JsonNode people = first(field);
        List<String> names = new ArrayList<>();
        if (people != null) {
            for (JsonNode author : people.isArray() ? people : List.of(people)) {
                JsonNode several = author.path("name");
                for (JsonNode one : several.isArray() ? several : List.of(author)) {
                    String name = meant.test(author) ? name(one) : null;
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
        return outlet("publisher");
    }

    /** From whom the site has the article; null where that is itself. */
    @Nullable
    String provider(@Nullable String site) {
        String provider = outlet("provider");
        return provider == null || provider.equals(site) ? null : provider;
    }

    private @Nullable String outlet(String field) {
        JsonNode outlet = first(field);
        return outlet == null ? null : name(outlet.isArray() && outlet.size() > 0 ? outlet.get(0) : outlet);
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

    /** Names of the breadcrumb's levels, without the site's front page. */
    List<String> breadcrumb() {
        List<String> names = new ArrayList<>();
        if (breadcrumb != null) {
            boolean first = true;
            for (JsonNode item : breadcrumb.path("itemListElement")) {
                String name = text(item, "name");
                name = name != null ? name : text(item.path("item"), "name");
                boolean front =
                        first && FRONT.matcher(address(item.path("item"))).matches();
                first = false;
                if (name != null && !front && names.size() < 10) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static String address(JsonNode item) {
        return item.isTextual()
                ? item.asText()
                : item.path("@id").asText(item.path("url").asText(""));
    }

    /** False where the data says that the article is not free to read. */
    boolean free() {
        JsonNode free = first("isAccessibleForFree");
        return free == null || !"false".equalsIgnoreCase(free.asText(""));
    }

    /** Whether it is said to be of a type that ends so; of two types, a person's counts. */
    private boolean isType(JsonNode author, String end) {
        String id = author.isTextual() ? author.asText() : author.path("@id").asText("");
        List<String> types = types(author.has("@type") ? author : byId.getOrDefault(id, author));
        return types.contains("person") ? end.equals("person") : types.stream().anyMatch(type -> type.endsWith(end));
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
