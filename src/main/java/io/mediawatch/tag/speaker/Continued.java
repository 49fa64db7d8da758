package io.mediawatch.tag.speaker;

import io.mediawatch.tag.passage.Passage;
import io.mediawatch.text.SignSet;
import java.util.ArrayList;
import java.util.List;

/** Quotations over several paragraphs: each paragraph opens anew, or goes on without a mark until one closes. */
final class Continued {
    /** The straight mark, which opens as well, is left out. */
    private static final SignSet CLOSING = SignSet.of("”」』»");

    private static final SignSet OPENING = SignSet.of("“「『«\"＂");

    private Continued() {}

    /** The quotations of a paragraph. If one was left open before, the words up to a closing mark belong to it. */
    static List<Quoted> over(Passage passage, boolean open) {
        if (!passage.signs().quotationMarks()) {
            return List.of();
        }
        String text = passage.text();
        List<Quoted> found = QuoteMarks.find(text);
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

    /** Whether the first quotation of a paragraph goes on with one left open before. */
    static boolean goesOn(String text, Quoted quoted) {
        return quoted.outerStart() == quoted.start()
                || (quoted.outerStart() <= 1 && OPENING.has(text.charAt(quoted.outerStart())));
    }

    /** The first closing mark without a partner. */
    private static int closing(String text, QuotedParts found) {
        for (int i = 0; i < text.length(); i++) {
            if (CLOSING.has(text.charAt(i)) && !found.cover(i)) {
                return i;
            }
        }
        return -1;
    }
}
