package io.mediawatch.extract.markup;

import io.mediawatch.extract.markup.PlainTree.Misnested;
import java.util.Arrays;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * The elements of a {@link PlainTree} that are open while it is built, from the outermost to the innermost, and which
 * of them a tag closes. Tags are those of {@link TreeKinds}.
 */
final class OpenElements {
    /** Maximum number of open elements, which bounds the time for one tag; less than that of the parser. */
    private static final int MAX_DEPTH = 400;

    /** How many elements may be open inside a term that a term ends; the parser looks no further. */
    private static final int MAX_IN_TERM = 24;

    private final Document document;
    private Element[] elements = new Element[64];
    private int[] tags = new int[64];
    private int depth;
    /** How many elements of each tag are open. */
    private final int[] open = new int[TreeKinds.SIZE];

    OpenElements(Document document) {
        this.document = document;
    }

    /** Tag of the innermost open element; none if there is no element, or it has no kind. */
    int tag() {
        return depth == 0 ? TagTable.NONE : tags[depth - 1];
    }

    /** Whether the innermost open element is of any of these kinds. */
    boolean is(int kinds) {
        return TreeKinds.is(tag(), kinds);
    }

    boolean isOpen(int tag) {
        return tag != TagTable.NONE && open[TagTable.place(tag)] > 0;
    }

    /** Appends a node to the innermost open element; to the document if there is none. */
    void append(Node node) {
        Element innermost = depth == 0 ? document : elements[depth - 1];
        innermost.appendChild(node);
    }

    /** Appends an element and opens it. */
    void open(Element element, int tag) {
        Misnested.when(depth == MAX_DEPTH);
        if (depth == tags.length) {
            elements = Arrays.copyOf(elements, 2 * depth);
            tags = Arrays.copyOf(tags, 2 * depth);
        }
        append(element);
        elements[depth] = element;
        tags[depth++] = tag;
        open[TagTable.place(tag)]++;
    }

    /** Closes the innermost open element. */
    void close() {
        open[TagTable.place(tags[--depth])]--;
    }

    /** Closes all elements but the outermost. */
    void closeInner() {
        while (depth > 1) {
            close();
        }
    }

    /** Closes the innermost elements whose end tags may be missing. */
    void closeImplied() {
        while (is(TreeKinds.IMPLIED)) {
            close();
        }
    }

    /**
     * Closes the innermost open element of this tag, and all inside it, unless an element of one of these kinds is
     * around those. Returns whether it does.
     */
    boolean close(int tag, int barrier) {
        for (int i = isOpen(tag) ? depth - 1 : -1; i >= 0; i--) {
            if (tags[i] == tag) {
                closeTo(i);
                return true;
            }
            if (TreeKinds.is(tags[i], barrier)) {
                return false;
            }
        }
        return false;
    }

    /** Closes the innermost open heading, of whichever level, and all inside it. */
    void closeHeading() {
        for (int i = depth - 1; i >= 0 && !TreeKinds.is(tags[i], TreeKinds.SCOPE); i--) {
            if (TreeKinds.is(tags[i], TreeKinds.HEADING)) {
                closeTo(i);
                return;
            }
        }
    }

    /** Closes the innermost open element of an unknown kind with this name, and all inside it. */
    void closeUnknown(String name) {
        for (int i = depth - 1; i >= 0 && !TreeKinds.is(tags[i], TreeKinds.SPECIAL); i--) {
            if (elements[i].normalName().equals(name)) {
                closeTo(i);
                return;
            }
        }
    }

    /** Closes the item before this one of a list, and all inside it. */
    void closeItem(int item) {
        boolean term = TreeKinds.is(item, TreeKinds.TERM);
        int last = term ? Math.max(0, depth - 2 - MAX_IN_TERM) : 0;
        for (int i = depth - 1; i > last; i--) {
            if (tags[i] == item || (term && TreeKinds.is(tags[i], TreeKinds.TERM))) {
                closeTo(i);
                return;
            }
            if (TreeKinds.is(tags[i], TreeKinds.SPECIAL) && !TreeKinds.is(tags[i], TreeKinds.LOOSE)) {
                return;
            }
        }
    }

    private void closeTo(int index) {
        for (int i = depth - 1; i > index; i--) {
            Misnested.when(TreeKinds.is(tags[i], TreeKinds.FORMATTING | TreeKinds.EXPLICIT));
        }
        while (depth > index) {
            close();
        }
    }

    /** Closes the parts of a table that the start tag of this part ends, and opens those around it without a tag. */
    void enterTable(int part) {
        boolean cell = TreeKinds.is(part, TreeKinds.CELL);
        boolean rows = TreeKinds.is(part, TreeKinds.ROWS);
        closeImplied();
        while (is(TreeKinds.CELL) || (!cell && tag() == TreeKinds.ROW) || (rows && is(TreeKinds.ROWS))) {
            close();
        }
        Misnested.when(!is(TreeKinds.GRID));
        if (!rows && tag() == TreeKinds.TABLE_TAG) {
            open(PlainTree.element(TreeKinds.TBODY, null), TreeKinds.TBODY);
        }
        if (cell && tag() != TreeKinds.ROW) {
            open(PlainTree.element(TreeKinds.ROW, null), TreeKinds.ROW);
        }
    }

    /** Closes the innermost open table, or the part of it of this tag, and all inside it. */
    void closeTable(int part) {
        if (!isOpen(TreeKinds.TABLE_TAG)) {
            return;
        }
        closeImplied();
        while (tag() != part) {
            Misnested.when(tag() == TreeKinds.TABLE_TAG || !is(TreeKinds.GRID | TreeKinds.CELL));
            close();
        }
        close();
    }
}
