package io.mediawatch.extract;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Drops what stands in navigation, comments and the like, unless that would be most of the article. */
final class Outside {
    /** Signals that layouts also use for what holds the article. */
    private static final int VAGUE = Signals.TAGS | Signals.SIDE | Signals.FOOT | Signals.NAVIGATION;

    /** Running text that makes an article. */
    private static final int LEAST = 300;

    /** A button is made of fewer elements, one inside another. */
    private static final int BUTTON = 5;

    /** Characters of its words at most. */
    private static final int LABEL = 30;

    /** What a button says that shows the rest of a text, as keys. */
    private static final List<String> BUTTONS =
            WordList.lines("unfold.txt").stream().map(Chars::key).toList();

    private final Outline outline;
    private final Weights weights;
    private final @Nullable Core core;
    private final Box root;
    /** The last button that shows a text: each shows one. */
    private @Nullable Element button;

    private Outside(Outline outline, Weights weights, @Nullable Core core) {
        this.outline = outline;
        this.weights = weights;
        this.core = core;
        this.root = outline.boxes.get(0);
    }

    static void drop(Outline outline, Weights weights, @Nullable Core core) {
        new Outside(outline, weights, core).drop();
    }

    private void drop() {
        outline.boxes.stream()
                .filter(box -> box.has(Signals.HIDDEN) && isFolded(box))
                .forEach(box -> box.forget(Signals.HIDDEN));
        Box around = core == null ? root : core.around;
        int believed = believed(around);
        for (int i = 0; i < outline.boxes.size(); i++) {
            Box box = outline.boxes.get(i);
            if (box.size() == 0 || (core != null && core.hasPieceIn(box))) {
                continue;
            }
            boolean inside = core == null || core.holds(box);
            if (inside ? speaks(box, around, believed) : speaks(box, root, Signals.OUTSIDE)) {
                String rule = Signals.name(box.signals & (inside ? believed : Signals.OUTSIDE));
                outline.inside(box).forEach(block -> block.drop(rule, box));
                i = box.lastBox;
            }
        }
    }

    /** Whether a button right behind a hidden text or before it shows it: {@code 展开全文}. */
    private boolean isFolded(Box box) {
        boolean ofText =
                core != null ? core.holds(box) : box.parent != null && weights.of(box.parent) * 2 >= weights.total();
        return ofText
                && weights.of(box) > 0
                && (unfolds(box.element.nextElementSibling()) || unfolds(box.element.previousElementSibling()));
    }

    private boolean unfolds(@Nullable Element beside) {
        if (beside == null || beside.equals(button)) {
            return false;
        }
        String text = beside.stream()
                .limit(BUTTON)
                .map(Element::ownText)
                .filter(own -> !own.isBlank())
                .findFirst()
                .orElse("");
        String key = text.length() > LABEL ? "" : Chars.key(text);
        boolean unfolds = BUTTONS.stream().anyMatch(label -> key.startsWith(label) && isNumber(key, label.length()));
        button = unfolds ? beside : button;
        return unfolds;
    }

    /** Whether nothing else than a number, or nothing at all, follows: {@code 展开剩余80%}. */
    private static boolean isNumber(String key, int from) {
        return Dates.digits(key, from, key.length()) == key.length() - from;
    }

    private boolean speaks(Box box, Box around, int believed) {
        if ((box.signals & believed) == 0) {
            return false;
        }
        if (box.tag.length() == 2 && box.tag.charAt(0) == 'h' && (box.signals & believed & ~VAGUE) == 0) {
            return false; // a heading is named for what the page's own menu calls it
        }
        boolean article = box.has(Signals.BODY | Signals.ARTICLE | Signals.MAIN);
        boolean vague = (box.signals & believed & ~VAGUE) == 0;
        int limit = box.has(Signals.COMMENTS) ? 90 : 50;
        int share = weights.share(box, around);
        return !(article && (vague || share > 20)) && share <= limit;
    }

    /** Kinds of signals that leave enough of the text: page builders call everything a widget. */
    private int believed(Box around) {
        int believed = Elsewhere.SIGNALS;
        for (int bit = 1; bit <= Signals.OUTSIDE; bit <<= 1) {
            if ((Signals.OUTSIDE & bit) != 0) {
                long lost = lost(bit, around);
                long left = weights.of(around) - lost;
                boolean enough = (bit & VAGUE) == 0 && left >= LEAST && left * 4 >= lost;
                believed |= lost <= left || enough ? bit : 0;
            }
        }
        return believed;
    }

    private long lost(int bit, Box around) {
        long lost = 0;
        int behind = 0;
        for (int i = around.index + 1; i <= around.lastBox; i++) {
            Box box = outline.boxes.get(i);
            if (box.has(bit) && box.first >= behind && weights.share(box, around) <= 50 && !box.has(Signals.BODY)) {
                lost += weights.of(box);
                behind = box.end;
            }
        }
        return lost;
    }
}
