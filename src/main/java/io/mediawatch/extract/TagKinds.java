package io.mediawatch.extract;

import java.util.List;
import java.util.Map;

/**
 * What the names of elements mean to whoever leaves out parts of a page: kinds, as bits. One look-up tells them all,
 * since a page has thousands of tags. A tag is told by its place here, below 0 for one of no kind.
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
    /** Without content, so that nothing closes it. */
    static final int EMPTY = 1 << 9;
    /** May hold nothing but a menu, if it is called one. */
    static final int BOX = 1 << 10;
    /** May hold nothing but a menu, whatever it is called. */
    static final int LIST = 1 << 11;
    /** What it is called says whether it is part of a menu. */
    static final int NAMED = 1 << 12;
    /** Sets what is in it in another type. */
    static final int ITALIC = 1 << 13;

    private static final Map<Integer, List<String>> KINDS = Map.ofEntries(
            kind(
                    SPECIAL,
                    "script style link source input meta svg math title textarea iframe noembed noframes xmp "
                            + "plaintext"),
            kind(VOID, "link source input meta"),
            kind(HEAD, "html head meta link script style base title noscript"),
            kind(
                    BLOCK,
                    "div p li ul ol section article header footer nav aside main figure figcaption h1 h2 h3 "
                            + "h4 h5 h6"),
            kind(TELLING, "html meta link source input script style base svg"),
            kind(MUTE, "button select option textarea iframe video audio object embed"),
            kind(INLINE, "a span img i em b strong small label u s font time picture"),
            kind(BARE, "span i em small label u s font"),
            kind(ITALIC, "i em"),
            kind(
                    MENU,
                    "a li ul ol div span nav p section header footer aside menu h2 h3 h4 h5 h6 form fieldset "
                            + "label input select option button figure figcaption picture source img hr br wbr i b em "
                            + "strong small abbr sup"),
            kind(EMPTY, "img input source br hr wbr"),
            kind(BOX, "nav ul ol div section aside header footer"),
            kind(LIST, "ul ol"),
            kind(NAMED, "nav ul ol div section aside header footer p"));

    private static final List<String> NAMES =
            KINDS.values().stream().flatMap(List::stream).distinct().sorted().toList();

    private static final TagNames FINDER = new TagNames(NAMES.toArray(String[]::new));

    /** For each name, its kinds. */
    private static final int[] OF = NAMES.stream().mapToInt(TagKinds::kinds).toArray();

    /** The tag of links to other pages. */
    static final int LINK = NAMES.indexOf("a");

    /** The tag of menus called so. */
    static final int NAV = NAMES.indexOf("nav");

    /** How many names have a kind. */
    static final int SIZE = NAMES.size();

    private TagKinds() {}

    private static Map.Entry<Integer, List<String>> kind(int bit, String names) {
        return Map.entry(bit, List.of(names.split(" ", -1)));
    }

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
