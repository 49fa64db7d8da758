package io.mediawatch.extract.body;

import io.mediawatch.extract.markup.Signals;
import io.mediawatch.extract.outline.Block;
import io.mediawatch.extract.outline.Box;
import io.mediawatch.extract.outline.Outline;
import io.mediawatch.extract.outline.Weights;
import java.util.List;

/**
 * Drops comments, related articles and consent dialogs before anything else, however long they are: even a short
 * article with long neighbours is the page's article. The name of a box is ignored if the headline is inside it;
 * nothing is dropped if almost no running text would be left. Comments in boxes without such a name are left to
 * {@link Discussion}.
 */
public final class Elsewhere {
    public static final int SIGNALS = Signals.COMMENTS | Signals.RELATED | Signals.CONSENT;

    /** Minimum weight of the running text that must remain: a short article in Chinese. */
    private static final int LEAST = 100;

    /** Signals of boxes that consist of links. */
    private static final int LINKS = Signals.RELATED | Signals.TAGS;

    /** Minimum number of paragraphs in a box that is none of links. */
    private static final int PARAGRAPHS = 3;

    private Elsewhere() {}

    /**
     * Removes these signals from all boxes around the headline: opinion pages may be in a section named "comment". A
     * box of several paragraphs without any link is not one of links, whatever its name says, as the rest of a text may
     * be in {@code <div class="weiterlesen">}.
     */
    static void forget(Outline outline, int headline) {
        outline.boxes.stream().filter(box -> box.contains(headline)).forEach(box -> box.forget(SIGNALS));
        outline.boxes.stream()
                .filter(box -> box.has(LINKS) && isText(outline.blocks.subList(box.first, box.end)))
                .forEach(box -> box.forget(LINKS));
    }

    private static boolean isText(List<Block> blocks) {
        return blocks.size() >= PARAGRAPHS
                && blocks.stream().allMatch(block -> block.sentence && block.level == 0 && block.linked == 0);
    }

    /**
     * Drops comments, related articles and consent dialogs if enough running text remains.
     *
     * @param headline index of the headline's block; negative if unknown
     * @return the weights of what remains
     */
    static Weights drop(Outline outline, Weights weights, int headline) {
        if (remaining(outline, weights, headline) < LEAST) {
            return Weights.of(outline.blocks);
        }
        for (int i = 0; i < outline.boxes.size(); i++) {
            Box box = outline.boxes.get(i);
            if (is(SIGNALS, box, headline)) {
                String rule = Signals.name(box.signals & SIGNALS);
                outline.inside(box).forEach(block -> block.drop(rule, box));
                i = box.lastBox;
            }
        }
        Weights left = Weights.of(outline.blocks);
        return Discussion.drop(outline, left, headline) ? Weights.of(outline.blocks) : left;
    }

    /** Returns the running text after the headline that is in no such box, nor in a sidebar, a footer or the like. */
    private static int remaining(Outline outline, Weights weights, int headline) {
        int remaining = weights.between(Math.max(headline, 0), outline.blocks.size());
        for (int i = 0; i < outline.boxes.size(); i++) {
            Box box = outline.boxes.get(i);
            if (is(Signals.OUTSIDE, box, headline)) {
                remaining -= box.first > headline ? weights.of(box) : 0;
                i = box.lastBox;
            }
        }
        return remaining;
    }

    private static boolean is(int signals, Box box, int headline) {
        return box.has(signals) && !box.contains(headline);
    }
}
