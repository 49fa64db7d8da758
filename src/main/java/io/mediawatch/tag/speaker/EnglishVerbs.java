package io.mediawatch.tag.speaker;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.WordSet;

/** Where English verbs of saying stand in a paragraph of which somebody is the subject: not the claims, was told. */
final class EnglishVerbs {
    private static final Lexicon LISTS = Lexicon.read("english-subjects.txt");
    private static final WordSet PASSIVES = new WordSet(LISTS.section("before a passive"));
    /** The claims, its reports: nouns. */
    private static final WordSet DETERMINERS = new WordSet(LISTS.section("before a noun"));

    private final Tokens words;

    EnglishVerbs(Tokens words) {
        this.words = words;
    }

    /** −1 if none stands there. */
    int first(int from, int to) {
        for (int i = from; i < to; i++) {
            if (speaks(i, from)) {
                return i;
            }
        }
        return -1;
    }

    /** −1 if none stands there. */
    int last(int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            if (speaks(i, from)) {
                return i;
            }
        }
        return -1;
    }

    /** Jane Doe was|told: whose subject somebody else speaks to; −1 if none stands there. */
    int passive(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (SpeechVerbs.isEnglish(words, i) && isPassive(i, from)) {
                return i;
            }
        }
        return -1;
    }

    /** Jane Doe was told|by Tom Okafor. */
    boolean namesTeller(int passive, int end) {
        return passive + 2 < end && words.is(passive + 1, "by");
    }

    boolean isPassive(int at, int from) {
        int before = at - 1;
        while (before > from && EnglishSubject.isAdverb(words.get(before))) {
            before--;
        }
        return before >= from && words.isAny(before, PASSIVES);
    }

    private boolean speaks(int at, int from) {
        if (!SpeechVerbs.isEnglish(words, at)) {
            return false;
        }
        return at == from
                || ((!words.get(at).capital() || isShouted(at, from))
                        && !words.get(at - 1).possessor()
                        && !isPassive(at, from)
                        && !words.isAny(at - 1, DETERMINERS));
    }

    /** JENSEN HUANG SAID: in a text in capitals. */
    private boolean isShouted(int at, int from) {
        int before = at - 1;
        while (before > from && !words.isWord(before)) {
            before--;
        }
        return words.get(at).capitals() && words.get(before).capitals();
    }
}
