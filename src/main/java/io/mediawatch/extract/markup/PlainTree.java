package io.mediawatch.extract.markup;

import java.nio.charset.Charset;
import org.jsoup.internal.Normalizer;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Builds the document of a page whose elements are nested as its tags say, as in most pages: the one that the parser
 * builds, in a third of the time, as nothing has to be repaired. Follows html.spec.whatwg.org, "tree construction", but
 * leaves out the document type and the white space outside of the body. A tag right after a broken character counts, as
 * in browsers; Java's decoders take its first byte away in some charsets.
 */
final class PlainTree {
    /** Names of frequent attributes, so that not every element gets a copy of its own. */
    private static final TagNames FREQUENT = new TagNames(
            "class", "id", "href", "content", "name", "property", "itemprop", "title", "style", "role", "type", "rel");

    /** Maximum number of attributes of an element, as adding one takes as long as there are others. */
    private static final int MAX_ATTRIBUTES = 100;

    private static final String DOCTYPE = "<!doctype";

    private final byte[] bytes;
    private final Charset charset;
    private final TagScan scan;
    private final Document document;
    private final OpenElements open;
    private @Nullable Element html;
    private @Nullable Element head;
    private @Nullable Element body;
    /** Whether tables do not end paragraphs, as in pages that do not begin with the document type of HTML. */
    private final boolean quirks;
    /** Whether the end tag of the body was the last tag. */
    private boolean ended;

    private PlainTree(byte[] bytes, Charset charset, String url) {
        this.bytes = bytes;
        this.charset = charset;
        this.scan = new TagScan(bytes);
        this.document = new Document(url);
        this.open = new OpenElements(document);
        this.quirks = !declaresHtml();
    }

    /** Thrown where elements are not nested as the tags say. */
    static final class Misnested extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Misnested() {
            super(null, null, false, false); // without a stack trace, as it only means that a parser is needed
        }

        /** Gives up if this is true. */
        static void when(boolean misnested) {
            if (misnested) {
                throw new Misnested();
            }
        }
    }

    /**
     * Returns the page's document; null if it takes a parser to build it.
     *
     * @param charset one that is compatible with ASCII
     */
    static @Nullable Document of(byte[] bytes, Charset charset, String url) {
        PlainTree tree = new PlainTree(bytes, charset, url);
        try {
            tree.build();
            return tree.document;
        } catch (Misnested e) {
            return null;
        }
    }

    static Element element(int tag, @Nullable Attributes attributes) {
        return new Element(TreeKinds.known(tag), null, attributes);
    }

    /** Checks an index that is negative where a tag, or the content of an element, never ends. */
    private static int ends(int index) {
        Misnested.when(index < 0);
        return index;
    }

    /** Whether the page begins with the document type of HTML or XHTML, and without mistakes in it. */
    private boolean declaresHtml() {
        int start = scan.behindSpace(0);
        int name = scan.behindSpace(start + DOCTYPE.length());
        int more = scan.behindSpace(name + "html".length());
        return scan.isAt(DOCTYPE, start)
                && scan.isAt("html", name)
                && (scan.at(more) == '>' || scan.isAt("public \"-//", more));
    }

    private void build() {
        Misnested.when(scan.next('\0', 0) >= 0);
        int at = 0;
        while (at < bytes.length) {
            int tag = nextTag(at);
            if (tag > at) {
                text(at, tag);
            }
            at = tag < bytes.length ? behindTag(tag) : tag;
        }
        body(null);
    }

    /** Index of the next tag; the end of the page if there is none. */
    private int nextTag(int from) {
        int at = scan.next('<', from);
        while (at >= 0 && !scan.isLetterAt(at + 1) && "/!?".indexOf(scan.at(at + 1)) < 0) {
            at = scan.next('<', at + 1);
        }
        return at < 0 ? bytes.length : at;
    }

    private void text(int from, int to) {
        int first = scan.behindSpace(from);
        boolean outside = body == null || ended;
        if (first >= to && outside) {
            return;
        }
        Misnested.when(first < to && (open.is(TreeKinds.GRID) || (outside && isSpaceReference(first))));
        int begin = outside ? first : from;
        body(null);
        open.append(new TextNode(words(begin, to)));
    }

    private String words(int from, int to) {
        return References.replaced(scan.text(from, to, charset), false);
    }

    private String lower(int from, int to) {
        return Normalizer.asciiLowerCase(scan.text(from, to, charset));
    }

    private int behindTag(int at) {
        if (scan.isAt(DOCTYPE, at)) {
            return ends(scan.behind('>', at));
        }
        boolean ends = scan.at(at + 1) == '/';
        int name = ends ? at + 2 : at + 1;
        int behindName = ends(scan.isLetterAt(name) ? scan.behindName(name) : -1);
        int tag = TreeKinds.find(scan, name, behindName);
        Misnested.when(
                TreeKinds.is(tag, TreeKinds.ODD) || (open.isOpen(TreeKinds.NOSCRIPT) && !endsNoOther(tag, ends)));
        ended = false;
        if (!ends) {
            return behindStartTag(name, behindName, tag);
        }
        int behind = ends(scan.behindAttributes(behindName));
        if (tag == TagTable.NONE) {
            open.closeUnknown(lower(name, behindName));
        } else if (open.tag() == tag && !TreeKinds.is(tag, TreeKinds.ROOT)) { // the usual case
            open.close();
        } else {
            end(tag);
        }
        return behind;
    }

    /** Whether a tag inside {@code noscript} ends nothing but its own element, as the parser never ends more there. */
    private boolean endsNoOther(int tag, boolean ends) {
        return ends
                ? tag != TagTable.NONE && tag == open.tag()
                : !TreeKinds.is(tag, TreeKinds.SCRIPTED)
                        && !((tag == TreeKinds.LINK || tag == TreeKinds.BUTTON) && open.isOpen(tag))
                        && !(TreeKinds.is(tag, TreeKinds.HEADING) && open.is(TreeKinds.HEADING))
                        && !(TreeKinds.is(tag, TreeKinds.BLOCK) && open.isOpen(TreeKinds.PARAGRAPH));
    }

    private int behindStartTag(int name, int behindName, int tag) {
        Attributes attributes = null;
        int at = behindName;
        while (scan.at(at) != '>') {
            int attribute = scan.behindGap(at);
            int behindKey = ends(scan.behindAttributeName(attribute));
            at = ends(scan.behindValue(behindKey));
            if (behindKey > attribute) {
                attributes = attributes == null ? new Attributes() : attributes;
                add(attributes, key(attribute, behindKey), behindKey, at);
            }
        }
        if (TreeKinds.is(tag, TreeKinds.ROOT)) {
            root(tag, attributes);
            return at + 1;
        }
        Element element = tag == TagTable.NONE
                ? new Element(Tag.valueOf(lower(name, behindName)), null, attributes)
                : element(tag, attributes);
        return behindContent(element, tag, at + 1);
    }

    /** Adds an attribute unless the element has one of that name. */
    private void add(Attributes attributes, String key, int behindKey, int end) {
        Misnested.when(attributes.size() == MAX_ATTRIBUTES);
        if (!attributes.hasKey(key)) {
            attributes.add(key, value(behindKey, end));
        }
    }

    private String key(int from, int to) {
        String frequent = FREQUENT.find(scan, from, to);
        return frequent != null ? frequent : lower(from, to);
    }

    private @Nullable String value(int behindKey, int end) {
        int from = scan.valueAt(behindKey, end);
        return from == end ? null : References.replaced(scan.unquoted(from, end, charset), true);
    }

    private void root(int tag, @Nullable Attributes attributes) {
        Misnested.when(open.isOpen(TreeKinds.TEMPLATE));
        if (tag == TreeKinds.HTML) {
            html(attributes);
        } else if (tag == TreeKinds.BODY_TAG) {
            body(attributes);
        } else {
            head(attributes);
        }
    }

    private void html(@Nullable Attributes attributes) {
        if (html == null) {
            html = element(TreeKinds.HTML, attributes);
            open.open(html, TreeKinds.HTML);
        } else {
            add(attributes, html);
        }
    }

    private void head(@Nullable Attributes attributes) {
        html(null);
        if (head == null) {
            head = element(TreeKinds.HEAD_TAG, attributes);
            open.open(head, TreeKinds.HEAD_TAG);
        }
    }

    private void body(@Nullable Attributes attributes) {
        if (body == null) {
            head(null);
            open.closeInner();
            body = element(TreeKinds.BODY_TAG, attributes);
            open.open(body, TreeKinds.BODY_TAG);
        } else {
            add(attributes, body);
        }
    }

    /** Adds those attributes of a repeated start tag that the element does not have yet. */
    private static void add(@Nullable Attributes attributes, Element element) {
        if (attributes != null) {
            for (Attribute attribute : attributes) {
                if (!element.hasAttr(attribute.getKey())) {
                    Misnested.when(element.attributesSize() == MAX_ATTRIBUTES);
                    element.attributes().put(attribute);
                }
            }
        }
    }

    /** Puts an element in its place. Returns the index after its content if that is text, else of its content. */
    private int behindContent(Element element, int tag, int content) {
        if (body == null && TreeKinds.is(tag, TreeKinds.HEAD)) {
            head(null);
            Misnested.when(open.tag() != TreeKinds.HEAD_TAG); // between head and body
        } else {
            Misnested.when(body == null && (tag == TreeKinds.NOSCRIPT || tag == TreeKinds.TEMPLATE));
            body(null);
            nest(tag);
        }
        if (TreeKinds.is(tag, TreeKinds.TEXT | TreeKinds.EMPTY)) {
            open.append(element);
        } else {
            open.open(element, tag);
        }
        int first = tag == TreeKinds.PRE || tag == TreeKinds.TEXTAREA ? behindFirstBreak(content) : content;
        return TreeKinds.is(tag, TreeKinds.TEXT) ? behindText(element, tag, first) : first;
    }

    /** A line break right after the start tag is ignored. */
    private int behindFirstBreak(int content) {
        int behind = scan.at(content) == '\r' ? content + 1 : content;
        Misnested.when(isSpaceReference(behind));
        return scan.at(behind) == '\n' ? behind + 1 : behind;
    }

    /** Whether there may be a reference to white space here, which the parser treats like white space. */
    private boolean isSpaceReference(int at) {
        return scan.isAt("&#", at) || scan.isAt("&newline;", at) || scan.isAt("&tab;", at);
    }

    private int behindText(Element element, int tag, int content) {
        Misnested.when(open.isOpen(TreeKinds.NOSCRIPT) && scan.at(content - 2) == '/'); // ends there
        int end = ends(tag == TreeKinds.SCRIPT ? scan.scriptEnd(content) : scan.endTag(TreeKinds.name(tag), content));
        if (end > content) {
            element.appendChild(
                    TreeKinds.is(tag, TreeKinds.READABLE)
                            ? new TextNode(words(content, end))
                            : new DataNode(scan.text(content, end, charset)));
        }
        return ends(scan.behindTag(end + "</".length()));
    }

    /** Closes the elements that a start tag ends. */
    private void nest(int tag) {
        if (TreeKinds.is(tag, TreeKinds.ROWS | TreeKinds.CELL) || tag == TreeKinds.ROW) {
            open.enterTable(tag);
            return;
        }
        Misnested.when(tag == TreeKinds.TABLE_TAG && quirks && open.isOpen(TreeKinds.PARAGRAPH));
        if (tag == TreeKinds.ITEM || TreeKinds.is(tag, TreeKinds.TERM)) {
            open.closeItem(tag);
        }
        if (TreeKinds.is(tag, TreeKinds.BLOCK)) {
            open.close(TreeKinds.PARAGRAPH, TreeKinds.PARAGRAPH_SCOPE);
        }
        boolean nextOption = tag == TreeKinds.OPTION && open.tag() == tag;
        if (nextOption || (open.is(TreeKinds.HEADING) && TreeKinds.is(tag, TreeKinds.HEADING))) {
            open.close();
        }
        if (tag == TreeKinds.BUTTON) {
            open.close(tag, TreeKinds.SCOPE);
        }
        if (tag == TreeKinds.LINK && open.isOpen(tag)) {
            endFormatting(tag);
        }
        Misnested.when(open.is(TreeKinds.GRID)
                || (open.is(TreeKinds.CHOICE) && tag != TreeKinds.OPTION)
                || (TreeKinds.is(tag, TreeKinds.SINGLE) && open.isOpen(tag)));
    }

    /** Closes what the end tag of another element than the innermost ends. */
    private void end(int tag) {
        if (TreeKinds.is(tag, TreeKinds.ROOT)) {
            endRoot(tag);
        } else if (body == null) {
            Misnested.when(tag == TreeKinds.BR);
        } else if (tag == TreeKinds.BR || tag == TreeKinds.PARAGRAPH) {
            if (!open.close(tag, TreeKinds.PARAGRAPH_SCOPE)) {
                Misnested.when(open.isOpen(TreeKinds.TEMPLATE));
                nest(tag);
                open.append(element(tag, null)); // as browsers do
            }
        } else if (TreeKinds.is(tag, TreeKinds.HEADING)) {
            open.closeHeading();
        } else if (TreeKinds.is(tag, TreeKinds.EXPLICIT)) {
            endOwn(tag);
        } else if (TreeKinds.is(tag, TreeKinds.FORMATTING)) {
            endFormatting(tag);
        } else if (TreeKinds.is(tag, TreeKinds.GRID | TreeKinds.CELL)) {
            open.closeTable(tag);
        } else if (tag == TreeKinds.ITEM) {
            open.close(tag, TreeKinds.SCOPE | TreeKinds.LIST);
        } else if (TreeKinds.is(tag, TreeKinds.BLOCK | TreeKinds.SCOPE)) {
            open.close(tag, TreeKinds.SCOPE);
        } else {
            open.close(tag, TreeKinds.SPECIAL);
        }
    }

    /** Body and root stay open, as elements may follow their end tags. */
    private void endRoot(int tag) {
        if (tag == TreeKinds.HEAD_TAG) {
            head(null);
            if (open.tag() == tag) {
                open.close();
            }
        } else {
            Misnested.when(body == null);
            ended = true;
        }
    }

    private void endFormatting(int tag) {
        Misnested.when(!open.close(tag, TreeKinds.SPECIAL) && open.isOpen(tag)); // a block in it does not end there
    }

    /** Closes an element that no other end tag may close. */
    private void endOwn(int tag) {
        if (open.isOpen(tag)) {
            open.closeImplied();
        }
        if (open.tag() == tag) {
            open.close();
        } else {
            Misnested.when(open.isOpen(tag));
        }
    }
}
