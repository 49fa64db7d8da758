package io.mediawatch.tag.speaker;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.text.Fold;
import java.util.Optional;
import java.util.Set;

/**
 * A foreign name in Chinese characters with a dot (桑达尔·皮查伊). Nothing separates it from the words before and after,
 * so its ends are found by the characters that write foreign sounds and by the titles and verbs that stand beside it.
 */
final class DottedName {
    private static final Set<String> SOUNDS = Lexicon.read("foreign-sounds.txt").words();
    /** Words that begin with such a character and follow a name: 科瓦奇|当地时间, 哈特|博士. */
    private static final HanWords ENDS =
            new HanWords(Lexicon.read("foreign-sounds.txt").section("behind a name"));

    private static final int LONGEST_PART = 6;
    /** Characters of a part and its dot that no word begins in. */
    private static final int SHORTEST_PART = 3;

    private DottedName() {}

    static Optional<String> trim(String text, int start, int dot, int end) {
        int from = dot;
        while (from > start && dot - from < LONGEST_PART && sounds(text.charAt(from - 1))) {
            from--;
        }
        int to = dot + 1;
        while (to < end
                && to - dot <= LONGEST_PART
                && sounds(text.charAt(to))
                && (to - dot < SHORTEST_PART || !ENDS.startAt(text, to, text.length()))) {
            to++;
        }
        return from == dot || to == dot + 1 ? Optional.empty() : Optional.of(text.substring(from, to));
    }

    static boolean sounds(char unit) {
        return SOUNDS.contains(String.valueOf(Fold.fold(unit)));
    }
}
