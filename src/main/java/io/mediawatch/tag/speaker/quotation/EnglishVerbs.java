package io.mediawatch.tag.speaker.quotation;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.WordSet;
import io.mediawatch.tag.speaker.words.EnglishWords;
import io.mediawatch.tag.speaker.words.SpeechVerbs;
import io.mediawatch.tag.speaker.words.Tokens;

/**
 * Finds verbs of saying that have a subject which speaks, in an English paragraph. Leaves out nouns
 * ({@code the claims}) and passives ({@code was told}).
 */
final class EnglishVerbs {
    private static final Lexicon LISTS = Lexicon.read("english-subjects.txt");
    /** Words before nouns: {@code the claims}, {@code its reports}. */
    private static final WordSet DETERMINERS = new WordSet(LISTS.section("before a noun"));

    /** Words before nouns that are not the subject: {@code after reports}. */
    private static final WordSet PREPOSITIONS = new WordSet(LISTS.section("before a noun only"));

    private final Tokens words;

    EnglishVerbs(Tokens words) {
        this.words = words;
    }

    /** Position of the first such verb within a stretch; −1 if there is none. */
    int first(int from, int to) {
        for (int i = from; i < to; i++) {
            if (SpeechVerbs.isEnglish(words, i) && speaks(i, from)) {
                return i;
            }
        }
        return -1;
    }

    /** Position of the last such verb within a stretch, also one with "that" behind it; −1 if there is none. */
    int last(int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            if ((SpeechVerbs.isEnglish(words, i) || SpeechVerbs.reportsWithThat(words, i)) && speaks(i, from)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Position of the first passive verb of saying, to whose subject somebody else speaks ({@code Jane Doe was|told});
     * −1 if there is none.
     */
    int passive(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (SpeechVerbs.isEnglish(words, i) && isPassive(i, from)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the agent follows a passive verb: {@code Jane Doe was told|by Tom Okafor}. */
    boolean namesTeller(int passive, int end) {
        return passive + 2 < end && words.is(passive + 1, "by");
    }

    boolean isPassive(int at, int from) {
        int before = at - 1;
        while (before > from && EnglishSubject.isAdverb(words.get(before))) {
            before--;
        }
        return before >= from && words.isAny(before, EnglishWords.PASSIVES);
    }

    /** Whether the word is a noun, judging by the one before it: {@code the claims}, {@code after reports}. */
    boolean isNoun(int at) {
        boolean preposition =
                words.isAny(at - 1, PREPOSITIONS) && !words.get(at).folded().endsWith("ing");
        return preposition || words.isAny(at - 1, DETERMINERS);
    }

    private boolean speaks(int at, int from) {
        return at == from
                || ((!words.get(at).capital() || isShouted(at, from))
                        && !words.get(at - 1).possessor()
                        && !isPassive(at, from)
                        && !words.isAny(at - 1, DETERMINERS));
    }

    /** Whether the verb is capitalised only because the text is in capitals: {@code JENSEN HUANG SAID}. */
    private boolean isShouted(int at, int from) {
        int before = at - 1;
        while (before > from && !words.isWord(before)) {
            before--;
        }
        return words.get(at).capitals() && words.get(before).capitals();
    }
}
