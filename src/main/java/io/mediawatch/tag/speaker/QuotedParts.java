package io.mediawatch.tag.speaker;

import io.mediawatch.tag.passage.Bisection;
import io.mediawatch.tag.passage.Passage;
import java.util.List;

/** What stands between quotation marks in one paragraph, in text order. */
record QuotedParts(List<Quoted> all) {
    /** Between a quotation and a term in marks that belongs to who speaks; keeps the search short. */
    private static final int FARTHEST_TERM = 60;

    /** Whether a position lies between marks. */
    boolean cover(int position) {
        return overlap(position, position + 1);
    }

    /** Whether a stretch shares a character with words between marks, or with the marks. */
    boolean overlap(int start, int end) {
        int at = firstBehind(start);
        return at < all.size() && all.get(at).outerStart() < end;
    }

    /** Those that share a character with a stretch. */
    List<Quoted> within(int start, int end) {
        int first = firstBehind(start);
        int behind = Bisection.first(all.size(), i -> all.get(i).outerStart() >= end);
        return all.subList(first, Math.max(first, behind));
    }

    /** Index of the first part that ends behind a position. */
    private int firstBehind(int position) {
        return Bisection.first(all.size(), i -> all.get(i).outerEnd() > position);
    }

    /** “…？”“…”: whether it is a question or what is answered, with no words between. */
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
                && Substance.lead(text, all.get(at + 1).outerStart()) == asked.outerEnd();
    }

    /** Where the words before a quotation begin: in Chinese behind the last that is no term in marks, 网友“柳江边的猫”说. */
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
