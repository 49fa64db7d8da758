package io.mediawatch.tag.speaker;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.passage.Words;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a paragraph of an interview is told by the author instead of spoken. */
final class Narration {
    private static final Lexicon SPEECH = Lexicon.read("spoken.txt");
    private static final Set<String> SPOKEN = SPEECH.section("spoken");
    private static final Set<String> OPENINGS = SPEECH.section("narration openings");

    private Narration() {}

    /** Whether somebody speaks of himself, or to somebody. */
    static boolean spoken(Passage passage) {
        return containsAny(passage.folded(), SPOKEN);
    }

    /** Whether the author takes over from the one who speaks. */
    static boolean told(Passage passage, @Nullable String speaking) {
        String folded = passage.folded();
        if (OPENINGS.stream().anyMatch(folded::startsWith)) {
            return true;
        }
        boolean named = speaking != null && speaking.length() > 1 && folded.startsWith(speaking);
        return named && !spoken(passage);
    }

    private static boolean containsAny(String folded, Set<String> words) {
        for (String word : words) {
            for (int at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
                if (Words.whole(folded, at, at + word.length())) {
                    return true;
                }
            }
        }
        return false;
    }
}
