package io.mediawatch.tag.speaker;

import io.mediawatch.tag.passage.Passage;
import io.mediawatch.text.Script;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the Latin names that a Chinese introduction gives in brackets behind people's names: after 周明远（Raymond） and
 * 玛雅·洛佩斯（Maya Lopez） the labels CEO Raymond： and Maya： are theirs. What belongs to somebody on the watch-list stays so.
 */
final class LatinNames {
    private static final String OPENING = "（(";
    private static final String CLOSING = "）)";
    /** Maximum length, in characters, of the words in brackets. */
    private static final int LONGEST = 40;

    /** Length, in characters, of a Chinese name that only its form tells. */
    private static final int HAN_NAME = 3;
    /** Characters that join a name to the words before it. */
    private static final String JOINS = "与和及、";

    private LatinNames() {}

    /** @param before the passages before the first turn */
    static void learn(List<Passage> before, Cast cast) {
        for (Passage passage : before) {
            if (passage.isChinese()) {
                learn(passage, cast);
            }
        }
    }

    private static void learn(Passage passage, Cast cast) {
        String text = passage.text();
        for (int open = 1; open < text.length(); open++) {
            int kind = OPENING.indexOf(text.charAt(open));
            int close =
                    kind >= 0 && Script.isHan(text.charAt(open - 1)) ? text.indexOf(CLOSING.charAt(kind), open) : -1;
            if (close > open + 1 && close - open <= LONGEST && CapitalRun.startsAt(text, open + 1)) {
                String name = text.substring(open + 1, close);
                Person person = isName(name) ? before(passage, open, cast) : null;
                if (person != null) {
                    cast.nicknamed(name, person);
                }
            }
        }
    }

    /** The person whose name ends there: one known, or one in the form of a whole name (与林晓岚|（Rosa）); null if none. */
    private static @Nullable Person before(Passage passage, int end, Cast cast) {
        for (Cast.Spot spot : cast.spots(passage)) {
            if (spot.end() == end) {
                return spot.person();
            }
        }
        int start = end - HAN_NAME;
        String folded = passage.folded();
        boolean name = start >= 0
                && (ChineseNames.opensClause(folded, start) || JOINS.indexOf(folded.charAt(start - 1)) >= 0)
                && ChineseNames.isName(folded.substring(start, end))
                && NameParts.endsGivenName(folded, start, end);
        return name ? cast.labelled(passage.text().substring(start, end)) : null;
    }

    /** Whether the words are a name rather than initials or a company's: Raymond, Maya Lopez. */
    private static boolean isName(String words) {
        return LabelKinds.looksLikeName(words)
                && Character.isLowerCase(words.charAt(words.length() - 1))
                && CompanyName.of(words).isEmpty();
    }
}
