package io.mediawatch.tag.speaker.quotation;

import io.mediawatch.tag.passage.Passage;
import io.mediawatch.text.SignSet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the quotations of a paragraph where one may continue from the paragraph before: either with a new opening mark,
 * or without one until a closing mark.
 */
final class Continued {
    /** Closing marks; straight marks are left out, as they also open. */
    private static final SignSet CLOSING = SignSet.of("”」』»");

    private static final SignSet OPENING = SignSet.of("“「『«‘'\"＂");

    private Continued() {}

    /**
     * Finds the quotations of a paragraph.
     *
     * @param open whether the previous paragraph left one open: then the words up to the first unpaired closing
     *     mark belong to it
     * @param next the next paragraph; null if there is none
     */
    static List<Quoted> over(Passage passage, boolean open, @Nullable Passage next) {
        if (!passage.signs().quotationMarks()) {
            return List.of();
        }
        String text = passage.text();
        List<Quoted> found = withoutApostrophe(text, QuoteMarks.find(text), next);
        if (!open || (!found.isEmpty() && found.get(0).outerStart() <= 1)) {
            return found;
        }
        int close = closing(text, new QuotedParts(found));
        if (close < 0) {
            return found;
        }
        List<Quoted> all = new ArrayList<>();
        all.add(new Quoted(0, 0, close, close + 1, false));
        found.stream().filter(quoted -> quoted.outerStart() > close).forEach(all::add);
        return all;
    }

    /**
     * Leaves out the last quotation if a single mark opens it that nothing closes, and the next paragraph does not open
     * with a mark, so that it is an apostrophe: ’Nduja.
     */
    private static List<Quoted> withoutApostrophe(String text, List<Quoted> found, @Nullable Passage next) {
        Quoted last = found.isEmpty() ? null : found.get(found.size() - 1);
        boolean single = last != null && last.open() && SingleMarks.isSingle(text.charAt(last.outerStart()));
        boolean goesOn = next != null
                && !next.text().isEmpty()
                && OPENING.has(next.text().charAt(0));
        return single && !goesOn ? found.subList(0, found.size() - 1) : found;
    }

    /** Whether the first quotation of a paragraph continues one that was left open. */
    static boolean goesOn(String text, Quoted quoted) {
        return quoted.outerStart() == quoted.start()
                || (quoted.outerStart() <= 1 && OPENING.has(text.charAt(quoted.outerStart())));
    }

    /** Position of the first closing mark without an opening one; −1 if there is none. */
    private static int closing(String text, QuotedParts found) {
        for (int i = 0; i < text.length(); i++) {
            if (CLOSING.has(text.charAt(i)) && !found.cover(i)) {
                return i;
            }
        }
        return -1;
    }
}
