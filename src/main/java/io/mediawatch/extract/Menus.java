package io.mediawatch.extract;

import java.nio.charset.Charset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Tells which elements are menus, of links to other pages and nothing else, while a page's tags are read one after the
 * other: by what each holds and by what it is called.
 */
final class Menus {
    /** What is read wherever it stands, or is part of an article. */
    private static final int READ =
            Signals.BREADCRUMB | Signals.CREDITS | Signals.BODY | Signals.ARTICLE | Signals.LEAD | Signals.RECIPE;

    /** What an element is called that holds no part of an article, or one only by mistake. */
    private static final int OUTSIDE = Signals.OUTSIDE & ~(Signals.BREADCRUMB | Signals.BIO);

    /** Longer texts of links, in bytes, are no names of pages. */
    private static final int MAX_LINK = 150;

    /** In a list that is not called a menu, longer ones may be headlines. */
    private static final int MAX_NAME = 40;

    /** Longer texts beside the links are no headings of a menu. */
    private static final int MAX_HEADING = 60;

    /** Between the links of a list or a footer, longer ones are text. */
    private static final int MAX_SIGN = 3;

    /** Fewer links below headings may be part of an article, in a column named for where it stands. */
    private static final int FEW = 3;

    /** Fewer links in a list may be where a page stands on its site, or who wrote it. */
    private static final int SEVERAL = 6;

    /** Digits of a year: what a link says with as many may be a date. */
    private static final int YEAR = 4;

    /** Nested deeper, a page has no menus. */
    private static final int MAX_DEPTH = 1000;

    private final TagScan scan;
    private final Charset charset;

    /** Of each open element of those that menus consist of, outermost first: its tag, and what may be a menu. */
    private int[] tags = new int[32];

    private @Nullable Menu[] menus = new Menu[tags.length];
    private int depth;
    private boolean tooDeep;
    /** How many of each tag are open. */
    private final int[] open = new int[TagKinds.SIZE];

    private @Nullable Menu innermost;
    /** How deep the outermost open element stands that is named for a breadcrumb; below 0 where none is open. */
    private int breadcrumb = -1;

    /** Texts read so far, in links and beside them. */
    private int links;

    private int headings;
    /** Characters of the links in lists so far. */
    private int listed;

    /** Where the last one stood of what is in no menu, and in none of some kinds. */
    private int other = -1;

    private int date = -1;
    private int longName = -1;
    private int heading = -1;

    Menus(TagScan scan, Charset charset) {
        this.scan = scan;
        this.charset = charset;
    }

    /**
     * What may be a menu.
     *
     * @param around   the next around it
     * @param tag      of {@link TagKinds}
     * @param content  index of its content
     * @param says     what it says of itself, see {@link Signals}; 0 for a list without a name
     * @param links    texts of links before it
     * @param headings texts beside links before it
     * @param listed   characters of links in lists before it
     * @param kept     pieces of the page kept before its content
     * @param done     where what is neither kept nor left out begins
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

    /** Characters of the links that a list holds which has just been closed; none of a menu called so. */
    int listed(Menu menu) {
        return menu.says == 0 ? listed - menu.listed : 0;
    }

    /** Tells that what stands there is in no menu. */
    void other(int at) {
        other = at;
    }

    /** Tells of a text between two tags, without white space in front of it. */
    void text(int from, int to) {
        if (innermost == null || other >= innermost.content || from >= to) {
            return;
        }
        int length = scan.length(from, to);
        if (open[TagKinds.LINK] > 0) {
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
     * Whether a short text beside the links labels a field, says who wrote, or leads from level to level of the site.
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
     * Tells of a start tag.
     *
     * @param tag     of {@link TagKinds}
     * @param said    what its attributes say, see {@link Signals}
     * @param content index behind it
     * @param kept    pieces of the page kept before
     * @param done    where what is neither kept nor left out begins
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
        open[tag]++;
    }

    private static boolean mayBeMenu(int tag, int says) {
        boolean named = (says & OUTSIDE) != 0 && (says & ~(OUTSIDE | Signals.MAIN)) == 0;
        return TagKinds.is(tag, TagKinds.BOX) && (named || (says == 0 && TagKinds.is(tag, TagKinds.LIST)));
    }

    /** Tells of an end tag; returns what it closes if that is a menu. */
    @Nullable
    Menu close(int tag, int at) {
        if (tooDeep || !TagKinds.is(tag, TagKinds.MENU) || open[tag] == 0) {
            other = at;
            return null;
        }
        Menu closed = null;
        for (int last = -1; last != tag; ) { // what stands open in it is closed, too
            last = tags[--depth];
            open[last]--;
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
