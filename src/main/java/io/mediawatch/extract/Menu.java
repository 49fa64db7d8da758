package io.mediawatch.extract;

/** Finds the end of a menu: a {@code nav} element of links to other pages and nothing else. */
final class Menu {
    /** What menus consist of; anything else in one might be part of an article. */
    private static final TagNames PARTS = new TagNames(
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
            "sup");

    /** Of these, what may be named for something that is read wherever it stands. */
    private static final TagNames BOXES = new TagNames("nav", "ul", "ol", "div", "section", "p");

    private static final int READ = Signals.BREADCRUMB | Signals.ABOUT;

    /** Longer ones hold more than a menu. */
    private static final int MAX_BYTES = 200_000;

    /** Longer texts, in bytes, are no names of pages. */
    private static final int MAX_TEXT = 150;

    private final TagScan scan;
    private final ReadAttributes attributes;

    Menu(TagScan scan, ReadAttributes attributes) {
        this.scan = scan;
        this.attributes = attributes;
    }

    /**
     * Index of the end tag of the menu whose content begins there; below 0 where it is never closed, closes what it has not
     * opened, or holds more than links.
     */
    int end(int content) {
        int[] open = new int[PARTS.size()];
        int at = scan.next('<', content);
        while (at >= 0 && at - content < MAX_BYTES) {
            boolean closes = scan.at(at + 1) == '/';
            int name = closes ? at + 2 : at + 1;
            int part = part(name);
            if (closes && part >= 0 && open[part]-- == 0) {
                return scan.isEndTag("nav", at) ? at : -1;
            }
            int behind = part < 0 ? behindOther(at) : closes || !isRead(name) ? scan.behindTag(name) : -1;
            if (part >= 0 && !closes) {
                open[part]++;
            }
            at = behind < 0 ? -1 : scan.next('<', behind);
            if (at >= 0 && at - scan.behindSpace(behind) > MAX_TEXT) {
                return -1;
            }
        }
        return -1;
    }

    /** Index in {@link #PARTS}; below 0 for what is no part of a menu. */
    private int part(int name) {
        return PARTS.index(scan, name, scan.behindName(name));
    }

    /** Index behind a comment or a drawing; below 0 for anything else. */
    private int behindOther(int at) {
        if (scan.isAt("!--", at + 1)) {
            return scan.behindComment(at);
        }
        int end = scan.isNameAt("svg", at + 1) ? Drawing.end(scan, scan.behindTag(at + 1)) : -1;
        return end < 0 ? -1 : scan.behindTag(end + 2);
    }

    /** Whether the element is named for a breadcrumb or a byline. */
    boolean isRead(int name) {
        int behindName = scan.behindName(name);
        return BOXES.has(scan, name, behindName) && (attributes.signals(behindName) & READ) != 0;
    }
}
