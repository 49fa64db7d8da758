package io.mediawatch.extract.markup;

import io.mediawatch.extract.line.Breadcrumb;
import io.mediawatch.extract.line.Labels;
import io.mediawatch.extract.line.Signature;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Detects menus while the tags of a page are read in order: elements that hold links to other pages and nothing else.
 * Decides by an element's name (or a list's length) and by everything inside it; {@link Markup} leaves the menus out.
 */
final class Menus {
    /** Signals of content that is always read, or is part of an article. */
    private static final int READ =
            Signals.BREADCRUMB | Signals.CREDITS | Signals.BODY | Signals.ARTICLE | Signals.LEAD | Signals.RECIPE;

    /** Signals of elements that are not part of an article, or contain one only by mistake. */
    private static final int OUTSIDE = Signals.OUTSIDE & ~(Signals.BREADCRUMB | Signals.BIO);

    /** Maximum length, in bytes, of a link's text in a menu. */
    private static final int MAX_LINK = 150;

    /** The same in a list not named as a menu: longer links may be headlines. */
    private static final int MAX_NAME = 40;

    /** Maximum length, in bytes, of a text between the links of a menu, such as a heading. */
    private static final int MAX_HEADING = 60;

    /** The same in a footer or a list not named as a menu: longer texts are content. */
    private static final int MAX_SIGN = 3;

    /** Minimum links of a menu with headings: fewer may be part of an article in a column named for its position. */
    private static final int FEW = 3;

    /** Minimum links of a list not named as a menu: fewer may be a breadcrumb or a byline. */
    private static final int SEVERAL = 6;

    /** Digits of a year: a link with at least as many may be a date. */
    private static final int YEAR = 4;

    /** Maximum depth of nested elements: from a deeper one on, no menus are detected. */
    private static final int MAX_DEPTH = 1000;

    private final TagScan scan;
    private final Charset charset;

    /** The tags of the open elements that menus may contain, outermost first. */
    private int[] tags = new int[32];

    /** For each of them, the possible menu that it is; null if it cannot be one. */
    private @Nullable Menu[] menus = new Menu[tags.length];

    private int depth;
    private boolean tooDeep;
    /** Number of open elements with each tag. */
    private final int[] open = new int[TagKinds.SIZE];

    private @Nullable Menu innermost;
    /** Depth of the outermost open element marked as a breadcrumb; -1 if there is none. */
    private int breadcrumb = -1;

    /** Number of texts read so far in links and between them. */
    private int links;

    private int headings;
    /** Characters of the links read so far in lists not named as menus. */
    private int listed;

    /** Index of the last content that no menu may contain. */
    private int other = -1;
    /** The same of what may be a date, which only {@code nav} may contain. */
    private int date = -1;
    /** The same of a link longer than {@link #MAX_NAME}, which only menus named as such may contain. */
    private int longName = -1;
    /** The same of a text between links longer than {@link #MAX_SIGN}, which lists and footers may not contain. */
    private int heading = -1;

    Menus(TagScan scan, Charset charset) {
        this.scan = scan;
        this.charset = charset;
    }

    /**
     * An element that may be a menu.
     *
     * @param around   the closest possible menu around it
     * @param tag      see {@link TagKinds}
     * @param content  index of its content
     * @param says     its signals, see {@link Signals}; 0 for a list without a telling name
     * @param links    texts of links before it
     * @param headings texts between links before it
     * @param listed   characters of links in lists before it
     * @param kept     number of bytes of the page kept before its content
     * @param done     index up to which bytes had been kept or left out
     */
    record Menu(
            @Nullable Menu around,
            int tag,
            int content,
            int says,
            int links,
            int headings,
            int listed,
            int kept,
            int done) {
        boolean says(int signal) {
            return (says & signal) != 0;
        }
    }

    /** Characters of the links in a list that has just been closed; 0 for a menu that is named as one. */
    int listed(Menu menu) {
        return menu.says == 0 ? listed - menu.listed : 0;
    }

    /** Notes that there is content at this index that no menu may contain. */
    void other(int at) {
        other = at;
    }

    /** Notes a text between two tags, from its first character that is not white space. */
    void text(int from, int to) {
        if (innermost == null || other >= innermost.content || from >= to) {
            return;
        }
        int length = scan.length(from, to);
        if (open[TagTable.place(TagKinds.LINK)] > 0) {
            links++;
            listed += innermost.says == 0
                    ? scan.text(from, from + length, charset).length()
                    : 0;
            other = length > MAX_LINK ? from : other;
            longName = length > MAX_NAME ? from : longName;
            date = scan.digits(from, to) >= YEAR ? from : date;
        } else {
            headings++;
            other = length > MAX_HEADING || isRead(from, from + length) ? from : other;
            heading = length > MAX_SIGN ? from : heading;
            date = scan.digits(from, to) > 0 ? from : date;
        }
    }

    /**
     * Whether a short text between the links is read by some rule: a label, a signature or the separator of a
     * breadcrumb.
     */
    private boolean isRead(int from, int to) {
        if (scan.isAt("&gt;", from) || scan.isAt("&raquo;", from)) {
            return true;
        }
        String text = scan.text(from, to, charset);
        return Breadcrumb.isSeparator(text.charAt(0))
                || Labels.isLabelled(text)
                || !Signature.names(text).isEmpty();
    }

    /**
     * Notes a start tag.
     *
     * @param tag     see {@link TagKinds}
     * @param said    signals of its attributes, see {@link Signals}
     * @param content index after the tag
     * @param kept    number of bytes of the page kept before
     * @param done    index up to which bytes have been kept or left out
     */
    void open(int tag, int said, int content, int kept, int done) {
        boolean part = TagKinds.is(tag, TagKinds.MENU);
        if (!part || (said & READ) != 0) {
            other = content;
        }
        tooDeep |= depth == MAX_DEPTH;
        if (!part || tooDeep || TagKinds.is(tag, TagKinds.EMPTY)) {
            return;
        }
        if (depth == tags.length) {
            tags = Arrays.copyOf(tags, 2 * depth);
            menus = Arrays.copyOf(menus, 2 * depth);
        }
        int says = said | Signals.ofTag(TagKinds.name(tag));
        breadcrumb = breadcrumb < 0 && (said & Signals.BREADCRUMB) != 0 ? depth : breadcrumb;
        boolean path = breadcrumb >= 0 && tag == TagKinds.NAV;
        if (!path && mayBeMenu(tag, says)) {
            innermost = new Menu(innermost, tag, content, says, links, headings, listed, kept, done);
            menus[depth] = innermost;
        } else {
            menus[depth] = null;
        }
        tags[depth++] = tag;
        open[TagTable.place(tag)]++;
    }

    private static boolean mayBeMenu(int tag, int says) {
        boolean named = (says & OUTSIDE) != 0 && (says & ~(OUTSIDE | Signals.MAIN)) == 0;
        return TagKinds.is(tag, TagKinds.BOX) && (named || (says == 0 && TagKinds.is(tag, TagKinds.LIST)));
    }

    /** Notes an end tag; returns the element that it closes if that is a menu, else null. */
    @Nullable
    Menu close(int tag, int at) {
        if (tooDeep || !TagKinds.is(tag, TagKinds.MENU) || open[TagTable.place(tag)] == 0) {
            other = at;
            return null;
        }
        Menu closed = null;
        for (int last = TagTable.NONE; last != tag; ) { // elements left open inside are closed, too
            last = tags[--depth];
            open[TagTable.place(last)]--;
            closed = menus[depth];
            innermost = closed == null ? innermost : closed.around;
        }
        breadcrumb = depth > breadcrumb ? breadcrumb : -1;
        return closed != null && isMenu(closed) ? closed : null;
    }

    private boolean isMenu(Menu menu) {
        int from = menu.content;
        boolean named = menu.says != 0;
        boolean bare = !named || menu.says(Signals.FOOT);
        if (other >= from
                || (date >= from && menu.tag != TagKinds.NAV)
                || (longName >= from && !named)
                || (heading >= from && bare)) {
            return false;
        }
        boolean silent = named && headings == menu.headings;
        return silent || links - menu.links >= (named ? FEW : SEVERAL);
    }
}
