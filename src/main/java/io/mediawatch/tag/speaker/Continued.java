package io.mediawatch.tag.speaker;

import java.util.ArrayList;
import java.util.List;

/** Quotations over several paragraphs: each paragraph opens anew, or goes on without a mark until one closes. */
final class Continued {
    private static final String CLOSING = "”」』»\"";
    private static final String OPENING = "“「『«\"";

    private Continued() {}

    /** The quotations of a paragraph. If one was left open before, the words up to a closing mark belong to it. */
    static List<Quoted> over(String text, boolean open) {
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
                || (quoted.outerStart() <= 1 && OPENING.indexOf(text.charAt(quoted.outerStart())) >= 0);
    }

    /** The first closing mark without a partner. */
    private static int closing(String text, QuotedParts found) {
        for (int i = 0; i < text.length(); i++) {
            boolean closes = CLOSING.indexOf(text.charAt(i)) >= 0 && text.charAt(i) != '"';
            if (closes && !found.cover(i)) {
                return i;
            }
        }
        return -1;
    }
}
