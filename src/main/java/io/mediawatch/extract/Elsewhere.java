package io.mediawatch.extract;

/**
 * Drops comments and other articles first of all, however long they are: a short article with a long neighbour is
 * still the page's article. Only where the headline, or nearly all running text, stands inside such a box, its name
 * is not believed.
 */
final class Elsewhere {
    static final int SIGNALS = Signals.COMMENTS | Signals.RELATED | Signals.CONSENT;

    /** What must remain as running text: a short article in Chinese. */
    private static final int LEAST = 100;

    private Elsewhere() {}

    /** What holds the headline is no such box, whatever it is called: opinion pages are of the section "comment". */
    static void forget(Outline outline, int headline) {
        outline.boxes.stream().filter(box -> box.contains(headline)).forEach(box -> box.forget(SIGNALS));
    }

    /** @param headline index of the headline's block; below 0 where none is known */
    static void drop(Outline outline, Weights weights, int headline) {
        if (remaining(outline, weights, headline) < LEAST) {
            return;
        }
        for (int i = 0; i < outline.boxes.size(); i++) {
            Box box = outline.boxes.get(i);
            if (is(SIGNALS, box, headline)) {
                String rule = Signals.name(box.signals & SIGNALS);
                outline.inside(box).forEach(block -> block.drop(rule, box));
                i = box.lastBox;
            }
        }
    }

    /** Running text behind the headline that is in no such box, nor in a sidebar or a footer. */
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
