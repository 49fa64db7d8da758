package io.mediawatch.tag.speaker.quotation;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.WordSet;
import io.mediawatch.tag.speaker.words.SpeechVerbs;
import io.mediawatch.tag.speaker.words.Tokens;
import io.mediawatch.tag.speaker.words.Word;
import java.util.Set;

/**
 * The words after an English quotation, to the end of their sentence; tells whether they could say who speaks it.
 *
 * @param first index of the first token
 * @param end index after the last token
 */
record WordsBehind(Tokens words, String text, Quoted quoted, int first, int end) {
    static final WordSet CONJUNCTIONS =
            new WordSet(Lexicon.read("english-subjects.txt").section("another clause"));
    private static final WordSet RELATIVES = new WordSet(Set.of("that", "which"));
    /** Maximum number of words between a quotation and a verb whose subject is not recognised. */
    private static final int FARTHEST_UNKNOWN = 6;
    /** Minimum number of words of a quotation: fewer may be a nickname before a name, "the Tarotologist," Jane Doe. */
    private static final int LEAST_WORDS_SAID = 4;

    boolean endsWithComma() {
        return endsWith(",，");
    }

    boolean isBehindSentence() {
        return Substance.hasWords(LEAST_WORDS_SAID, text, quoted.start(), quoted.end());
    }

    /**
     * Whether the sentence seems to go on with an attribution, even if the verb is unknown: "…," hollered the
     * bassoonist.
     */
    boolean isAttribution() {
        Word word = words.get(first);
        return endsWith(",?!，")
                && !word.capital()
                && !words.isAny(first, CONJUNCTIONS)
                && !EnglishSubject.endsSubject(word);
    }

    /** Whether the words only describe the quotation or its speaker: "…," a promise that few believed; "…," smiling. */
    boolean isDescription() {
        int stop = first;
        while (stop < end && !EnglishSubject.endsSubject(words.get(stop))) {
            stop++;
        }
        return words.get(first).folded().endsWith("ing") || (stop < end && words.isAny(stop, RELATIVES));
    }

    /** Whether only words stand between the quotation and the verb, as in "…," the Nobel laureate said. */
    boolean isBeside(int verb) {
        boolean sentence = words.get(first).capital() && !endsWithComma();
        boolean beside = !sentence
                && verb > first
                && verb - first <= FARTHEST_UNKNOWN
                && SpeechVerbs.mayReport(words, verb)
                && !words.isAny(first, CONJUNCTIONS);
        for (int i = first; beside && i < verb; i++) {
            beside = words.isWord(i);
        }
        return beside;
    }

    private boolean endsWith(String signs) {
        return quoted.length() > 0 && signs.indexOf(text.charAt(quoted.end() - 1)) >= 0;
    }
}
