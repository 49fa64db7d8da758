package io.mediawatch.tag.speaker;

import io.mediawatch.tag.passage.Lexicon;
import java.util.Set;

/** What somebody is, as it stands directly before a Chinese name: 首席执行官, 教授. */
final class ChineseTitles {
    private static final Set<String> TITLES =
            Lexicon.read("chinese-subjects.txt").section("titles");

    private static final HanWords ENDS = new HanWords(TITLES);

    private ChineseTitles() {}

    static Set<String> all() {
        return TITLES;
    }

    static boolean isTitle(String folded) {
        return TITLES.contains(folded);
    }

    /** Whether folded words end with a title. */
    static boolean end(String folded) {
        return endAt(folded, 0, folded.length());
    }

    /** Whether a title ends there. */
    static boolean endAt(String folded, int from, int end) {
        return ENDS.endingAt(folded, from, end) >= 0;
    }
}
