package io.mediawatch.extract.outline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * What the page's schema.org data says about the article. Each field is taken from the first of the page's articles
 * that has it. {@link LinkedData} parses the scripts and selects the articles.
 */
public final class JsonLd {
    /** The URL of a site's front page. */
    private static final Pattern FRONT = Pattern.compile("https?://[^/]+/?");

    private final LinkedData data;

    private JsonLd(LinkedData data) {
        this.data = data;
    }

    /** @param title the page's title, with or without the site's name */
    public static JsonLd of(List<String> scripts, String title) {
        return new JsonLd(LinkedData.of(scripts, title));
    }

    private @Nullable JsonNode first(String field) {
        for (JsonNode article : data.articles()) {
            if (article.hasNonNull(field)) {
                return article.get(field);
            }
        }
        return null;
    }

    public boolean hasArticle() {
        return !data.articles().isEmpty();
    }

    /** Whether the data is about a thing of that type and not about an article. */
    public boolean isAbout(String type) {
        return data.isAbout(type);
    }

    public @Nullable String headline() {
        String headline = text("headline");
        headline = headline != null ? headline : text("name");
        return headline == null ? null : Outline.brief(headline);
    }

    /** Returns a date field of the article, else of the page. */
    public @Nullable String date(String field) {
        JsonNode value = first(field);
        for (JsonNode page : data.pages()) {
            value = value == null && page.hasNonNull(field) ? page.get(field) : value;
        }
        return value == null ? null : LinkedData.string(value);
    }

    public @Nullable String text(String field) {
        JsonNode value = first(field);
        return value == null ? null : LinkedData.string(value);
    }

    /** Returns the article's text as HTML: some sites give it so, some with its tags escaped, others as lines. */
    public @Nullable String body() {
        JsonNode value = first("articleBody");
        if (value == null || !value.isTextual()) {
            return null;
        }
        String text = value.asText();
        String html = text.contains("&lt;") ? Parser.unescapeEntities(text, false) : text;
        return html.contains("</") ? html : html.replace("\n", "<br>");
    }

    public @Nullable String siteName() {
        return data.siteName();
    }

    /** Returns the authors, including organizations. */
    List<String> authors() {
        return authors(node -> true);
    }

    /** Returns the authors except those declared as organizations. */
    List<String> people() {
        return authors(node -> !isType(node, "organization"));
    }

    /**
     * Returns the creators if they include all authors, else the authors; if none of these are meant, the creators who
     * are declared as persons.
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

    public @Nullable String publisher() {
        return outlet("publisher");
    }

    /** Returns the provider from whom the site has the article; null if that is the site itself. */
    public @Nullable String provider(@Nullable String site) {
        String provider = outlet("provider");
        return provider == null || provider.equals(site) ? null : provider;
    }

    private @Nullable String outlet(String field) {
        JsonNode outlet = first(field);
        return outlet == null ? null : name(outlet.isArray() && outlet.size() > 0 ? outlet.get(0) : outlet);
    }

    public List<String> strings(String field) {
        List<String> strings = new ArrayList<>();
        JsonNode value = first(field);
        if (value != null) {
            for (JsonNode one : value.isArray() ? value : List.of(value)) {
                String text = one.isObject() ? LinkedData.firstOf(one, "url", "name") : LinkedData.string(one);
                if (text != null && strings.size() < 20) {
                    strings.add(text);
                }
            }
        }
        return strings;
    }

    /** Returns the names of the breadcrumb's levels, without the site's front page. */
    public List<String> breadcrumb() {
        List<String> names = new ArrayList<>();
        JsonNode breadcrumb = data.breadcrumb();
        if (breadcrumb != null) {
            boolean first = true;
            for (JsonNode item : breadcrumb.path("itemListElement")) {
                String name = LinkedData.text(item, "name");
                name = name != null ? name : LinkedData.text(item.path("item"), "name");
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

    /** Returns false if the data says that the article is not free to read. */
    public boolean free() {
        JsonNode free = first("isAccessibleForFree");
        return free == null || !"false".equalsIgnoreCase(free.asText(""));
    }

    /** Whether one of an author's types ends with the given word; if one of them is a person's, only that counts. */
    private boolean isType(JsonNode author, String end) {
        String id = author.isTextual() ? author.asText() : author.path("@id").asText("");
        JsonNode told = author.has("@type") ? author : data.node(id);
        List<String> types = LinkedData.types(told == null ? author : told);
        return types.contains("person") ? end.equals("person") : types.stream().anyMatch(type -> type.endsWith(end));
    }

    private @Nullable String name(JsonNode node) {
        if (node.isTextual()) {
            JsonNode meant = data.node(node.asText());
            return meant != null ? LinkedData.text(meant, "name") : LinkedData.string(node);
        }
        String name = LinkedData.text(node, "name");
        JsonNode meant = name == null ? data.node(node.path("@id").asText("")) : null;
        return meant == null ? name : LinkedData.text(meant, "name");
    }
}
