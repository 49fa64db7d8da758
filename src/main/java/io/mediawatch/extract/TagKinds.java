package io.mediawatch.extract;

import java.util.List;
import java.util.Map;

/**
 * What the names of elements mean to whoever leaves out parts of a page: kinds, as bits. One look-up tells them all, since a
 * page has thousands of tags. A tag is told by its place here, below 0 for one of no kind.
 */
final class TagKinds {
    /** With content that is no HTML, or that may be left out. */
    static final int SPECIAL = 1;
    /** Without content, and left out unless something is read of it. */
    static final int VOID = 1 << 1;
    /** What stands before a page's first text. */
    static final int HEAD = 1 << 2;
    /** Before, in and behind which a text begins anew. */
    static final int BLOCK = 1 << 3;
    /** May say anything of itself. */
    static final int TELLING = 1 << 4;
    /** Nothing is read of it, whatever it says. */
    static final int MUTE = 1 << 5;
    /** Inside a text and never compared: what it is called is only read where that says something. */
    static final int INLINE = 1 << 6;
    /** Inside a text, and means nothing unless it says something of itself. */
    static final int BARE = 1 << 7;
    /** What menus consist of; anything else in one might be part of an article. */
    static final int MENU = 1 << 8;
    /** Without content. */
    static final int EMPTY = 1 << 10;
    /** Nothing but a menu if all it holds are links. */
    static final int LIST = 1 << 11;
    /** May hold nothing but a menu. */
    static final int BOX = 1 << 9;
    /** What it is called says something. */
    static final int NAMED = 1 << 12;

    private static final Map<Integer, List<String>> KINDS = Map.ofEntries(
            Map.entry(
                    SPECIAL,
                    List.of(
                            "script",
                            "style",
                            "link",
                            "source",
                            "input",
                            "meta",
                            "svg",
                            "math",
                            "title",
                            "textarea",
                            "iframe",
                            "noembed",
                            "noframes",
                            "xmp",
                            "plaintext")),
            Map.entry(VOID, List.of("link", "source", "input", "meta")),
            Map.entry(HEAD, List.of("html", "head", "meta", "link", "script", "style", "base", "title", "noscript")),
            Map.entry(
                    BLOCK,
                    List.of(
                            "div",
                            "p",
                            "li",
                            "ul",
                            "ol",
                            "section",
                            "article",
                            "header",
                            "footer",
                            "nav",
                            "aside",
                            "main",
                            "figure",
                            "figcaption",
                            "h1",
                            "h2",
                            "h3",
                            "h4",
                            "h5",
                            "h6")),
            Map.entry(TELLING, List.of("html", "meta", "link", "source", "input", "script", "style", "base", "svg")),
            Map.entry(
                    MUTE,
                    List.of("button", "select", "option", "textarea", "iframe", "video", "audio", "object", "embed")),
            Map.entry(
                    INLINE,
                    List.of(
                            "a", "span", "img", "i", "em", "b", "strong", "small", "label", "u", "s", "font", "time",
                            "picture")),
            Map.entry(BARE, List.of("span", "i", "em", "small", "label", "u", "s", "font")),
            Map.entry(
                    MENU,
                    List.of(
                            "a",
                            "li",
                            "ul",
                            "ol",
                            "div",
                            "span",
                            "nav",
                            "p",
                            "section",
                            "header",
                            "footer",
                            "aside",
                            "menu",
                            "h2",
                            "h3",
                            "h4",
                            "h5",
                            "h6",
                            "form",
                            "fieldset",
                            "label",
                            "input",
                            "select",
                            "option",
                            "button",
                            "figure",
                            "figcaption",
                            "picture",
                            "source",
                            "img",
                            "hr",
                            "br",
                            "wbr",
                            "i",
                            "b",
                            "em",
                            "strong",
                            "small",
                            "abbr",
                            "sup")),
            Map.entry(EMPTY, List.of("img", "input", "source", "br", "hr", "wbr")),
            Map.entry(LIST, List.of("ul", "ol")),
            Map.entry(NAMED, List.of("nav", "ul", "ol", "div", "section", "aside", "header", "footer", "p")),
            Map.entry(BOX, List.of("nav", "ul", "ol", "div", "section", "aside", "header", "footer")));

    private static final List<String> NAMES =
            KINDS.values().stream().flatMap(List::stream).distinct().sorted().toList();

    private static final TagNames FINDER = new TagNames(NAMES.toArray(String[]::new));

    /** For each name, its kinds. */
    private static final int[] OF = NAMES.stream().mapToInt(TagKinds::kinds).toArray();

    /** The tag of links to other pages. */
    static final int LINK = NAMES.indexOf("a");

    /** How many names have a kind. */
    static final int SIZE = NAMES.size();

    private TagKinds() {}

    private static int kinds(String name) {
        return KINDS.entrySet().stream()
                .filter(kind -> kind.getValue().contains(name))
                .mapToInt(Map.Entry::getKey)
                .sum();
    }

    /** The tag whose name stands from one index up to another. */
    static int find(TagScan scan, int from, int to) {
        return FINDER.index(scan, from, to);
    }

    static boolean is(int tag, int kind) {
        return tag >= 0 && (OF[tag] & kind) != 0;
    }

    static String name(int tag) {
        return NAMES.get(tag);
    }
}
