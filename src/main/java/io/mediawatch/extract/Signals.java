package io.mediawatch.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

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
    static final int TITLE = 1 << 15;
    static final int AUTHOR = 1 << 16;
    static final int SOURCE = 1 << 17;
    static final int EDITOR = 1 << 18;
    static final int BODY = 1 << 19;
    static final int ARTICLE = 1 << 20;
    static final int MAIN = 1 << 21;
    static final int QUOTE = 1 << 22;
    static final int EMBED = 1 << 23;
    static final int NOTE = 1 << 24;

    /** Boxes that are no part of an article, whatever their text looks like. */
    static final int OUTSIDE =
            NAVIGATION | COMMENTS | RELATED | SHARE | PROMO | SIDE | FOOT | HIDDEN | TAGS | BIO | BREADCRUMB;

    /** Boxes about the article, not of it. */
    static final int ABOUT = BYLINE | DATE | AUTHOR | SOURCE | EDITOR;

    private static final Map<String, Integer> WORDS = words();
    private static final Map<String, Integer> WHOLE = whole();
    private static final Set<String> OPENING = opening();
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
            "headline", TITLE,
            "comment", COMMENTS,
            "breadcrumb", BREADCRUMB,
            "publisher", SOURCE,
            "caption", CAPTION);
    private static final Map<String, Integer> TAGS_SAY = Map.of(
            "nav", NAVIGATION,
            "aside", SIDE,
            "footer", FOOT,
            "article", ARTICLE,
            "main", MAIN,
            "figcaption", CAPTION,
            "dialog", PROMO,
            "blockquote", QUOTE);

    private final Map<String, Integer> seen = new HashMap<>();

    /** The signals of one element, without those of the elements around it. */
    int of(Element element, String tag) {
        int signals = TAGS_SAY.getOrDefault(tag, 0);
        if (element.attributesSize() == 0) {
            return signals;
        }
        String type = element.className();
        signals |= type.isEmpty() ? 0 : ofName(type);
        String id = element.id();
        signals |= id.isEmpty() ? 0 : ofName(id);
        return signals | ofAttributes(element);
    }

    private static int ofAttributes(Element element) {
        int signals = 0;
        String role = element.attr("role");
        if (!role.isEmpty()) {
            signals |= ROLES.getOrDefault(role, 0);
        }
        String property = element.attr("itemprop");
        property = property.isEmpty() ? element.attr("property") : property;
        property = property.substring(property.lastIndexOf(':') + 1);
        if (!property.isEmpty()) {
            signals |= PROPERTIES.getOrDefault(property.toLowerCase(Locale.ROOT), 0);
        }
        if (element.attr("rel").equals("author")) {
            signals |= AUTHOR;
        }
        String style = element.attr("style");
        if (element.hasAttr("hidden") || (!style.isEmpty() && hides(style))) {
            signals |= HIDDEN;
        }
        return signals;
    }

    private static boolean hides(String style) {
        int at = style.indexOf("display");
        return at >= 0 && style.indexOf("none", at) >= 0 && style.indexOf("none", at) - at < 12;
    }

    int ofName(String name) {
        Integer known = seen.get(name);
        if (known == null) {
            known = name.length() > 400 ? 0 : read(name);
            seen.put(name, known);
        }
        return known;
    }

    /** Every word, pair and triple of words of each class name, and the whole name where it has one word. */
    private static int read(String names) {
        int signals = 0;
        String[] words = new String[3];
        int start = -1;
        int whole = 0;
        int count = 0;
        for (int i = 0; i <= names.length(); i++) {
            char c = i < names.length() ? names.charAt(i) : ' ';
            boolean letter = Character.isLetterOrDigit(c);
            boolean hump =
                    letter && start >= 0 && Character.isUpperCase(c) && Character.isLowerCase(names.charAt(i - 1));
            if ((!letter || hump) && start >= 0) {
                words[count++ % 3] = names.substring(start, i).toLowerCase(Locale.ROOT);
                signals |= lookUp(words, count);
                start = hump ? i : -1;
            } else if (letter && start < 0) {
                start = i;
            }
            if (c <= ' ') {
                signals |=
                        i > whole ? WHOLE.getOrDefault(names.substring(whole, i).toLowerCase(Locale.ROOT), 0) : 0;
                whole = i + 1;
                count = 0;
            }
        }
        return signals;
    }

    private static int lookUp(String[] words, int count) {
        String last = words[(count - 1) % 3];
        int signals =
                last.startsWith("related") || last.startsWith("recommend") ? RELATED : WORDS.getOrDefault(last, 0);
        if (count > 1 && OPENING.contains(words[(count - 2) % 3])) {
            signals |= WORDS.getOrDefault(words[(count - 2) % 3] + "-" + last, 0);
        }
        if (count > 2 && OPENING.contains(words[count % 3])) {
            signals |= WORDS.getOrDefault(words[count % 3] + "-" + words[(count - 2) % 3] + "-" + last, 0);
        }
        return signals;
    }

    /** First words of those that are joined by a hyphen: most words begin none. */
    private static Set<String> opening() {
        Set<String> opening = new HashSet<>();
        for (String word : WORDS.keySet()) {
            if (word.indexOf('-') > 0) {
                opening.add(word.substring(0, word.indexOf('-')));
            }
        }
        return Set.copyOf(opening);
    }

    /** Words that only count as a whole class name. */
    private static Map<String, Integer> whole() {
        Map<String, Integer> whole = new HashMap<>();
        WORDS.forEach((word, bits) -> {
            if (word.startsWith("=")) {
                whole.put(word.substring(1), bits);
            }
        });
        return Map.copyOf(whole);
    }

    private static Map<String, Integer> words() {
        Map<String, Integer> bits = Map.ofEntries(
                Map.entry("navigation", NAVIGATION),
                Map.entry("comments", COMMENTS),
                Map.entry("related", RELATED),
                Map.entry("share", SHARE),
                Map.entry("promo", PROMO),
                Map.entry("side", SIDE),
                Map.entry("foot", FOOT),
                Map.entry("hidden", HIDDEN),
                Map.entry("tags", TAGS),
                Map.entry("bio", BIO),
                Map.entry("byline", BYLINE),
                Map.entry("date", DATE),
                Map.entry("caption", CAPTION),
                Map.entry("breadcrumb", BREADCRUMB),
                Map.entry("lead", LEAD),
                Map.entry("title", TITLE),
                Map.entry("author", AUTHOR),
                Map.entry("source", SOURCE),
                Map.entry("editor", EDITOR),
                Map.entry("body", BODY),
                Map.entry("quote", QUOTE),
                Map.entry("embed", EMBED),
                Map.entry("note", NOTE));
        Map<String, Integer> words = new HashMap<>();
        for (String[] row : WordList.rows("class-names.tsv", 2)) {
            Integer bit = bits.get(row[0]);
            if (bit == null) {
                throw new IllegalStateException("class-names.tsv: unknown kind " + row[0]);
            }
            for (String word : row[1].split(" ", -1)) {
                words.merge(word, bit, (a, b) -> a | b);
            }
        }
        return Map.copyOf(words);
    }
}
