package io.mediawatch.extract;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a parser is given of a page: half of the bytes of most pages are scripts, styles, comments and drawings, of which it
 * would only make long texts that nobody reads. Their elements stay, empty. Scripts with structured data stay as they
 * are, and others are kept aside. From a place on where browsers and parsers differ, or something is never closed, all stays.
 */
final class Markup {
    /** Elements with content that is no HTML. */
    private static final List<String> SPECIAL = List.of(
            "script", "style", "svg", "math", "title", "textarea", "iframe", "noembed", "noframes", "xmp", "plaintext");

    /** What drawings consist of; anything else in one might be part of the text. */
    private static final List<String> SHAPES = List.of(
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
    private static final List<String> TEXTS = List.of("title", "desc", "style");

    private final byte[] bytes;
    private final Charset charset;
    /** UTF-8 without an error. */
    private final boolean sound;

    private final TagScan scan;
    private final Pieces kept;
    private final List<Supplier<String>> scripts = new ArrayList<>();
    /** The element being read whose content is neither HTML nor plain text; null if there is none. */
    private @Nullable String foreign;
    /** What stands before is either kept or left out. */
    private int done;

    private Markup(byte[] bytes, int start, Charset charset, boolean sound) {
        this.bytes = bytes;
        this.charset = charset;
        this.scan = new TagScan(bytes);
        this.kept = new Pieces(bytes);
        this.done = start;
        this.sound = sound;
    }

    /** @param start index behind the byte order mark */
    static Markup of(byte[] bytes, int start, Charset charset, boolean sound) {
        Markup markup = new Markup(bytes, start, charset, sound);
        if (Charsets.isAsciiInside(charset)) {
            markup.thin();
        }
        markup.leaveOut(bytes.length, bytes.length);
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
            at = behind < 0 ? -1 : scan.next('<', behind);
        }
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
        return comment ? behindComment(text) : scan.behind('>', at + 2);
    }

    private int behindComment(int text) {
        for (int behind = scan.behind('>', text); behind >= 0; behind = scan.behind('>', behind)) {
            int end = behind - "-->".length();
            if (end >= text && scan.isAt("-->", end)) {
                leaveOut(text, end);
                return behind;
            }
            if (end > text && scan.isAt("--!>", end - 1)) {
                return behind;
            }
        }
        return -1;
    }

    /** Behind the start tag, or where the content is left out or text, behind that. */
    private int behindElement(int name) {
        String special = special(name);
        int content = scan.behindTag(name);
        if (special == null || content < 0) {
            return content;
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
            case "style" -> leaveOut(content, scan.endTag("style", content));
            case "plaintext" -> -1;
            default -> scan.endTag(special, content);
        };
    }

    private @Nullable String special(int at) {
        boolean perhaps =
                switch (scan.at(at) | 0x20) {
                    case 's' -> scan.at(at + 1) != 'p'; // for span
                    case 't' -> scan.at(at + 2) != '>' && scan.at(at + 2) != ' '; // for tr, td
                    case 'i' -> scan.at(at + 1) != 'm'; // for img
                    case 'p' -> (scan.at(at + 1) | 0x20) == 'l';
                    case 'm', 'n', 'x' -> true;
                    default -> false;
                };
        return perhaps ? named(SPECIAL, at) : null;
    }

    private @Nullable String named(List<String> names, int at) {
        for (String name : names) {
            if (scan.isNameAt(name, at)) {
                return name;
            }
        }
        return null;
    }

    private int behindScript(int name, int content) {
        int end = scan.scriptEnd(content);
        if (end > content && !isRead(name, content)) {
            scripts.add(() -> new String(bytes, content, end - content, charset));
            leaveOut(content, end);
        }
        return end;
    }

    /** Whether the tag may tell of structured data, or that the script is not the page's own. */
    private boolean isRead(int from, int to) {
        for (int i = from; i < to; i++) {
            if (scan.isAt("json", i) || scan.isAt("src", i)) {
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
        String text = named(TEXTS, name);
        int behind = text == null && named(SHAPES, name) == null ? -1 : scan.behindTag(name);
        int next = behind < 0 ? -1 : scan.next('<', behind);
        if (text != null && name == at + 1 && next >= 0 && !scan.isEndTag(text, next)) {
            return -1;
        }
        return next;
    }

    /** Returns the end. */
    private int leaveOut(int from, int to) {
        if (to >= 0) {
            kept.add(done, from);
            done = to;
        }
        return to;
    }
}
