package io.mediawatch.extract.outline;

import io.mediawatch.extract.language.Chars;
import io.mediawatch.extract.line.Labels;
import io.mediawatch.extract.line.OutletNames;
import io.mediawatch.extract.markup.ClassNames;
import io.mediawatch.extract.markup.Documents;
import io.mediawatch.extract.markup.Signals;
import io.mediawatch.model.Paragraph.Kind;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Walks over a document once and divides it into the blocks and boxes of an {@link Outline}; also collects metadata,
 * scripts and marked elements. It does not judge what belongs to the article. It recurses, as {@link Documents} limits
 * the depth.
 */
public final class Walk {
    /** Signals of elements that are recorded as marks. */
    private static final int FIELD_MARKS = Signals.CREDITS | Signals.BREADCRUMB | Signals.KICKER;

    /** Maximum length, in characters, of a line of labels and values before its last value. */
    private static final int FIELDS = 80;

    private static final Set<String> PERMALINKS = Set.of("#", "¶", "§", "🔗");

    private final Outline outline = new Outline();
    private final Declarations declarations = new Declarations(outline);
    private final Signals signals;
    /** The text of the block being read. */
    private final TextBuffer text = new TextBuffer();
    /** The innermost open box. */
    private @Nullable Box box;
    /** Whether an inline element has been opened since the last text. */
    private boolean within;
    /** Divides the text of the innermost open {@code pre}; null outside of these. */
    private @Nullable Preformatted preformatted;
    /** Whether a form field has turned out to hold the body. */
    private boolean escaped;

    private Walk(Signals signals) {
        this.signals = signals;
    }

    /**
     * @param ignored signals that mean nothing on this page
     * @param names   the names already looked up while thinning the page
     */
    public static Outline of(Document document, int ignored, ClassNames names) {
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
                } else if (tag.equals("textarea") && !escaped) {
                    field(element);
                }
            }
            case NOSCRIPT -> {
                // pages drawn by scripts keep the article here for readers without them
                if (box != null && box.has(Signals.BODY)) {
                    children(element);
                }
            }
            case META -> declarations.meta(element);
            case LINK_TAG -> declarations.link(element);
            case SCRIPT -> declarations.script(element);
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

    /** Reads the article that a form field holds for a script to show it. */
    private void field(Element field) {
        Element shown = EscapedBody.of(field, signals, outline);
        if (shown != null) {
            escaped = true;
            block(shown, "div");
        }
    }

    private void button(Element button) {
        if (isWhole(button)) {
            children(button);
        } else if (button.firstChild() instanceof TextNode words && OutletNames.isFollow(words.getWholeText())) {
            outline.follows.add(outline.blocks.size());
        }
    }

    /**
     * Whether the button is the whole content of a heading below {@code h1}, as where it opens the answer to a
     * question.
     */
    private boolean isWhole(Element button) {
        return text.isEmpty() && box != null && BlockKinds.level(box.tag) > 1 && isAlone(button);
    }

    private static boolean isAlone(Element element) {
        return isBlank(element.previousSibling()) && isBlank(element.nextSibling());
    }

    /** Whether this sibling is missing or only white space. */
    private static boolean isBlank(@Nullable Node beside) {
        return beside == null || (beside instanceof TextNode words && words.isBlank());
    }

    private static boolean isText(String tag) {
        return tag.equals("p") || BlockKinds.level(tag) > 0;
    }

    private void lineBreak() {
        if (box != null && BlockKinds.level(box.tag) > 0) {
            text.space();
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
        Preformatted outer = preformatted;
        preformatted = tag.equals("pre") ? Preformatted.of(element) : outer;
        int styles = styles(says, Role.BLOCK);
        text.open(styles);
        children(element);
        flush();
        text.close(styles);
        preformatted = outer;
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

    /** Whether the box holds a picture with its caption and nothing else. */
    private boolean isPicture(Box box) {
        return box.images > 0 && box.size() == 1 && outline.blocks.get(box.first).kind == Kind.CAPTION;
    }

    private void inline(Element element, String tag, Role role) {
        int says = signals.of(element, tag);
        boolean hidden = (says & Signals.HIDDEN) != 0 && role != Role.LINK;
        if (hidden || (says & Signals.FOOTNOTE) != 0 || isPermalink(element, role)) {
            return;
        }
        if (role == Role.LINK && (says & Signals.EMBED) != 0 && isLine(element)) {
            block(element, tag);
            return;
        }
        if ((says & (FIELD_MARKS | Signals.PROFILE)) != 0 || role == Role.TIME) {
            boolean published = role == Role.TIME && (says & Signals.MODIFIED) == 0;
            outline.mark(says | (published ? Signals.DATE : 0), element, signals);
        }
        if (role == Role.IMAGE && box != null) {
            box.images++;
        }
        if (role == Role.LINK && element.childNodeSize() == 0 && box != null) {
            box.overlays++;
        }
        int styles = styles(says, role) | ((says & Signals.CAPTION) != 0 ? TextBuffer.CAPTION : 0);
        text.open(styles);
        within = true;
        if (role != Role.BOLD && isNextField(element)) {
            text.space();
        }
        boolean begins = text.isEmpty();
        children(element);
        if (begins && (says & Signals.KICKER) != 0 && isLabel() && !Character.isLowerCase(next(element))) {
            flush();
        }
        text.close(styles);
        if ((says & Signals.PROFILE) != 0 && Character.isUpperCase(next(element))) {
            text.space(); // the job of the author begins
        }
    }

    /** Whether the element is a line of its own between paragraphs, not words of one, nor one of several buttons. */
    private boolean isLine(Element element) {
        Element next = element.nextElementSibling();
        return text.isEmpty()
                && box != null
                && !isText(box.tag)
                && next(element) == 0
                && (next == null || Role.of(next.normalName()) == Role.BLOCK);
    }

    /** The styles that the element gives its content, see {@link TextBuffer}. */
    private static int styles(int says, Role role) {
        int styles = (says & Signals.EMPHASIZED) != 0 ? TextBuffer.EMPHASIS : 0;
        return switch (role) {
            case LINK -> styles | TextBuffer.LINK;
            case BOLD -> styles | TextBuffer.BOLD | TextBuffer.EMPHASIS;
            case ITALIC -> styles | TextBuffer.EMPHASIS;
            default -> styles;
        };
    }

    /**
     * Whether the words begin a new sentence in a caption, such as a photo credit in an element of its own, before
     * which no space is needed.
     */
    private boolean isCredit(String words) {
        return !text.isEmpty()
                && !words.isEmpty()
                && Character.isUpperCase(words.charAt(0))
                && ".!?".indexOf(text.last()) >= 0
                && box != null
                && box.has(Signals.CAPTION);
    }

    /**
     * Whether an element directly follows another one in a line of labels and values: {@code <i>来源：海湾网</i><i>周文海</i>}.
     */
    private boolean isNextField(Element element) {
        if (text.isEmpty()
                || text.length() > FIELDS
                || box == null
                || isText(box.tag)
                || !(element.previousSibling() instanceof Element)) {
            return false;
        }
        String line = text.toString();
        return Chars.colon(line) > 0 && Labels.hasValue(line);
    }

    /** The first character of the text right after the element, behind white space; 0 if there is none. */
    private static char next(Element element) {
        String next =
                element.nextSibling() instanceof TextNode words ? words.text().strip() : "";
        return next.isEmpty() ? 0 : next.charAt(0);
    }

    /** Whether the start of a paragraph read so far is a label that names its kind, such as "Interview". */
    private boolean isLabel() {
        return !text.isEmpty() && box != null && box.tag.equals("p") && Chars.isLetter(text.last());
    }

    /** Whether it is the sign after a heading that links to the heading itself. */
    private boolean isPermalink(Element element, Role role) {
        return role == Role.LINK
                && box != null
                && BlockKinds.level(box.tag) > 0
                && element.firstChild() instanceof TextNode sign
                && PERMALINKS.contains(sign.getWholeText().strip());
    }

    /** Whether the box holds quotations without links and nothing else. */
    private boolean isQuotation(Box box) {
        return box.size() > 0
                && outline.inside(box).stream().allMatch(block -> block.kind == Kind.QUOTATION && block.linked == 0);
    }

    /** The heading that the box is the whole content of; the box itself if there is none. */
    private static Box heading(Box inner) {
        Box box = inner;
        while (box.parent != null && inner.depth - box.depth < 3 && isWhole(box)) {
            box = box.parent;
        }
        return BlockKinds.level(box.tag) > 0 ? box : inner;
    }

    /** Whether the box is a paragraph or a plain box, and all that the one around it contains. */
    private static boolean isWhole(Box box) {
        return (box.tag.equals("p") || box.tag.equals("div")) && !box.has(Signals.CAPTION) && isAlone(box.element);
    }

    private void append(String words) {
        if (within && isCredit(words)) {
            text.space();
        }
        within = false;
        if (preformatted == null) {
            text.append(words);
            return;
        }
        List<String> pieces = preformatted.pieces(words);
        text.append(pieces.get(0));
        for (String next : pieces.subList(1, pieces.size())) {
            flush();
            text.append(next);
        }
    }

    /** Ends the block being read, if there is any. */
    private void flush() {
        if (!text.isEmpty() && box != null) {
            boolean caption = BlockKinds.level(box.tag) == 0 && box.images > 0 && text.isCaption();
            Box around = caption ? box : heading(box);
            int level = BlockKinds.level(around.tag);
            Kind kind = caption ? Kind.CAPTION : BlockKinds.of(box, level);
            List<String> pieces = Seams.split(text.toString());
            int emphasizedTo = pieces.size() == 1 ? text.emphasizedTo() : 0;
            for (String piece : pieces) {
                outline.blocks.add(new Block(
                        piece, kind, level, around, text.linked(), text.bolded(), text.emphasized(), emphasizedTo));
            }
        }
        text.clear();
    }
}
