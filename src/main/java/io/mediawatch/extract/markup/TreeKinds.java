package io.mediawatch.extract.markup;

import org.jsoup.parser.Tag;

/**
 * The kinds of elements that {@link PlainTree} and {@link OpenElements} distinguish, as bits of a tag (see
 * {@link TagTable}).
 */
final class TreeKinds {
    /** Has no content and so no end tag. */
    static final int EMPTY = 1;
    /** Belongs into the head if the body has not begun. */
    static final int HEAD = 1 << 1;
    /** Its content is text up to its end tag. */
    static final int TEXT = 1 << 2;
    /** Text in which character references count. */
    static final int READABLE = 1 << 3;
    /** Its start tag ends a paragraph. */
    static final int BLOCK = 1 << 4;
    /** Its end tag may be missing: the end tags of elements around it end it as well. */
    static final int IMPLIED = 1 << 5;
    /** Goes on in the next block if its end tag is missing. */
    static final int FORMATTING = 1 << 6;
    /** Only ended by its end tag. */
    static final int EXPLICIT = 1 << 7;
    /** May not contain another of its name. */
    static final int SINGLE = 1 << 8;
    /** End tags inside it end nothing around it. */
    static final int SCOPE = 1 << 9;
    /** Nothing inside it ends a paragraph around it. */
    static final int PARAGRAPH_SCOPE = 1 << 10;
    /** End tags of inline elements inside it end nothing around it. */
    static final int SPECIAL = 1 << 11;

    static final int HEADING = 1 << 12;
    static final int LIST = 1 << 13;
    /** Item of a list of terms. */
    static final int TERM = 1 << 14;
    /** May stand between a list and its items. */
    static final int LOOSE = 1 << 15;
    /** Contains only texts to choose from. */
    static final int CHOICE = 1 << 16;
    /** Contains only smaller parts of a table. */
    static final int GRID = 1 << 17;
    /** Group of rows. */
    static final int ROWS = 1 << 18;

    static final int CELL = 1 << 19;
    /** Stands once, around all others. */
    static final int ROOT = 1 << 20;
    /** Frequent, but placed like any unknown element. */
    static final int INLINE = 1 << 21;
    /** Read in another way inside {@code noscript}. */
    static final int SCRIPTED = 1 << 22;
    /** Follows rules of its own that are left to the parser. */
    static final int ODD = 1 << 23;

    private static final TagTable TABLE = new TagTable(
            TagTable.kind(EMPTY, "area base br embed hr img input link meta param source track wbr"),
            TagTable.kind(HEAD, "base link meta noframes script style title"),
            TagTable.kind(TEXT, "iframe noembed noframes script style textarea title"),
            TagTable.kind(READABLE, "textarea title"),
            TagTable.kind(
                    BLOCK,
                    "address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption "
                            + "figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search "
                            + "section summary table ul"),
            TagTable.kind(IMPLIED, "dd dt li option p"),
            TagTable.kind(FORMATTING, "a b big code em font i s small strike strong tt u"),
            TagTable.kind(EXPLICIT, "button form noscript select template"),
            TagTable.kind(SINGLE, "button form noscript select"),
            TagTable.kind(SCOPE, "applet html marquee noscript object table td template th"),
            TagTable.kind(PARAGRAPH_SCOPE, "applet button html marquee noscript object table td template th"),
            TagTable.kind(
                    SPECIAL,
                    "address applet area article aside base blockquote body br button center dd details dir "
                            + "div dl dt embed fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header "
                            + "hgroup hr html iframe img input li link main marquee menu meta nav noembed noframes "
                            + "noscript object ol p param pre script search section select source style summary "
                            + "table tbody td template textarea tfoot th thead title tr track ul wbr"),
            TagTable.kind(HEADING, "h1 h2 h3 h4 h5 h6"),
            TagTable.kind(LIST, "ol ul"),
            TagTable.kind(TERM, "dd dt"),
            TagTable.kind(LOOSE, "address div p"),
            TagTable.kind(CHOICE, "select option"),
            TagTable.kind(GRID, "table tbody tfoot thead tr"),
            TagTable.kind(ROWS, "tbody tfoot thead"),
            TagTable.kind(CELL, "td th"),
            TagTable.kind(ROOT, "html head body"),
            TagTable.kind(INLINE, "abbr cite label picture span sub sup time"),
            TagTable.kind(SCRIPTED, "body dd dt head html li option pre script select table textarea"),
            TagTable.kind(
                    ODD,
                    "basefont bgsound caption col colgroup frame frameset image isindex keygen listing math nobr "
                            + "optgroup plaintext rb rp rt rtc svg xmp"));

    private static final Tag[] TAGS = TABLE.names().stream().map(Tag::valueOf).toArray(Tag[]::new);

    static final int BODY_TAG = TABLE.tag("body");
    static final int BR = TABLE.tag("br");
    static final int BUTTON = TABLE.tag("button");
    static final int HEAD_TAG = TABLE.tag("head");
    static final int HTML = TABLE.tag("html");
    static final int ITEM = TABLE.tag("li");
    static final int LINK = TABLE.tag("a");
    static final int NOSCRIPT = TABLE.tag("noscript");
    static final int OPTION = TABLE.tag("option");
    static final int PARAGRAPH = TABLE.tag("p");
    static final int PRE = TABLE.tag("pre");
    static final int ROW = TABLE.tag("tr");
    static final int SCRIPT = TABLE.tag("script");
    static final int TABLE_TAG = TABLE.tag("table");
    static final int TBODY = TABLE.tag("tbody");
    static final int TEMPLATE = TABLE.tag("template");
    static final int TEXTAREA = TABLE.tag("textarea");

    /** Number of places of names. */
    static final int SIZE = TABLE.size();

    private TreeKinds() {}

    /** The tag whose name is between two indexes. */
    static int find(TagScan scan, int from, int to) {
        return TABLE.find(scan, from, to);
    }

    /** Whether a tag is of any of these kinds. */
    static boolean is(int tag, int kinds) {
        return TagTable.is(tag, kinds);
    }

    static String name(int tag) {
        return TABLE.name(tag);
    }

    /** What the parser takes the tag for. */
    static Tag known(int tag) {
        return TAGS[TagTable.place(tag) - 1];
    }
}
