package io.mediawatch.tag.speaker.quotation;

import io.mediawatch.tag.passage.Bisection;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.text.Scan;
import java.util.List;

/** The quotations of one paragraph, in text order. */
public record QuotedParts(List<Quoted> all) {
    /**
     * Maximum distance, in characters, between a quotation and a term in marks that belongs to its speaker; keeps the
     * search short.
     */
    private static final int FARTHEST_TERM = 60;

    /** Whether an offset lies within a quotation or on its marks. */
    public boolean cover(int position) {
        return overlap(position, position + 1);
    }

    /** Whether a span shares a character with a quotation, marks included. */
    boolean overlap(int start, int end) {
        int at = firstBehind(start);
        return at < all.size() && all.get(at).outerStart() < end;
    }

    /** Returns the quotations that share a character with a span, marks included. */
    List<Quoted> within(int start, int end) {
        int first = firstBehind(start);
        int behind = Bisection.first(all.size(), i -> all.get(i).outerStart() >= end);
        return all.subList(first, Math.max(first, behind));
    }

    /** Returns the index of the first quotation that ends after an offset. */
    private int firstBehind(int position) {
        return Bisection.first(all.size(), i -> all.get(i).outerEnd() > position);
    }

    /** Whether the quotation is a question or its answer, with no words between the two: “…？”“…”. */
    boolean isDialogue(String text, int at) {
        return asksNext(text, at - 1) || asksNext(text, at);
    }

    private boolean asksNext(String text, int at) {
        if (at < 0 || at + 1 >= all.size()) {
            return false;
        }
        Quoted asked = all.get(at);
        return asked.length() > 0
                && "？?".indexOf(text.charAt(asked.end() - 1)) >= 0
                && Scan.beforeSpaces(text, all.get(at + 1).outerStart()) == asked.outerEnd();
    }

    /**
     * Returns where the words before a quotation begin: after the previous quotation; in Chinese a mere term in marks
     * does not count as one (网友“柳江边的猫”说).
     */
    int left(Passage passage, int at) {
        int before = at - 1;
        int limit = all.get(at).outerStart() - FARTHEST_TERM;
        while (before >= 0
                && passage.isChinese()
                && all.get(before).outerStart() > limit
                && !Substance.sayable(passage.text(), all.get(before))) {
            before--;
        }
        return before < 0 ? 0 : all.get(before).outerEnd();
    }
}
