package io.mediawatch.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What an element's tag, class, id, role and style say about it, as bits. The words are in {@code class-names.tsv};
 * class names are cut at capitals, hyphens and underscores, so that {@code relatedLinks} and {@code related-links}
 * are the same two words.
 */
final class Signals {
    static final int NAVIGATION = 1;
    static final int COMMENTS = 1 << 1;
    static final int RELATED = 1 << 2;
    static final int SHARE = 1 << 3;
    static final int PROMO = 1 << 4;
    static final int SIDE = 1 << 5;
    static final int FOOT = 1 << 6;
    static final int HIDDEN = 1 << 7;
    static final int TAGS = 1 << 8;
    static final int BIO = 1 << 9;
    static final int BYLINE = 1 << 10;
    static final int DATE = 1 << 11;
    static final int CAPTION = 1 << 12;
    static final int BREADCRUMB = 1 << 13;
    static final int LEAD = 1 << 14;
    static final int KICKER = 1 << 15;
    static final int AUTHOR = 1 << 16;
    static final int SOURCE = 1 << 17;
    static final int EDITOR = 1 << 18;
    static final int BODY = 1 << 19;
    static final int ARTICLE = 1 << 20;
    static final int MAIN = 1 << 21;
    static final int QUOTE = 1 << 22;
    static final int EMBED = 1 << 23;
    static final int NOTE = 1 << 24;
    static final int CONSENT = 1 << 25;
    static final int RECIPE = 1 << 26;

    /** Boxes that are no part of an article, whatever their text looks like. */
    static final int OUTSIDE =
            NAVIGATION | COMMENTS | RELATED | SHARE | PROMO | SIDE | FOOT | HIDDEN | TAGS | BIO | BREADCRUMB | CONSENT;

    /** Boxes about the article, not of it. */
    static final int ABOUT = BYLINE | DATE | AUTHOR | SOURCE | EDITOR;

    /** What each bit is called, from the lowest. */
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
            "note",
            "consent",
            "recipe");

    /** A word of the list: what it says alone, and the words that may follow it. */
    private record Word(int signals, WordTable<Word> followers) {}

    /** Longer ones are no names. */
    private static final int MAX_NAME = 400;

    private static final WordTable<Word> WORDS;
    /** Words that only count as a whole class name. */
    private static final WordTable<Integer> WHOLE;

    static {
        Map<String, Integer> words = words();
        WORDS = table(words, "");
        Map<String, Integer> whole = new HashMap<>();
        words.forEach((word, bits) -> {
            if (word.startsWith("=")) {
                whole.put(word.substring(1), bits);
            }
        });
        WHOLE = new WordTable<>(whole);
    }

    private static final Map<String, Integer> ROLES = Map.of(
            "navigation", NAVIGATION,
            "banner", NAVIGATION,
            "search", NAVIGATION,
            "menu", NAVIGATION,
            "menubar", NAVIGATION,
            "complementary", SIDE,
            "contentinfo", FOOT,
            "dialog", PROMO,
            "article", ARTICLE,
            "main", MAIN);
    private static final Map<String, Integer> PROPERTIES = Map.of(
            "articlebody", BODY,
            "author", AUTHOR,
            "datepublished", DATE,
            "datecreated", DATE,
            "comment", COMMENTS,
            "breadcrumb", BREADCRUMB,
            "publisher", SOURCE,
            "caption", CAPTION,
            "recipeingredient", RECIPE);
    /** Of schema.org. */
    private static final Map<String, Integer> TYPES = Map.of(
            "SiteNavigationElement", NAVIGATION,
            "WPSideBar", SIDE,
            "WPFooter", FOOT,
            "WPAdBlock", PROMO,
            "Comment", COMMENTS,
            "UserComments", COMMENTS,
            "Person", BIO,
            "AggregateRating", SHARE);
    /** Names read last and what they say, one in each place: a page repeats the same few. */
    private final @Nullable String[] seen = new String[1024];

    private final int[] said = new int[seen.length];
    private final int ignored;

    /** @param ignored signals that are never given */
    Signals(int ignored) {
        this.ignored = ignored;
    }

    /**
     * The signals of one element, without those of the elements around it. What the outermost are called is the kind
     * of page, and says nothing.
     */
    int of(Element element, String tag) {
        int signals = ofTag(tag);
        if (element.attributesSize() == 0 || tag.equals("body") || tag.equals("html")) {
            return signals;
        }
        Attributes attributes = element.attributes();
        String type = attributes.get("class");
        String id = attributes.get("id");
        signals |= ofName(type) | ofName(id);
        int known = (type.isEmpty() ? 0 : 1) + (id.isEmpty() ? 0 : 1);
        signals |= known == attributes.size() ? 0 : ofAttributes(attributes);
        return signals & ~ignored;
    }

    /** The first of these by its name. */
    static String name(int signals) {
        return NAMES.get(Integer.numberOfTrailingZeros(signals));
    }

    private static int ofTag(String tag) {
        return switch (tag) {
            case "nav" -> NAVIGATION;
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

    private static int ofAttributes(Attributes attributes) {
        int signals = 0;
        String property = "";
        for (Attribute attribute : attributes) {
            switch (attribute.getKey()) {
                case "role" -> signals |= ROLES.getOrDefault(attribute.getValue(), 0);
                case "itemprop" -> property = attribute.getValue().isEmpty() ? property : attribute.getValue();
                case "property" -> property = property.isEmpty() ? attribute.getValue() : property;
                case "rel" -> signals |= attribute.getValue().equals("author") ? AUTHOR : 0;
                case "itemtype" -> signals |= ofType(attribute.getValue());
                case "style" -> signals |= hides(attribute.getValue()) ? HIDDEN : 0;
                case "hidden" -> signals |= HIDDEN;
                default -> {}
            }
        }
        return property.isEmpty() ? signals : signals | ofProperty(property);
    }

    private static int ofType(String type) {
        return TYPES.getOrDefault(type.substring(type.lastIndexOf('/') + 1), 0);
    }

    private static int ofProperty(String property) {
        String name = property.substring(property.lastIndexOf(':') + 1);
        return PROPERTIES.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
    }

    private static boolean hides(String style) {
        int at = style.indexOf("display");
        return at >= 0 && style.indexOf("none", at) >= 0 && style.indexOf("none", at) - at < 12;
    }

    int ofName(String name) {
        if (name.isEmpty()) {
            return 0;
        }
        int place = place(name);
        if (!name.equals(seen[place])) {
            seen[place] = name;
            said[place] = name.length() > MAX_NAME ? 0 : read(name);
        }
        return said[place];
    }

    /** Names of a page differ in their length or towards their ends. */
    private int place(String name) {
        int length = name.length();
        int hash = 31 * (31 * length + name.charAt(length - 1)) + name.charAt(length / 2);
        return (31 * hash + name.charAt(Math.max(0, length - 4))) & (seen.length - 1);
    }

    /** Every word, pair and triple of words of each class name, and the whole name where it has one word. */
    private static int read(String names) {
        int signals = 0;
        Word one = null; // the word before
        Word two = null; // the two words before
        int start = -1;
        int hash = WordTable.START;
        int whole = 0;
        for (int i = 0; i <= names.length(); i++) {
            char c = i < names.length() ? names.charAt(i) : ' ';
            boolean letter = Chars.isLetterOrDigit(c);
            boolean hump = letter && start >= 0 && Chars.isUpper(c) && Character.isLowerCase(names.charAt(i - 1));
            if (letter && !hump) {
                start = start < 0 ? i : start;
                hash = WordTable.hash(hash, c);
                continue;
            }
            if (start >= 0) {
                Word word = WORDS.get(names, start, i, hash);
                Word pair = one == null ? null : one.followers.get(names, start, i, hash);
                Word triple = two == null ? null : two.followers.get(names, start, i, hash);
                signals |= isRelated(names, start, i) ? RELATED : signals(word);
                signals |= signals(pair) | signals(triple);
                one = word;
                two = pair;
            }
            start = hump ? i : -1;
            hash = hump ? WordTable.hash(WordTable.START, c) : WordTable.START;
            if (c <= ' ') {
                Integer alone = i > whole ? WHOLE.get(names, whole, i) : null;
                signals |= alone == null ? 0 : alone;
                whole = i + 1;
                one = null;
                two = null;
            }
        }
        return signals;
    }

    private static int signals(@Nullable Word word) {
        return word == null ? 0 : word.signals;
    }

    private static boolean isRelated(String names, int start, int end) {
        return end - start >= 7
                && Chars.lower(names.charAt(start)) == 'r'
                && (names.regionMatches(true, start, "related", 0, 7)
                        || (end - start >= 9 && names.regionMatches(true, start, "recommend", 0, 9)));
    }

    /** The words that begin with a prefix, up to their next hyphen. */
    private static WordTable<Word> table(Map<String, Integer> words, String prefix) {
        Map<String, Word> table = new HashMap<>();
        for (String word : words.keySet()) {
            if (word.startsWith(prefix) && word.length() > prefix.length()) {
                int hyphen = word.indexOf('-', prefix.length());
                String whole = hyphen < 0 ? word : word.substring(0, hyphen);
                table.computeIfAbsent(
                        whole.substring(prefix.length()),
                        key -> new Word(words.getOrDefault(whole, 0), table(words, whole + "-")));
            }
        }
        return new WordTable<>(table);
    }

    private static Map<String, Integer> words() {
        Map<String, Integer> words = new HashMap<>();
        for (String[] row : WordList.rows("class-names.tsv", 2)) {
            int bit = NAMES.indexOf(row[0]);
            if (bit < 0) {
                throw new IllegalStateException("class-names.tsv: unknown kind " + row[0]);
            }
            for (String word : row[1].split(" ", -1)) {
                words.merge(word, 1 << bit, (a, b) -> a | b);
            }
        }
        return Map.copyOf(words);
    }
}
