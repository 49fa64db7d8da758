package io.mediawatch.tag.speaker.words;

import io.mediawatch.tag.passage.Lexicon;
import java.util.Set;

/** The titles that precede Chinese names: 首席执行官, 教授. */
public final class ChineseTitles {
    private static final Set<String> TITLES =
            Lexicon.read("chinese-subjects.txt").section("titles");

    private static final HanWords ENDS = new HanWords(TITLES);

    private ChineseTitles() {}

    static Set<String> all() {
        return TITLES;
    }

    public static boolean isTitle(String folded) {
        return TITLES.contains(folded);
    }

    /** Whether the folded text ends with a title. */
    public static boolean end(String folded) {
        return endAt(folded, 0, folded.length());
    }

    /** Whether a title that starts no earlier than {@code from} ends at {@code end}. */
    public static boolean endAt(String folded, int from, int end) {
        return ENDS.endingAt(folded, from, end) >= 0;
    }
}
