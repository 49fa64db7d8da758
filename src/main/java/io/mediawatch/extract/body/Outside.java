package io.mediawatch.extract.body;

import io.mediawatch.extract.date.Dates;
import io.mediawatch.extract.language.Chars;
import io.mediawatch.extract.language.WordList;
import io.mediawatch.extract.markup.Signals;
import io.mediawatch.extract.outline.Box;
import io.mediawatch.extract.outline.Outline;
import io.mediawatch.extract.outline.Weights;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Drops the boxes named as navigation, comments, sidebar and the like, unless that would remove most of the article:
 * then the name is ignored. Also keeps hidden text that a button next to it unfolds.
 */
final class Outside {
    /** Signals that layouts also use for the box of the article. */
    private static final int VAGUE = Signals.TAGS | Signals.SIDE | Signals.FOOT | Signals.NAVIGATION;

    /**
     * Minimum weight of the text that has to remain for a name to be believed even though it removes more than that.
     */
    private static final int LEAST = 300;

    /** Maximum number of nested elements of which a button may consist. */
    private static final int BUTTON = 5;

    /** Maximum length, in characters, of a button's text. */
    private static final int LABEL = 30;

    /** Texts of buttons that unfold a text, as {@link Chars#key}. */
    private static final List<String> BUTTONS =
            WordList.phrases("unfold.txt").stream().map(Chars::key).toList();

    private final Outline outline;
    private final Weights weights;
    private final @Nullable Core core;
    private final Box root;
    /** The last button that was found to unfold a text: each unfolds only one. */
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

    /** Whether a button right before or after a hidden text unfolds it: {@code 展开全文}. */
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

    /** Whether only a number or nothing follows the label: {@code 展开剩余80%}. */
    private static boolean isNumber(String key, int from) {
        return Dates.digits(key, from, key.length()) == key.length() - from;
    }

    private boolean speaks(Box box, Box around, int believed) {
        if ((box.signals & believed) == 0) {
            return false;
        }
        if (box.tag.length() == 2 && box.tag.charAt(0) == 'h' && (box.signals & believed & ~VAGUE) == 0) {
            return false; // a heading has a class or id from the page's own table of contents
        }
        boolean article = box.has(Signals.BODY | Signals.ARTICLE | Signals.MAIN);
        boolean vague = (box.signals & believed & ~VAGUE) == 0;
        int limit = box.has(Signals.COMMENTS) ? 90 : 50;
        int share = weights.share(box, around);
        return !(article && (vague || share > 20)) && share <= limit;
    }

    /**
     * The signals that can be believed because enough text remains without their boxes: page builders call everything a
     * widget.
     */
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
