package io.mediawatch.tag.speaker.interview;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.label.Label;
import io.mediawatch.tag.speaker.words.HanWords;
import io.mediawatch.tag.speaker.words.NameParts;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Reads the line of a Chinese record that announces somebody's opening words: 外交部发言人林晓岚宣布：, where 林晓岚： labels later
 * turns.
 */
public final class Announcement {
    /** The rule of the turns that such a line opens, which is not part of them. */
    public static final String RULE = "turn.announced";

    private static final HanWords ANNOUNCES =
            new HanWords(Lexicon.read("labels.txt").section("announces opening words"));
    /** Maximum length, in characters, of the line. */
    private static final int LONGEST = 40;

    private Announcement() {}

    /** The label of the speaker whose words the line announces; null if it announces nobody's. */
    static @Nullable Label read(Passage passage, Interview interview) {
        String folded = passage.folded().stripTrailing();
        int colon = folded.length() - 1;
        if (colon < 0 || colon > LONGEST || folded.charAt(colon) != ':') {
            return null;
        }
        int end = ANNOUNCES.endingAt(folded, 0, colon);
        String before = end < 0 ? "" : folded.substring(0, end);
        return interview.speakers().stream()
                .filter(name -> NameParts.looksChinese(name) && before.endsWith(name))
                .max(Comparator.comparingInt(String::length))
                .map(name -> label(passage, end - name.length(), end))
                .orElse(null);
    }

    private static Label label(Passage passage, int start, int end) {
        return new Label(passage.text().substring(start, end), start, end, passage.length(), Label.Mark.COLON);
    }
}
