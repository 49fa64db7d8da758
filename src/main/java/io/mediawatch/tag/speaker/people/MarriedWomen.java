package io.mediawatch.tag.speaker.people;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.words.ChineseWords;
import io.mediawatch.tag.speaker.words.HanWords;
import io.mediawatch.tag.speaker.words.NameParts;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds married women named as in Hong Kong, by what somebody is, the husband's surname and 太: 街坊|何太. Only in
 * traditional characters, and not before a word that begins with 太 (住戶|何|太多).
 */
public final class MarriedWomen {
    private static final HanWords WORDS = new HanWords(Lexicon.read("names.txt").section("chinese words with too"));
    private static final char MRS = '太';

    private MarriedWomen() {}

    public static List<String> in(Passage passage) {
        if (!passage.signs().traditional()) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        String folded = passage.folded();
        for (int at = folded.indexOf(MRS, 1); at > 0; at = folded.indexOf(MRS, at + 1)) {
            boolean named = NameParts.isSurnameSign(folded.charAt(at - 1))
                    && ChineseWords.ROLES.endingAt(folded, 0, at - 1) >= 0
                    && !WORDS.startAt(folded, at, folded.length());
            if (named) {
                names.add(passage.text().substring(at - 1, at + 1));
            }
        }
        return names;
    }
}
