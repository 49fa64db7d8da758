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
    /** Characters of a part that no word begins in. */
    private static final int SHORTEST_PART = 2;

    private DottedName() {}

    static Optional<String> trim(String text, int start, int dot, int end) {
        int from = dot;
        while (from > start && dot - from < LONGEST_PART && sounds(text.charAt(from - 1))) {
            from--;
        }
        int to = soundsEnd(text, dot + 1, Math.min(end, dot + 1 + LONGEST_PART));
        return from == dot || to == dot + 1 ? Optional.empty() : Optional.of(text.substring(from, to));
    }

    /** Where the characters end that write foreign sounds, before words that only begin with one. */
    static int soundsEnd(String text, int from, int limit) {
        int to = from;
        while (to < limit
                && sounds(text.charAt(to))
                && (to - from < SHORTEST_PART || !ENDS.startAt(text, to, text.length()))) {
            to++;
        }
        return to;
    }

    /** Whether all of it writes foreign sounds: 鲍威尔. */
    static boolean isForeign(String folded) {
        return folded.length() >= SHORTEST_PART && soundsEnd(folded, 0, folded.length()) == folded.length();
    }

    static boolean sounds(char unit) {
        return SOUNDS.contains(String.valueOf(Fold.fold(unit)));
    }
}
