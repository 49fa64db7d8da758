package io.mediawatch.extract.markup;

/**
 * The kinds of elements that {@link Markup} and {@link Menus} distinguish, as bits of a tag (see {@link TagTable}).
 */
final class TagKinds {
    /** Its content is not HTML, or the element may be left out. */
    static final int SPECIAL = 1;
    /** Has no content, and is left out unless it is needed. */
    static final int VOID = 1 << 1;
    /** May occur before a page's first text. */
    static final int HEAD = 1 << 2;
    /** Block element: text begins anew before, inside and after it. */
    static final int BLOCK = 1 << 3;
    /** All its attributes are kept. */
    static final int TELLING = 1 << 4;
    /** None of its attributes are read. */
    static final int MUTE = 1 << 5;
    /** Inline element: its class and id are only kept if they carry a signal. */
    static final int INLINE = 1 << 6;
    /** Inline element that means nothing without attributes. */
    static final int BARE = 1 << 7;
    /** May occur in a menu; any other element could be part of an article. */
    static final int MENU = 1 << 8;
    /** Has no content and so no end tag. */
    static final int EMPTY = 1 << 9;
    /** May be a menu if its name says so. */
    static final int BOX = 1 << 10;
    /** May be a menu, whatever its name. */
    static final int LIST = 1 << 11;
    /** Its class and id say whether it is part of a menu. */
    static final int NAMED = 1 << 12;
    /** Sets its content in italics. */
    static final int ITALIC = 1 << 13;

    private static final TagTable TABLE = new TagTable(
            TagTable.kind(
                    SPECIAL,
                    "script noscript style link source input meta svg math title textarea iframe noembed noframes xmp "
                            + "plaintext"),
            TagTable.kind(VOID, "link source input meta"),
            TagTable.kind(HEAD, "html head meta link script style base title noscript"),
            TagTable.kind(
                    BLOCK,
                    "div p li ul ol section article header footer nav aside main figure figcaption h1 h2 h3 "
                            + "h4 h5 h6"),
            TagTable.kind(TELLING, "html meta link source input script noscript style base svg"),
            TagTable.kind(MUTE, "button select option iframe video audio object embed"),
            TagTable.kind(INLINE, "a span img i em b strong small label u s font time picture"),
            TagTable.kind(BARE, "span i em small label u s font"),
            TagTable.kind(ITALIC, "i em"),
            TagTable.kind(
                    MENU,
                    "a li ul ol div span nav p section header footer aside menu h2 h3 h4 h5 h6 form fieldset "
                            + "label input select option button figure figcaption picture source img hr br wbr i b em "
                            + "strong small abbr sup"),
            TagTable.kind(EMPTY, "img input source br hr wbr"),
            TagTable.kind(BOX, "nav ul ol div section aside header footer"),
            TagTable.kind(LIST, "ul ol"),
            TagTable.kind(NAMED, "nav ul ol div section aside header footer p"));

    /** The tag of links. */
    static final int LINK = TABLE.tag("a");

    /** The tag of navigation. */
    static final int NAV = TABLE.tag("nav");

    /** Number of places of names. */
    static final int SIZE = TABLE.size();

    private TagKinds() {}

    /** The tag whose name is between two indexes. */
    static int find(TagScan scan, int from, int to) {
        return TABLE.find(scan, from, to);
    }

    static boolean is(int tag, int kind) {
        return TagTable.is(tag, kind);
    }

    static String name(int tag) {
        return TABLE.name(tag);
    }
}
