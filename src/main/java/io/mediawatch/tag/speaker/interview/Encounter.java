package io.mediawatch.tag.speaker.interview;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Passage;
import java.util.Set;

/** Words with which an author tells of an interview ({@code sat down with}) or hints at one ({@code by phone}). */
final class Encounter {
    private static final Lexicon SPOKEN = Lexicon.read("spoken.txt");
    private static final Set<String> SURE = SPOKEN.section("encounters");
    private static final Set<String> HINTS = SPOKEN.section("hints at an encounter");
    private static final Set<String> NONE = SPOKEN.section("no encounters");
    private static final Set<String> HABITS = SPOKEN.section("habits");

    private Encounter() {}

    /** Whether the passage says that somebody was interviewed. */
    static boolean isSure(Passage passage) {
        return holds(passage.folded(), SURE);
    }

    /** Whether the passage may tell of an interview. */
    static boolean isHinted(Passage passage) {
        return holds(passage.folded(), HINTS);
    }

    /** Whether the folded sentence tells of one encounter and not of a habit: {@code every time}. */
    static boolean isTold(String sentence) {
        return (holds(sentence, SURE) || holds(sentence, HINTS))
                && HABITS.stream().noneMatch(sentence::contains);
    }

    /** Whether the text has such a word outside words that tell the opposite: {@code declined an interview}. */
    private static boolean holds(String folded, Set<String> words) {
        if (words.stream().noneMatch(folded::contains)) {
            return false;
        }
        String rest = folded;
        for (String word : NONE) {
            rest = rest.contains(word) ? rest.replace(word, " ") : rest;
        }
        return words.stream().anyMatch(rest::contains);
    }
}
