package io.mediawatch.extract.outline;

import io.mediawatch.extract.markup.Signals;
import io.mediawatch.model.Paragraph.Kind;

/** What kind of block a text is, judging by the tags of the boxes around it. */
public final class BlockKinds {
    private BlockKinds() {}

    /** Level of a heading, 1 to 6; 0 for any other tag. */
    public static int level(String tag) {
        return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6'
                ? tag.charAt(1) - '0'
                : 0;
    }

    /** Whether it is the tag of a list item. */
    static boolean isItem(String tag) {
        return tag.equals("li") || tag.equals("dd") || tag.equals("dt");
    }

    /** Whether elements of this tag make their content a list or a table, whichever kind is given. */
    public static boolean makes(Kind kind, String tag) {
        return kind == Kind.LIST ? isItem(tag) : tag.equals("td") || tag.equals("th");
    }

    /** The kind of the text in a box, given the level of its heading. */
    public static Kind of(Box box, int level) {
        if (level > 0) {
            return Kind.HEADING;
        }
        for (Box outer = box; outer != null && box.depth - outer.depth < 5; outer = outer.parent) {
            if (outer.has(Signals.CAPTION)) {
                return Kind.CAPTION;
            }
            if (isItem(outer.tag)) {
                return Kind.LIST;
            }
            switch (outer.tag) {
                case "blockquote" -> {
                    return Kind.QUOTATION;
                }
                case "td", "th" -> {
                    return Kind.TABLE;
                }
                case "figcaption", "figure" -> {
                    return Kind.CAPTION;
                }
                case "article", "main", "section", "body" -> {
                    return Kind.TEXT;
                }
                default -> {}
            }
        }
        return Kind.TEXT;
    }
}
