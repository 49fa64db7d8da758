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
 * what elements say of themselves but nobody reads. Drawings stay, empty. Scripts with structured data stay as they are, and
 * others are kept aside. From a place on where browsers and parsers differ, or something is never closed, all stays.
 */
final class Markup {
    /** Elements with content that is no HTML, and links. */
    private static final TagNames SPECIAL = new TagNames(
            "script",
            "style",
            "link",
            "svg",
            "math",
            "title",
            "textarea",
            "iframe",
            "noembed",
            "noframes",
            "xmp",
            "plaintext");

    /** Elements that are left out whole, or may say anything of themselves. */
    private static final TagNames WHOLE = new TagNames("html", "meta", "link", "script", "style", "input", "base");

    /** What is read of the attributes of all others. */
    private static final TagNames ATTRIBUTES = new TagNames(
            "class",
            "id",
            "role",
            "itemprop",
            "itemtype",
            "property",
            "rel",
            "style",
            "hidden",
            "content",
            "datetime",
            "title");

    /** Elements before and in which a text begins anew, wherever their start tag stands. */
    private static final TagNames BLOCKS = new TagNames(
            "div",
            "p",
            "li",
            "ul",
            "ol",
            "section",
            "article",
            "header",
            "footer",
            "nav",
            "aside",
            "main",
            "figure",
            "figcaption",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6");

    /** What drawings consist of; anything else in one might be part of the text. */
    private static final TagNames SHAPES = new TagNames(
            "path",
            "g",
            "use",
            "defs",
            "symbol",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "mask",
            "clippath",
            "stop",
            "lineargradient",
            "radialgradient");

    /** Parts of a drawing that hold text and nothing else. */
    private static final TagNames TEXTS = new TagNames("title", "desc", "style");

    private final byte[] bytes;
    private final Charset charset;
    /** UTF-8 without an error. */
    private final boolean sound;

    /** Whether all elements stay, with all they say of themselves. */
    private final boolean whole;

    private final TagScan scan;
    private final Pieces kept;
    private final List<Supplier<String>> scripts = new ArrayList<>();
    /** The element being read whose content is neither HTML nor plain text; null if there is none. */
    private @Nullable String foreign;
    /** What stands before is either kept or left out. */
    private int done;

    private Markup(byte[] bytes, int start, Charset charset, boolean sound, boolean whole) {
        this.bytes = bytes;
        this.charset = charset;
        this.scan = new TagScan(bytes);
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

    /** For the parser; to be read once. */
    Reader reader() {
        return sound ? new Utf8Reader(kept) : new InputStreamReader(kept, charset);
    }

    /** Those left out, in order: without a source and with no structured data. */
    List<Supplier<String>> scripts() {
        return scripts;
    }

    private void thin() {
        int at = scan.next('<', done);
        while (at >= 0) {
            int behind = behind(at);
            at = behind < 0 ? -1 : scan.next('<', behindSpace(at, behind));
        }
    }

    /** White space between two tags says nothing where one of them begins a block. */
    private int behindSpace(int tag, int from) {
        int end = scan.behindSpace(from);
        boolean blank = end > from && !whole && foreign == null && scan.at(end) == '<';
        return blank && (BLOCKS.hasElement(scan, tag + 1) || BLOCKS.hasElement(scan, end + 1))
                ? leaveOut(from, end)
                : end;
    }

    /** Index behind what begins with that {@code <}. */
    private int behind(int at) {
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
            foreign = null;
        }
        return scan.isLetterAt(at + 2) ? scan.behindTag(at + 2) : scan.behind('>', at + 2);
    }

    private int behindDeclaration(int at) {
        if (scan.isAt("![cdata[", at + 1)) {
            return -1; // ends elsewhere inside a drawing than outside
        }
        int text = at + "<!--".length();
        boolean comment = scan.isAt("!--", at + 1) && !scan.isAt(">", text) && !scan.isAt("->", text);
        return comment ? behindComment(at, text) : scan.behind('>', at + 2);
    }

    private int behindComment(int at, int text) {
        for (int behind = scan.behind('>', text); behind >= 0; behind = scan.behind('>', behind)) {
            int end = behind - "-->".length();
            if (end >= text && scan.isAt("-->", end)) {
                return leaveOut(at, behind);
            }
            if (end > text && scan.isAt("--!>", end - 1)) {
                return behind;
            }
        }
        return -1;
    }

    /** Behind the start tag, or where the content is left out or text, behind that. */
    private int behindElement(int name) {
        String special = SPECIAL.element(scan, name);
        int content = behindStartTag(name);
        if (special == null || content < 0) {
            return content;
        }
        if (special.equals("link")) {
            return behindLink(name, content);
        }
        boolean isForeign = special.equals("svg") || special.equals("math");
        boolean closed = scan.at(content - 2) == '/';
        if (foreign != null || (closed && !isForeign)) {
            return -1;
        }
        if (isForeign) {
            boolean drawing = !closed && special.equals("svg") && leaveOutDrawing(content);
            foreign = closed || drawing ? null : special;
            return drawing ? done : content;
        }
        return switch (special) {
            case "script" -> behindScript(name, content);
            case "style" -> leaveOut(name, content, scan.endTag("style", content));
            case "plaintext" -> -1;
            default -> scan.endTag(special, content);
        };
    }

    /** Without the attributes that nobody reads. */
    private int behindStartTag(int name) {
        if (whole || foreign != null || WHOLE.hasElement(scan, name)) {
            return scan.behindTag(name);
        }
        int at = scan.behindName(name);
        while (at >= 0 && scan.at(at) != '>') {
            int attribute = scan.behindGap(at);
            int end = scan.behindAttribute(attribute);
            if (end > attribute && !ATTRIBUTES.hasAttribute(scan, attribute)) {
                boolean apart = scan.at(end) == '>' || scan.behindGap(end) > end;
                leaveOut(apart ? at : attribute, end);
            }
            at = end;
        }
        return at < 0 ? -1 : at + 1;
    }

    private int behindLink(int name, int content) {
        boolean read = whole || foreign != null || has("canonical", name, content);
        return read ? content : leaveOut(name - 1, content);
    }

    private int behindScript(int name, int content) {
        int end = scan.scriptEnd(content);
        if (end > content) {
            if (has("json", name, content) || has("src", name, content)) {
                return end;
            }
            scripts.add(() -> new String(bytes, content, end - content, charset));
        }
        return leaveOut(name, content, end);
    }

    /** Whether that is anywhere in a tag. */
    private boolean has(String lower, int from, int to) {
        for (int i = from; i < to; i++) {
            if (scan.isAt(lower, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is a drawing and nothing else, to its end. */
    private boolean leaveOutDrawing(int content) {
        int at = scan.next('<', content);
        while (at >= 0 && !scan.isEndTag("svg", at)) {
            at = behindPart(at);
        }
        return leaveOut(content, at) >= 0;
    }

    /** Index of the tag behind that one; below 0 where the tag is no part of a drawing. */
    private int behindPart(int at) {
        int name = scan.at(at + 1) == '/' ? at + 2 : at + 1;
        String text = TEXTS.element(scan, name);
        int behind = text == null && !SHAPES.hasElement(scan, name) ? -1 : scan.behindTag(name);
        int next = behind < 0 ? -1 : scan.next('<', behind);
        if (text != null && name == at + 1 && next >= 0 && !scan.isEndTag(text, next)) {
            return -1;
        }
        return next;
    }

    /** Leaves out an element, or only its content where all elements stay. */
    private int leaveOut(int name, int content, int end) {
        return whole || end < 0 ? leaveOut(content, end) : leaveOut(name - 1, scan.behindTag(end + 2));
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
