package io.mediawatch.extract.markup;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/**
 * Derives signals from an element's tag, class, id, role, schema.org property and style: bits that say what it may be,
 * such as navigation or a byline. The words in classes and ids are in {@code class-names.tsv}.
 */
public final class Signals {
    public static final int NAVIGATION = 1;
    public static final int COMMENTS = 1 << 1;
    public static final int RELATED = 1 << 2;
    public static final int SHARE = 1 << 3;
    public static final int PROMO = 1 << 4;
    public static final int SIDE = 1 << 5;
    public static final int FOOT = 1 << 6;
    public static final int HIDDEN = 1 << 7;
    public static final int TAGS = 1 << 8;
    /** A note about a person, such as the author. */
    public static final int BIO = 1 << 9;

    public static final int BYLINE = 1 << 10;
    public static final int DATE = 1 << 11;
    public static final int CAPTION = 1 << 12;
    public static final int BREADCRUMB = 1 << 13;
    public static final int LEAD = 1 << 14;
    public static final int KICKER = 1 << 15;
    public static final int AUTHOR = 1 << 16;
    public static final int SOURCE = 1 << 17;
    static final int EDITOR = 1 << 18;
    public static final int BODY = 1 << 19;
    public static final int ARTICLE = 1 << 20;
    public static final int MAIN = 1 << 21;
    public static final int QUOTE = 1 << 22;
    /** Embedded from another site: a post, or a box to buy a product. */
    public static final int EMBED = 1 << 23;

    public static final int CONSENT = 1 << 24;
    /** Ingredients of a recipe, which are text however short they are. */
    public static final int RECIPE = 1 << 25;
    /** A place beside the body, such as {@code body-right}: returned as {@link #SIDE}, and never as {@link #BODY}. */
    static final int BESIDE = 1 << 26;

    public static final int MODIFIED = 1 << 27;
    public static final int FOOTNOTE = 1 << 28;
    public static final int CENTRED = 1 << 29;
    public static final int EMPHASIZED = 1 << 30;
    /** A link to an author's page. */
    public static final int PROFILE = 1 << 31;

    /** Signals of boxes that are not part of an article, whatever their text looks like. */
    public static final int OUTSIDE =
            NAVIGATION | COMMENTS | RELATED | SHARE | PROMO | SIDE | FOOT | HIDDEN | TAGS | BIO | BREADCRUMB | CONSENT;

    /** Signals of boxes with information about the article. */
    public static final int CREDITS = BYLINE | DATE | MODIFIED | AUTHOR | SOURCE | EDITOR;

    /** Name of each bit, from the lowest. */
    private static final List<String> NAMES = List.of(
            "navigation",
            "comments",
            "related",
            "share",
            "promo",
            "side",
            "foot",
            "hidden",
            "tags",
            "bio",
            "byline",
            "date",
            "caption",
            "breadcrumb",
            "lead",
            "kicker",
            "author",
            "source",
            "editor",
            "body",
            "article",
            "main",
            "quote",
            "embed",
            "consent",
            "recipe",
            "beside",
            "modified",
            "footnote",
            "centred",
            "emphasized",
            "profile");

    /**
     * ARIA roles. An element with the role {@code img} is a picture drawn with elements; its texts are only labels in
     * it.
     */
    private static final Map<String, Integer> ROLES = Map.ofEntries(
            Map.entry("navigation", NAVIGATION),
            Map.entry("banner", NAVIGATION),
            Map.entry("search", NAVIGATION),
            Map.entry("menu", NAVIGATION),
            Map.entry("menubar", NAVIGATION),
            Map.entry("complementary", SIDE),
            Map.entry("contentinfo", FOOT),
            Map.entry("dialog", PROMO),
            Map.entry("img", HIDDEN),
            Map.entry("article", ARTICLE),
            Map.entry("main", MAIN));

    private static final Map<String, Integer> PROPERTIES = Map.of(
            "articlebody", BODY,
            "author", AUTHOR,
            "datepublished", DATE,
            "datecreated", DATE,
            "datemodified", MODIFIED,
            "comment", COMMENTS,
            "breadcrumb", BREADCRUMB,
            "publisher", SOURCE,
            "caption", CAPTION,
            "recipeingredient", RECIPE);
    /** Types of schema.org. */
    private static final Map<String, Integer> TYPES = Map.of(
            "SiteNavigationElement", NAVIGATION,
            "WPSideBar", SIDE,
            "WPFooter", FOOT,
            "WPAdBlock", PROMO,
            "Comment", COMMENTS,
            "UserComments", COMMENTS,
            "Person", BIO,
            "AggregateRating", SHARE);

    /** How the {@code aria-label} of a breadcrumb begins. */
    private static final String PATH = "breadcrumb";

    private static final Pattern BOLD = Pattern.compile("font-weight\\s*:\\s*(?:bold|[6-9]00)");

    /** A clip without area. */
    private static final Pattern CUT = Pattern.compile("rect\\(\\s*([01](?:px)?)(?:[\\s,]+\\1){3}\\s*\\)");

    private final ClassNames names;
    private final int ignored;

    /** @param ignored signals never to return */
    public Signals(int ignored, ClassNames names) {
        this.ignored = ignored;
        this.names = names;
    }

    /**
     * The signals of one element by itself; those of surrounding elements are not included. The tag of an element of a
     * site's own ({@code <x-newsletter-form>}) says what a class does. Attributes of {@code html} and {@code body} are
     * ignored, as they describe the page as a whole.
     */
    public int of(Element element, String tag) {
        int signals = tag.indexOf('-') < 0 ? ofTag(tag) : names.signals(tag) & OUTSIDE & ~ignored;
        int size = element.attributesSize();
        if (size == 0 || tag.equals("body") || tag.equals("html")) {
            return signals;
        }
        Attributes attributes = element.attributes();
        String type = attributes.get("class");
        String id = attributes.get("id");
        signals |= names.signals(type) | names.signals(id);
        int known = (type.isEmpty() ? 0 : 1) + (id.isEmpty() ? 0 : 1);
        signals |= known == size ? 0 : ofAttributes(attributes, tag);
        signals = (signals & BESIDE) == 0 ? signals : (signals & ~(BODY | BESIDE)) | SIDE;
        return signals & ~ignored;
    }

    /** The signal with this name; 0 if there is none. */
    static int named(String name) {
        int bit = NAMES.indexOf(name);
        return bit < 0 ? 0 : 1 << bit;
    }

    /** Name of the lowest of these signals. */
    public static String name(int signals) {
        return NAMES.get(Integer.numberOfTrailingZeros(signals));
    }

    /** The signals that follow from the tag alone. */
    static int ofTag(String tag) {
        return switch (tag) {
            case "nav" -> NAVIGATION;
            case "address" -> AUTHOR;
            case "aside" -> SIDE;
            case "footer" -> FOOT;
            case "article" -> ARTICLE;
            case "main" -> MAIN;
            case "figcaption" -> CAPTION;
            case "dialog" -> PROMO;
            case "blockquote" -> QUOTE;
            default -> 0;
        };
    }

    private int ofAttributes(Attributes attributes, String tag) {
        int signals = 0;
        String property = "";
        for (Attribute attribute : attributes) {
            switch (attribute.getKey()) {
                case "role" -> signals |= ofRole(attribute.getValue(), tag);
                case "itemprop" -> property = attribute.getValue().isEmpty() ? property : attribute.getValue();
                case "property" -> property = property.isEmpty() ? attribute.getValue() : property;
                case "rel" -> signals |= (' ' + attribute.getValue() + ' ').contains(" author ") ? AUTHOR : 0;
                case "href" -> signals |= AuthorPaths.is(attribute.getValue()) ? PROFILE : 0;
                case "itemtype" -> signals |= ofType(attribute.getValue());
                case "style" -> signals |= ofStyle(attribute.getValue());
                case "align" -> signals |= attribute.getValue().equalsIgnoreCase("center") ? CENTRED : 0;
                case "hidden" -> signals |= HIDDEN;
                case "aria-label" -> signals |= ofLabel(attribute.getValue());
                default ->
                    signals |= ReadAttributes.isName(attribute.getKey()) ? names.signals(attribute.getValue()) : 0;
            }
        }
        return property.isEmpty() ? signals : signals | ofProperty(property);
    }

    /** {@code img} counts only for elements that are not pictures anyway: there, the text consists of labels. */
    private static int ofRole(String role, String tag) {
        boolean picture = role.equals("img") && (tag.equals("figure") || tag.equals("img"));
        return picture ? 0 : ROLES.getOrDefault(role, 0);
    }

    /** Signals of an {@code aria-label}: sites in all languages label their breadcrumbs with the English word. */
    static int ofLabel(String label) {
        return label.regionMatches(true, 0, PATH, 0, PATH.length()) ? BREADCRUMB : 0;
    }

    private static int ofType(String type) {
        return TYPES.getOrDefault(type.substring(type.lastIndexOf('/') + 1), 0);
    }

    /** The signals of a schema.org property. */
    static int ofProperty(String property) {
        String name = property.substring(property.lastIndexOf(':') + 1);
        return PROPERTIES.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
    }

    static int ofStyle(String asWritten) {
        String style = asWritten.toLowerCase(Locale.ROOT);
        return (hides(style) ? HIDDEN : 0)
                | (has(style, "text-align", "center") ? CENTRED : 0)
                | (isBold(style) ? EMPHASIZED : 0);
    }

    /** @param style in lower case */
    private static boolean isBold(String style) {
        int weight = style.indexOf("font-weight");
        return weight >= 0 && BOLD.matcher(style).region(weight, style.length()).lookingAt();
    }

    /** Whether the style hides the element: not displayed, or clipped to nothing, as texts for screen readers are. */
    private static boolean hides(String style) {
        if (style.contains("rect(") && CUT.matcher(style).find()) {
            return true;
        }
        return has(style, "display", "none");
    }

    private static boolean has(String style, String property, String value) {
        int at = style.indexOf(property);
        int behind = at < 0 ? -1 : style.indexOf(value, at);
        return behind >= 0 && behind - at - property.length() < 5;
    }
}
