package io.mediawatch.extract;

import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A block-level element and the range of blocks inside it: sums over a box are differences of prefix sums. */
final class Box {
    final @Nullable Box parent;
    final Element element;
    final String tag;
    final int depth;
    /** What its tag, class, id and role say, see {@link Signals}. */
    int signals;
    /** The same of this and all boxes around it, but for what was forgotten later; nothing is added. */
    private final int inherited;
    /** Index of its first block. */
    final int first;
    /** Index behind its last block. */
    int end;
    /** Index of this box in the order of opening; its descendants follow up to {@link #lastBox}. */
    final int index;

    int lastBox;
    /** Images inside, itself included. */
    int images;
    /** Links without words inside: they lie over what they belong to. */
    int overlays;
    /** Whether it comes right behind a box beside it that is centred and holds pictures without words. */
    boolean underPicture;
    /** The last box opened in it, not deeper. */
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

    /** Whether it has one of these signals. */
    boolean has(int these) {
        return (signals & these) != 0;
    }

    void forget(int these) {
        signals &= ~these;
    }

    /** Blocks inside. */
    int size() {
        return end - first;
    }

    boolean contains(int block) {
        return block >= first && block < end;
    }

    boolean isWithin(Box other) {
        return index >= other.index && index <= other.lastBox;
    }

    /** Whether this or a box around it has one of the signals. */
    boolean inherits(int these) {
        return inherits(these, box -> false);
    }

    /** The same, up to but without a box around it; all the way up for null. */
    boolean inherits(int these, @Nullable Box top) {
        return inherits(these, box -> box == top);
    }

    /** The same, up to but without the first box that is the top. */
    boolean inherits(int these, Predicate<Box> isTop) {
        if ((inherited & these) == 0) { // of most, and boxes may be nested deeply
            return false;
        }
        for (Box box = this; box != null && !isTop.test(box); box = box.parent) {
            if (box.has(these)) {
                return true;
            }
        }
        return false;
    }

    /** Of the same tag and class. */
    boolean isAlike(Box other) {
        return tag.equals(other.tag) && element.className().equals(other.element.className());
    }

    /** For explanations: {@code div.related#x}. */
    String name() {
        String id = element.id();
        String type = element.className();
        return tag
                + (type.isBlank() ? "" : "." + type.strip().replaceAll("\\s+", "."))
                + (id.isEmpty() ? "" : "#" + id);
    }
}
