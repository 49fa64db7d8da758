package io.mediawatch.extract;

import io.mediawatch.model.Paragraph.Kind;
import java.util.Arrays;
import java.util.Set;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The one traversal of a document, as deep as {@link Extractor} lets a document be; no text is read twice. */
final class Walk {
    private static final int FIELD_MARKS = Signals.CREDITS | Signals.BREADCRUMB | Signals.KICKER;

    /** Characters of a line of labels and values before its last value. */
    private static final int FIELDS = 80;

    /** Characters of a line of typed text that goes on in the next one, at least and at most. */
    private static final int NARROWEST = 40;

    private static final int WIDEST = 90;

    private static final Set<String> PERMALINKS = Set.of("#", "¶", "§", "🔗");

    private final Outline outline = new Outline();
    private final Signals signals;
    /** Of the block being read, up to {@link #length}. */
    private char[] text = new char[1024];

    private int length;
    private @Nullable Box box;
    private boolean space;
    /** Whether an element within the line has been opened since the last words. */
    private boolean within;

    private int linked;
    private int bolded;
    private int emphasized;
    private int inLink;
    private int inBold;
    /** Bold or italic. */
    private int inEmphasis;

    private int inPre;
    /** Whether a paragraph goes on from line to line there. */
    private boolean typed;

    private Walk(Signals signals) {
        this.signals = signals;
    }

    /**
     * @param ignored signals that mean nothing on this page
     * @param names   as read already from the page
     */
    static Outline of(Document document, int ignored, ClassNames names) {
        Walk walk = new Walk(new Signals(ignored, names));
        Element html = document.firstElementChild();
        walk.outline.language = html == null ? null : language(html);
        walk.children(document);
        walk.flush();
        walk.outline.dropLabelled();
        return walk.outline;
    }

    private static @Nullable String language(Element html) {
        String lang = html.hasAttr("lang") ? html.attr("lang") : html.attr("xml:lang");
        return lang.isBlank() ? null : lang.strip();
    }

    private void children(Element parent) {
        int size = parent.childNodeSize();
        for (int i = 0; i < size; i++) {
            Node node = parent.childNode(i);
            if (node instanceof TextNode words) {
                append(words.getWholeText());
            } else if (node instanceof Element element) {
                element(element, element.normalName());
            }
        }
    }

    private void element(Element element, String tag) {
        Role role = Role.of(tag);
        switch (role) {
            case SKIP -> {
                if (tag.equals("button")) {
                    button(element);
                }
            }
            case NOSCRIPT -> {
                // pages whose scripts write the article keep it here for readers without
                if (box != null && box.has(Signals.BODY)) {
                    children(element);
                }
            }
            case META -> meta(element);
            case LINK_TAG -> link(element);
            case SCRIPT -> script(element);
            case TITLE -> outline.title = outline.title.isEmpty() ? Outline.brief(element.wholeText()) : outline.title;
            case BREAK -> lineBreak();
            case BLOCK -> block(element, tag);
            case CUSTOM -> {
                if (box != null && isText(box.tag) && element.childrenSize() == 0) {
                    inline(element, tag, role);
                } else {
                    block(element, tag);
                }
            }
            default -> inline(element, tag, role);
        }
    }

    private void button(Element button) {
        if (isWhole(button)) {
            children(button);
        } else if (button.firstChild() instanceof TextNode words && Account.isFollow(words.getWholeText())) {
            outline.follows.add(outline.blocks.size());
        }
    }

    /** Whether it is all that a heading below the first holds, as where it opens the answer to a question. */
    private boolean isWhole(Element button) {
        return length == 0
                && box != null
                && level(box.tag) > 1
                && isBlank(button.previousSibling())
                && isBlank(button.nextSibling());
    }

    /** Whether nothing, or nothing but white space, stands there, at the edge of what is around it. */
    private static boolean isBlank(@Nullable Node beside) {
        return beside == null || (beside instanceof TextNode text && text.isBlank());
    }

    private static boolean isText(String tag) {
        return tag.equals("p") || level(tag) > 0;
    }

    private void lineBreak() {
        if (box != null && level(box.tag) > 0) {
            space = true;
        } else {
            flush();
        }
    }

    private void block(Element element, String tag) {
        flush();
        int says = signals.of(element, tag);
        Box opened = new Box(box, element, tag, says, outline.blocks.size(), outline.boxes.size());
        outline.boxes.add(opened);
        if (box != null) {
            opened.underPicture = box.latest != null && isPicture(box.latest, opened.first);
            box.latest = opened;
        }
        box = opened;
        if ((says & FIELD_MARKS) != 0) {
            outline.mark(says, element, signals);
        }
        if (tag.equals("pre")) {
            inPre++;
            typed = isTyped(element);
        }
        int emphasis = emphasis(says, Role.BLOCK);
        inEmphasis += emphasis;
        children(element);
        flush();
        inPre -= tag.equals("pre") ? 1 : 0;
        inEmphasis -= emphasis;
        opened.end = outline.blocks.size();
        opened.lastBox = outline.boxes.size() - 1;
        box = opened.parent;
        if (tag.equals("aside") && (isPicture(opened) || isQuotation(opened))) {
            opened.forget(Signals.SIDE);
        }
        if (box != null) {
            box.images += opened.images;
            box.overlays += opened.overlays;
        }
    }

    private static boolean isPicture(Box box, int next) {
        return box.has(Signals.CENTRED) && box.images > 0 && box.first == next;
    }

    /** Whether it holds a picture with its caption and nothing else. */
    private boolean isPicture(Box box) {
        return box.images > 0 && box.size() == 1 && outline.blocks.get(box.first).kind == Kind.CAPTION;
    }

    private void inline(Element element, String tag, Role role) {
        int says = signals.of(element, tag);
        boolean hidden = (says & Signals.HIDDEN) != 0 && role != Role.LINK;
        if (hidden || (says & Signals.FOOTNOTE) != 0 || isPermalink(element, role)) {
            return;
        }
        if ((says & FIELD_MARKS) != 0 || role == Role.TIME) {
            boolean published = role == Role.TIME && (says & Signals.MODIFIED) == 0;
            outline.mark(says | (published ? Signals.DATE : 0), element, signals);
        }
        if (role == Role.IMAGE && box != null) {
            box.images++;
        }
        if (role == Role.LINK && element.childNodeSize() == 0 && box != null) {
            box.overlays++;
        }
        inLink += role == Role.LINK ? 1 : 0;
        inBold += role == Role.BOLD ? 1 : 0;
        int emphasis = emphasis(says, role);
        inEmphasis += emphasis;
        within = true;
        space |= role != Role.BOLD && isNextField(element);
        boolean begins = length == 0;
        children(element);
        if (begins && (says & Signals.KICKER) != 0 && isLabel() && !goesOn(element)) {
            flush();
        }
        inLink -= role == Role.LINK ? 1 : 0;
        inBold -= role == Role.BOLD ? 1 : 0;
        inEmphasis -= emphasis;
    }

    /** 1 for what is set in bold or italic, else 0. */
    private static int emphasis(int says, Role role) {
        return role == Role.BOLD || role == Role.ITALIC || (says & Signals.EMPHASIZED) != 0 ? 1 : 0;
    }

    /**
     * Whether words in an element of their own begin a sentence in a caption, as who took the picture does: no space need stand
     * before them.
     */
    private boolean isCredit(String words) {
        return length > 0
                && !words.isEmpty()
                && Character.isUpperCase(words.charAt(0))
                && ".!?".indexOf(text[length - 1]) >= 0
                && box != null
                && box.has(Signals.CAPTION);
    }

    /** Whether an element stands right behind another one in a line of labels and values: {@code <i>来源：海湾网</i><i>周文海</i>}. */
    private boolean isNextField(Element element) {
        if (length == 0
                || length > FIELDS
                || box == null
                || isText(box.tag)
                || !(element.previousSibling() instanceof Element)) {
            return false;
        }
        String line = new String(text, 0, length);
        return Chars.colon(line) > 0 && Labels.hasValue(line);
    }

    /** Whether the sentence that an element begins goes on right behind it. */
    private static boolean goesOn(Element element) {
        String next =
                element.nextSibling() instanceof TextNode text ? text.text().strip() : "";
        return !next.isEmpty() && Character.isLowerCase(next.charAt(0));
    }

    /** Whether what has been read of a paragraph names its kind, such as an interview. */
    private boolean isLabel() {
        return length > 0 && box != null && box.tag.equals("p") && Chars.isLetter(text[length - 1]);
    }

    /** The sign behind a heading that links to it. */
    private boolean isPermalink(Element element, Role role) {
        return role == Role.LINK
                && box != null
                && level(box.tag) > 0
                && element.firstChild() instanceof TextNode sign
                && PERMALINKS.contains(sign.getWholeText().strip());
    }

    /** Whether it holds somebody's words set apart and nothing else. */
    private boolean isQuotation(Box box) {
        return box.size() > 0
                && outline.inside(box).stream().allMatch(block -> block.kind == Kind.QUOTATION && block.linked == 0);
    }

    /** 1 to 6 for a heading, else 0. */
    static int level(String tag) {
        return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6'
                ? tag.charAt(1) - '0'
                : 0;
    }

    /** White space becomes one space between two words, and is forgotten at the ends of a block. */
    private void append(String words) {
        space |= within && isCredit(words);
        within = false;
        int from = length + 1; // a space may come first
        int end = from + words.length();
        if (text.length < end) {
            text = Arrays.copyOf(text, Math.max(end, 2 * text.length));
        }
        words.getChars(0, words.length(), text, from);
        int to = length;
        int letters = 0;
        boolean counting = (inLink | inEmphasis) != 0;
        for (int i = from; i < end; i++) {
            char c = text[i];
            if (Chars.isSpace(c)) {
                if (c == '\n' && inPre > 0 && (!typed || isBlankBehind(i, end))) {
                    length = to;
                    count(letters);
                    flush();
                    to = 0;
                    letters = 0;
                }
                space = true;
            } else if (!Chars.isNothing(c) || (to > 0 && Chars.isJoiner(c, text[to - 1]))) {
                if (space && to > 0) {
                    text[to++] = ' ';
                }
                space = false;
                text[to++] = c;
                letters += counting && Chars.isLetterOrDigit(c) ? 1 : 0;
            }
        }
        length = to;
        count(letters);
    }

    /** Whether a line of typed text ends a paragraph: nothing stands on the next one. */
    private boolean isBlankBehind(int newline, int end) {
        int next = newline + 1;
        while (next < end && Chars.isSpace(text[next]) && text[next] != '\n') {
            next++;
        }
        return next == end || text[next] == '\n';
    }

    /**
     * Whether it holds text as people typed it, with lines of one width and an empty one behind each paragraph, and no
     * code, whose lines end with signs.
     */
    private static boolean isTyped(Element pre) {
        if (pre.childrenSize() > 0) {
            return false;
        }
        String[] lines = pre.wholeText().split("\n", -1);
        int inner = 0;
        int wrapped = 0;
        for (int i = 0; i + 1 < lines.length; i++) {
            String line = lines[i].stripTrailing();
            if (!line.isEmpty() && !lines[i + 1].isBlank()) {
                char last = line.charAt(line.length() - 1);
                boolean word = Chars.isLetterOrDigit(last) || ",.\"”-".indexOf(last) >= 0;
                inner++;
                wrapped += word && line.length() >= NARROWEST && line.length() <= WIDEST ? 1 : 0;
            }
        }
        return wrapped * 4 > inner * 3;
    }

    private void count(int letters) {
        linked += inLink > 0 ? letters : 0;
        bolded += inBold > 0 ? letters : 0;
        emphasized += inEmphasis > 0 ? letters : 0;
    }

    private void flush() {
        if (length > 0) {
            if (box != null) {
                int level = level(box.tag);
                Kind kind = kind(box, level);
                for (String piece : Seams.split(new String(text, 0, length))) {
                    outline.blocks.add(new Block(piece, kind, level, box, linked, bolded, emphasized));
                }
            }
            length = 0;
        }
        space = false;
        linked = 0;
        bolded = 0;
        emphasized = 0;
    }

    /** Of a list. */
    static boolean isItem(String tag) {
        return tag.equals("li") || tag.equals("dd") || tag.equals("dt");
    }

    /** Whether such elements make what they hold a list's, or a table's. */
    static boolean makes(Kind kind, String tag) {
        return kind == Kind.LIST ? isItem(tag) : tag.equals("td") || tag.equals("th");
    }

    private static Kind kind(Box box, int level) {
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

    private void meta(Element meta) {
        String content = meta.attr("content");
        outline.putMeta(meta.attr("property"), content);
        outline.putMeta(meta.attr("name"), content);
        if (meta.hasAttr("itemprop")) {
            outline.putMeta("itemprop:" + meta.attr("itemprop"), content);
        }
        if (meta.attr("http-equiv").equalsIgnoreCase("content-language")) {
            outline.putMeta("content-language", content);
        }
    }

    private void link(Element link) {
        if (link.attr("rel").equalsIgnoreCase("canonical") && outline.canonical == null) {
            outline.canonical = link.attr("href").strip();
        }
        if (link.attr("type").endsWith("+xml") && outline.feed.isEmpty()) {
            outline.feed = Outline.brief(link.attr("title"));
        }
    }

    private void script(Element script) {
        String type = script.attr("type");
        if (type.contains("ld+json")) {
            outline.jsonLd.add(data(script));
        } else if (!script.hasAttr("src")) {
            outline.scripts.add(() -> data(script));
        }
    }

    /** As the parser left it, without a copy. */
    private static String data(Element script) {
        return script.firstChild() instanceof DataNode data && data.nextSibling() == null
                ? data.getWholeData()
                : script.data();
    }
}
