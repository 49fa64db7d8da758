package io.mediawatch.extract.markup;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Thins out a page's bytes before parsing, since most of them are of no use to extraction: drops scripts (kept aside),
 * styles, comments, drawings, links to other files, menus, and the attributes and empty wrappers that no rule reads.
 * From the first construct on that browsers and parsers may read differently, or that is never closed, the page is kept
 * as it is, and so is a page in a charset that is not compatible with ASCII.
 */
public final class Markup {
    /** Maximum size, in bytes, of a meta element: larger ones hold data for scripts. */
    private static final int MAX_META = 10_000;

    private final byte[] bytes;
    private final Charset charset;
    /** Whether all elements and attributes are kept, as the selectors of a site rule may need them. */
    private final boolean whole;

    private final TagScan scan;
    private final ClassNames classes = new ClassNames();
    private final ReadAttributes attributes;
    private final Menus menus;
    private final Pieces kept;
    private final List<String> jsonLd = new ArrayList<>();
    private final List<Supplier<String>> scripts = new ArrayList<>();
    private final List<LeftOut> menusLeftOut = new ArrayList<>();

    private final BareTags bareTags = new BareTags();
    /** Name of the open {@code svg} or {@code math} element; null outside of these. */
    private @Nullable String foreign;
    /** Number of elements of that name open inside it. */
    private int nested;

    /** Whether only the page's head has been read so far. */
    private boolean head;
    /** Tag read last; none if it was anything but a tag. */
    private int tag;
    /** Index up to which all bytes have been either kept or left out. */
    private int done;

    /**
     * The content of a menu that was left out.
     *
     * @param listed characters of its links if it is a list without a telling name, otherwise 0
     */
    private record LeftOut(int from, int to, int listed) {}

    private Markup(byte[] bytes, int start, Charset charset, boolean whole) {
        this.bytes = bytes;
        this.charset = charset;
        this.scan = new TagScan(bytes);
        this.attributes = new ReadAttributes(scan, classes);
        this.menus = new Menus(scan, charset);
        this.kept = new Pieces(bytes);
        this.done = start;
        this.whole = whole;
    }

    /**
     * Returns what a parser needs of a page.
     *
     * @param start index after the byte order mark
     * @param whole whether to keep all elements and attributes, as the selectors of a site rule may need them
     */
    public static Markup of(byte[] bytes, int start, Charset charset, boolean whole) {
        Markup markup = new Markup(bytes, start, charset, whole);
        if (Charsets.isAsciiInside(charset)) {
            markup.thin();
        }
        markup.kept.add(markup.done, bytes.length);
        return markup;
    }

    /** The names already looked up for the page's classes and ids. */
    public ClassNames classes() {
        return classes;
    }

    /** What is left of the page. */
    public byte[] left() {
        return kept.bytes();
    }

    /** The JSON-LD scripts left out, in document order. */
    public List<String> jsonLd() {
        return jsonLd;
    }

    /** The other inline scripts left out, in document order. */
    public List<Supplier<String>> scripts() {
        return scripts;
    }

    /** The content of the menus left out, in document order. */
    public List<String> menus() {
        return menusLeftOut.stream()
                .map(menu -> scan.text(menu.from, menu.to, charset))
                .toList();
    }

    /** Characters of the left-out links that may be the page's own content, in which case it is a list page. */
    public int listed() {
        return menusLeftOut.stream().mapToInt(LeftOut::listed).sum();
    }

    private void thin() {
        int at = scan.next('<', done);
        head = isMarkup(scan.behindSpace(done));
        while (at >= 0) {
            int behind = behind(at);
            int text = behind < 0 ? -1 : behindSpace(behind);
            at = text < 0 ? -1 : scan.next('<', text);
            menus.text(text, at);
        }
    }

    /**
     * Leaves out white space between two tags where it has no effect: in the head, or next to the edge of a block.
     * Returns the index from which to go on.
     */
    private int behindSpace(int from) {
        int end = scan.behindSpace(from);
        boolean markup = isMarkup(end);
        head = head && markup;
        boolean blank = end > from && markup && !whole && foreign == null;
        return blank && (head || TagKinds.is(tag, TagKinds.BLOCK) || isOfBlock(end)) ? leaveOut(from, end) : end;
    }

    /** Whether a tag, comment or declaration begins at this index, rather than text. */
    private boolean isMarkup(int at) {
        char next = scan.at(at + 1);
        return scan.at(at) == '<' && (next == '/' || next == '!' || scan.isLetterAt(at + 1));
    }

    private boolean isOfBlock(int at) {
        int name = scan.at(at + 1) == '/' ? at + 2 : at + 1;
        return TagKinds.is(TagKinds.find(scan, name, scan.behindName(name)), TagKinds.BLOCK);
    }

    /** Index after the construct that begins with the {@code <} at this index; negative where thinning has to stop. */
    private int behind(int at) {
        tag = TagTable.NONE;
        char next = scan.at(at + 1);
        return switch (next) {
            case '!' -> behindDeclaration(at);
            case '?' -> leaveOut(at, scan.behind('>', at + 2));
            case '/' -> behindEndTag(at);
            default -> scan.isLetterAt(at + 1) ? behindElement(at + 1) : at + 1;
        };
    }

    private int behindEndTag(int at) {
        if (foreign != null && scan.isEndTag(foreign, at)) {
            if (nested == 0) {
                foreign = null;
            } else {
                nested--;
            }
        }
        if (!scan.isLetterAt(at + 2)) {
            return leaveOut(at, scan.behind('>', at + 2)); // read as a comment
        }
        int behindName = scan.behindName(at + 2);
        if (scan.isLongName(at + 2, behindName)) {
            return behindLongName(at + 2);
        }
        tag = TagKinds.find(scan, at + 2, behindName);
        int behind = scan.behindAttributes(behindName);
        Menus.Menu menu = menus.close(tag, at);
        if (menu != null && !whole && behind >= 0) {
            leaveOut(menu, at);
        }
        return TagKinds.is(tag, TagKinds.BARE) && bareTags.close(tag) ? leaveOut(at, behind) : behind;
    }

    /** Skips the tag and cuts its name short, as the parser's time grows with the square of a name's length. */
    private int behindLongName(int name) {
        int longest = scan.longestName(name);
        return scan.behindAttributes(leaveOut(longest, scan.endOfName(longest)));
    }

    private int behindDeclaration(int at) {
        if (scan.isAt("![cdata[", at + 1)) {
            return -1; // ends at a different place inside a drawing than outside
        }
        if (!scan.isAt("!--", at + 1)) {
            int behind = scan.behind('>', at + 2);
            return scan.isAt("!doctype", at + 1) ? behind : leaveOut(at, behind); // read as a comment
        }
        int behind = scan.behindComment(at);
        boolean closed = behind - at >= "<!---->".length() && scan.isAt("-->", behind - "-->".length());
        return closed ? leaveOut(at, behind) : behind;
    }

    /** Index after the start tag, or after the whole element where its content is plain text or left out. */
    private int behindElement(int name) {
        int behindName = scan.behindName(name);
        if (scan.isLongName(name, behindName)) {
            return behindLongName(name);
        }
        tag = TagKinds.find(scan, name, behindName);
        int content = behindName < 0 ? -1 : behindStartTag(name, behindName);
        boolean body = !head;
        head = head && TagKinds.is(tag, TagKinds.HEAD);
        if (content < 0 || !TagKinds.is(tag, TagKinds.SPECIAL)) {
            menus.open(tag, attributes.signals(), content, kept.size(), done);
            return content;
        }
        int behind = behindSpecial(name, behindName, content, body);
        if (behind != done) { // not left out
            menus.other(name);
        }
        return behind;
    }

    /** Index after an element whose content is not HTML, or that may be left out. */
    private int behindSpecial(int name, int behindName, int content, boolean body) {
        String special = TagKinds.name(tag);
        if (TagKinds.is(tag, TagKinds.VOID)) {
            return body || head ? behindVoid(special, name, behindName, content) : content; // what ends the head stays
        }
        boolean closed = scan.at(content - 2) == '/';
        if (foreign != null) {
            return behindInside(foreign, special, content, closed);
        }
        if (special.equals("svg") || special.equals("math")) {
            int end = closed || special.equals("math") ? -1 : Drawing.end(scan, content);
            foreign = closed || end >= 0 ? null : special;
            return end < 0 ? content : leaveOut(name, content, end);
        }
        return switch (special) {
            case "script" -> behindScript(name, content);
            case "style" -> leaveOut(name, content, scan.endTag("style", content));
            case "noscript" -> body ? content : leaveOut(name, content, scan.endTag("noscript", content));
            case "plaintext" -> -1;
            default -> scan.endTag(special, content);
        };
    }

    /**
     * Index after a special element inside {@code svg} or {@code math}. It is read like any other there, so thinning
     * can only go on if its content is the same text either way.
     */
    private int behindInside(String around, String special, int content, boolean closed) {
        if (special.equals(around)) {
            nested += closed ? 0 : 1;
            return content;
        }
        boolean text = !closed && (special.equals("title") || special.equals("style"));
        int next = text ? scan.next('<', content) : -1;
        return next >= 0 && scan.isEndTag(special, next) ? content : -1;
    }

    /**
     * Leaves out the attributes that no rule reads, and the whole tag if it is inside text and has no others. Returns
     * the index after the tag.
     */
    private int behindStartTag(int element, int behindName) {
        attributes.begin();
        if (whole || foreign != null || TagKinds.is(tag, TagKinds.TELLING)) {
            return scan.behindAttributes(behindName);
        }
        boolean bare = TagKinds.is(tag, TagKinds.BARE);
        int unread = bare && !head ? attributes.behindUnread(tag, behindName) : -1;
        if (bare && bareTags.open(tag, unread >= 0 && !sets(unread))) {
            return leaveOut(element - 1, unread);
        }
        int doneBefore = done;
        int keptBefore = kept.size();
        int at = behindName;
        while (at >= 0 && scan.at(at) != '>') {
            int attribute = scan.behindGap(at);
            int name = scan.behindAttributeName(attribute);
            int end = name < 0 ? -1 : scan.behindValue(name);
            if (end > attribute && !attributes.has(tag, attribute, name, end)) {
                boolean apart = scan.at(end) == '>' || scan.behindGap(end) > end;
                leaveOut(apart ? at : attribute, end);
            }
            at = end;
        }
        if (at < 0) { // the parser will not see a tag with these attributes here
            kept.cut(keptBefore);
            done = doneBefore;
            return -1;
        }
        return at + 1;
    }

    /** Whether the tag sets its content in italics; an empty one, {@code <i class=icon></i>}, only draws an icon. */
    private boolean sets(int content) {
        return TagKinds.is(tag, TagKinds.ITALIC) && !scan.isEndTag(TagKinds.name(tag), content);
    }

    private int behindVoid(String element, int name, int behindName, int content) {
        boolean read = whole
                || foreign != null
                || switch (element) {
                    case "link" -> scan.has("canonical", name, content) || scan.has("+xml", name, content); // feeds
                    case "meta" -> content - name < MAX_META && attributes.behindUnread(tag, behindName) < 0;
                    default -> false;
                };
        return read ? content : leaveOut(name - 1, content);
    }

    private int behindScript(int name, int content) {
        int end = scan.scriptEnd(content);
        if (end > content) {
            boolean data = scan.has("ld+json", name, content);
            if (data && !whole) {
                jsonLd.add(scan.text(content, end, charset));
            } else if (data || scan.has("src", name, content) || scan.has("&", name, content)) {
                return end; // left to the parser to classify
            } else {
                scripts.add(() -> scan.text(content, end, charset));
            }
        }
        return leaveOut(name, content, end);
    }

    /** Leaves out an element, or only its content where all elements are kept. */
    private int leaveOut(int name, int content, int end) {
        return whole || end < 0 ? leaveOut(content, end) : leaveOut(name - 1, scan.behindTag(end + 2));
    }

    /** Leaves out the content of a menu that ends here, replacing what was left out inside it. */
    private void leaveOut(Menus.Menu menu, int end) {
        kept.cut(menu.kept());
        done = menu.done();
        leaveOut(menu.content(), end);
        int last = menusLeftOut.size() - 1;
        while (last >= 0 && menusLeftOut.get(last).from > menu.content()) { // inside this one
            menusLeftOut.remove(last--);
        }
        menusLeftOut.add(new LeftOut(menu.content(), end, menus.listed(menu)));
    }

    /**
     * Leaves out a range and returns its end. Keeps the range if the end is negative, or if a {@code <} comes right
     * before it, which would form a tag with the bytes after it.
     */
    private int leaveOut(int from, int to) {
        if (to >= 0 && (from == 0 || bytes[from - 1] != '<')) {
            kept.add(done, from);
            done = to;
        }
        return to;
    }
}
