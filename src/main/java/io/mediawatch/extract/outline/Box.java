package io.mediawatch.extract.outline;

import io.mediawatch.extract.markup.Signals;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A block-level element and the range of blocks inside it, so that sums over a box are differences of prefix sums. */
public final class Box {
    public final @Nullable Box parent;
    public final Element element;
    public final String tag;
    final int depth;
    /** What its tag, class, id and role say about it, see {@link Signals}. */
    public int signals;
    /**
     * The initial signals of this box and of all boxes around it: a superset of the current ones, since signals may be
     * forgotten but are never added.
     */
    private final int inherited;
    /** Index of its first block. */
    public final int first;
    /** Index after its last block. */
    public int end;
    /** Index of this box in document order; its descendants follow it up to {@link #lastBox}. */
    public final int index;

    public int lastBox;
    /** Number of images in it, including itself. */
    public int images;
    /** Number of links without words in it: they cover what they belong to. */
    public int overlays;
    /** Whether it directly follows a centred sibling that holds pictures but no words. */
    public boolean underPicture;
    /** The child opened last. */
    @Nullable
    Box latest;

    Box(@Nullable Box parent, Element element, String tag, int signals, int first, int index) {
        this.parent = parent;
        this.element = element;
        this.tag = tag;
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.signals = signals;
        this.inherited = signals | (parent == null ? 0 : parent.inherited);
        this.first = first;
        this.end = first;
        this.index = index;
        this.lastBox = index;
    }

    /** Whether it has any of these signals. */
    public boolean has(int these) {
        return (signals & these) != 0;
    }

    public void forget(int these) {
        signals &= ~these;
    }

    /** Returns the number of blocks in it. */
    public int size() {
        return end - first;
    }

    public boolean contains(int block) {
        return block >= first && block < end;
    }

    public boolean isWithin(Box other) {
        return index >= other.index && index <= other.lastBox;
    }

    /** Whether this box or one around it has any of these signals. */
    public boolean inherits(int these) {
        return inherits(these, box -> false);
    }

    /** The same, but only up to {@code top}, which itself does not count; up to the root if null. */
    public boolean inherits(int these, @Nullable Box top) {
        return inherits(these, box -> box == top);
    }

    /** The same, but only up to the first box that is the top, which itself does not count. */
    public boolean inherits(int these, Predicate<Box> isTop) {
        if ((inherited & these) == 0) { // the usual case, and boxes may be nested deeply
            return false;
        }
        for (Box box = this; box != null && !isTop.test(box); box = box.parent) {
            if (box.has(these)) {
                return true;
            }
        }
        return false;
    }

    /** The innermost of this box and those around it for which this holds; null if there is none. */
    public @Nullable Box closest(Predicate<Box> holds) {
        Box box = this;
        while (box != null && !holds.test(box)) {
            box = box.parent;
        }
        return box;
    }

    /** The innermost box around both. */
    public Box closestAround(Box other) {
        Box box = this;
        while (box.parent != null && !other.isWithin(box)) {
            box = box.parent;
        }
        return box;
    }

    /** Whether both have the same tag and class. */
    public boolean isAlike(Box other) {
        return tag.equals(other.tag) && element.className().equals(other.element.className());
    }

    /** For explanations: {@code div.related#x}. */
    public String name() {
        String id = element.id();
        String type = element.className();
        return tag
                + (type.isBlank() ? "" : "." + type.strip().replaceAll("\\s+", "."))
                + (id.isEmpty() ? "" : "#" + id);
    }
}
