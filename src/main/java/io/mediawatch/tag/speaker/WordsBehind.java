package io.mediawatch.tag.speaker;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.WordSet;
import java.util.Set;

/**
 * The words behind a quotation, to the end of their sentence: whether they say who speaks it.
 *
 * @param first index of the first word
 * @param end   exclusive
 */
record WordsBehind(Tokens words, String text, Quoted quoted, int first, int end) {
    static final WordSet CONJUNCTIONS =
            new WordSet(Lexicon.read("english-subjects.txt").section("another clause"));
    private static final WordSet RELATIVES = new WordSet(Set.of("that", "which"));
    private static final int FARTHEST_UNKNOWN = 6;
    /** Fewer are a nickname before the name: "the Tarotologist," Jane Doe. */
    private static final int LEAST_WORDS_SAID = 4;

    boolean endsWithComma() {
        return endsWith(",，");
    }

    boolean isBehindSentence() {
        return Substance.hasWords(LEAST_WORDS_SAID, text, quoted.start(), quoted.end());
    }

    /** "…," hollered the bassoonist: whether the sentence goes on with who speaks. */
    boolean attribute() {
        Word word = words.get(first);
        return endsWith(",?!，")
                && !word.capital()
                && !words.isAny(first, CONJUNCTIONS)
                && !EnglishSubject.endsSubject(word);
    }

    /** "…," a promise that few believed; "…," smiling: what is only told about the words or their speaker. */
    boolean describe() {
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
