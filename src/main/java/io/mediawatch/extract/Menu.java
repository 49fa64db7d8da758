package io.mediawatch.extract;

/** Finds the end of a menu: a {@code nav} element of links to other pages and nothing else. */
final class Menu {
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
        int[] open = new int[TagKinds.SIZE];
        int at = scan.next('<', content);
        while (at >= 0 && at - content < MAX_BYTES) {
            boolean closes = scan.at(at + 1) == '/';
            int name = closes ? at + 2 : at + 1;
            int behindName = scan.behindName(name);
            int tag = TagKinds.find(scan, name, behindName);
            boolean part = TagKinds.is(tag, TagKinds.MENU);
            if (closes && part && open[tag]-- == 0) {
                return scan.isEndTag("nav", at) ? at : -1;
            }
            int behind = !part
                    ? behindOther(at)
                    : closes || !isRead(tag, behindName) ? scan.behindAttributes(behindName) : -1;
            if (part && !closes) {
                open[tag]++;
            }
            at = behind < 0 ? -1 : scan.next('<', behind);
            if (at >= 0 && at - scan.behindSpace(behind) > MAX_TEXT) {
                return -1;
            }
        }
        return -1;
    }

    /** Index behind a comment or a drawing; below 0 for anything else. */
    private int behindOther(int at) {
        if (scan.isAt("!--", at + 1)) {
            return scan.behindComment(at);
        }
        int end = scan.isNameAt("svg", at + 1) ? Drawing.end(scan, scan.behindTag(at + 1)) : -1;
        return end < 0 ? -1 : scan.behindTag(end + 2);
    }

    /** Whether the element whose name ends there is named for a breadcrumb or a byline. */
    boolean isRead(int tag, int behindName) {
        return TagKinds.is(tag, TagKinds.NAMED) && (attributes.signals(behindName) & READ) != 0;
    }
}
