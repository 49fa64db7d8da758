package io.mediawatch.extract;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a parser is given of a page, of which most bytes are for browsers: scripts, styles, comments, links to other files, and
 * drawings, and what elements say of themselves but nobody reads. Scripts are kept aside. From a place on where browsers
 * and parsers differ, or something is never closed, all stays.
 */
final class Markup {
    /** A longer meta element, in bytes, holds data for scripts. */
    private static final int MAX_META = 10_000;

    private final byte[] bytes;
    private final Charset charset;
    /** UTF-8 without an error. */
    private final boolean sound;

    /** Whether all elements stay, with all they say of themselves. */
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
    /** The element being read whose content is neither HTML nor plain text; null if there is none. */
    private @Nullable String foreign;
    /** How many of that name are open inside it. */
    private int nested;

    /** Whether nothing but what stands before a page's first text has been read. */
    private boolean head;
    /** What was read last, see {@link TagKinds}; below 0 for anything but a tag. */
    private int tag;
    /** What stands before is either kept or left out. */
    private int done;

    /**
     * The content of a menu.
     *
     * @param listed characters of its links if it is a list not called a menu
     */
    private record LeftOut(int from, int to, int listed) {}

    private Markup(byte[] bytes, int start, Charset charset, boolean sound, boolean whole) {
        this.bytes = bytes;
        this.charset = charset;
        this.scan = new TagScan(bytes);
        this.attributes = new ReadAttributes(scan, classes);
        this.menus = new Menus(scan, charset);
        this.kept = new Pieces(bytes);
        this.done = start;
        this.sound = sound;
        this.whole = whole;
    }

    /**
     * @param start index behind the byte order mark
     * @param sound whether it is UTF-8 without an error
     * @param whole whether all elements stay, with all they say of themselves: the selectors of a site's rule may ask for any
     */
    static Markup of(byte[] bytes, int start, Charset charset, boolean sound, boolean whole) {
        Markup markup = new Markup(bytes, start, charset, sound, whole);
        if (Charsets.isAsciiInside(charset)) {
            markup.thin();
        }
        markup.kept.add(markup.done, bytes.length);
        return markup;
    }

    /** What has been read of the classes of its elements. */
    ClassNames classes() {
        return classes;
    }

    /** For the parser; to be read once. */
    Reader reader() {
        return sound ? new Utf8Reader(kept) : new InputStreamReader(kept, charset);
    }

    /** The JSON-LD left out, in order. */
    List<String> jsonLd() {
        return jsonLd;
    }

    /** The other scripts left out, in order: those without a source. */
    List<Supplier<String>> scripts() {
        return scripts;
    }

    /** The content of the menus left out, in order. */
    List<String> menus() {
        return menusLeftOut.stream()
                .map(menu -> scan.text(menu.from, menu.to, charset))
                .toList();
    }

    /** Characters of the links left out that may be what the page is about: it is a list of other pages then. */
    int listed() {
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

    /** White space between two tags says nothing in the head, nor where one of them begins or ends a block. */
    private int behindSpace(int from) {
        int end = scan.behindSpace(from);
        boolean markup = isMarkup(end);
        head = head && markup;
        boolean blank = end > from && markup && !whole && foreign == null;
        return blank && (head || TagKinds.is(tag, TagKinds.BLOCK) || isOfBlock(end)) ? leaveOut(from, end) : end;
    }

    /** Whether no text begins there. */
    private boolean isMarkup(int at) {
        char next = scan.at(at + 1);
        return scan.at(at) == '<' && (next == '/' || next == '!' || scan.isLetterAt(at + 1));
    }

    private boolean isOfBlock(int at) {
        int name = scan.at(at + 1) == '/' ? at + 2 : at + 1;
        return TagKinds.is(TagKinds.find(scan, name, scan.behindName(name)), TagKinds.BLOCK);
    }

    /** Index behind what begins with that {@code <}. */
    private int behind(int at) {
        tag = -1;
        char next = scan.at(at + 1);
        return switch (next) {
            case '!' -> behindDeclaration(at);
            case '?' -> scan.behind('>', at + 2);
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
            return scan.behind('>', at + 2);
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

    /** Behind the tag, its name cut: the parser takes the square of a name's length. */
    private int behindLongName(int name) {
        int longest = scan.longestName(name);
        return scan.behindAttributes(leaveOut(longest, scan.endOfName(longest)));
    }

    private int behindDeclaration(int at) {
        if (scan.isAt("![cdata[", at + 1)) {
            return -1; // ends elsewhere inside a drawing than outside
        }
        if (!scan.isAt("!--", at + 1)) {
            return scan.behind('>', at + 2);
        }
        int behind = scan.behindComment(at);
        boolean closed = behind - at >= "<!---->".length() && scan.isAt("-->", behind - "-->".length());
        return closed ? leaveOut(at, behind) : behind;
    }

    /** Behind the start tag, or where the content is left out or text, behind that. */
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
            menus.open(tag, attributes.said(), content, kept.size(), done);
            return content;
        }
        int behind = behindSpecial(name, behindName, content, body);
        if (behind != done) { // not left out
            menus.other(name);
        }
        return behind;
    }

    /** Behind an element whose content is no HTML, or that may be left out. */
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
            case "plaintext" -> -1;
            default -> scan.endTag(special, content);
        };
    }

    /** Inside what is no HTML an element is read like any other, so what it holds has to be text either way. */
    private int behindInside(String around, String special, int content, boolean closed) {
        if (special.equals(around)) {
            nested += closed ? 0 : 1;
            return content;
        }
        boolean text = !closed && (special.equals("title") || special.equals("style"));
        int next = text ? scan.next('<', content) : -1;
        return next >= 0 && scan.isEndTag(special, next) ? content : -1;
    }

    /** Without the attributes that nobody reads; an element inside a text that has no others is left out. */
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
        if (at < 0) { // the parser makes something else of it than a tag with these attributes
            kept.cut(keptBefore);
            done = doneBefore;
            return -1;
        }
        return at + 1;
    }

    /** Whether the tag sets what is behind it in another type: an empty one, {@code <i class=icon></i>}, draws a sign. */
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
                return end; // for the parser to tell what it is
            } else {
                scripts.add(() -> scan.text(content, end, charset));
            }
        }
        return leaveOut(name, content, end);
    }

    /** Leaves out an element, or only its content where all elements stay. */
    private int leaveOut(int name, int content, int end) {
        return whole || end < 0 ? leaveOut(content, end) : leaveOut(name - 1, scan.behindTag(end + 2));
    }

    /** Leaves out the content of a menu that ends there, with what had been left out in it. */
    private void leaveOut(Menus.Menu menu, int end) {
        kept.cut(menu.kept());
        done = menu.done();
        leaveOut(menu.content(), end);
        int last = menusLeftOut.size() - 1;
        while (last >= 0 && menusLeftOut.get(last).from > menu.content()) { // is inside this one
            menusLeftOut.remove(last--);
        }
        menusLeftOut.add(new LeftOut(menu.content(), end, menus.listed(menu)));
    }

    /** Returns the end; below 0 nothing is left out. A {@code <} stays apart from what would make a tag of it. */
    private int leaveOut(int from, int to) {
        if (to >= 0 && (from == 0 || bytes[from - 1] != '<')) {
            kept.add(done, from);
            done = to;
        }
        return to;
    }
}
