package io.mediawatch.tag.speaker.quotation;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.WordSet;
import io.mediawatch.tag.speaker.words.Tokens;
import java.util.Set;

/** Tells English verbs of saying by which nobody has said anything: of denials, conditions and comparisons. */
final class EnglishSupposition {
    private static final Lexicon LISTS = Lexicon.read("english-subjects.txt");
    private static final WordSet NEGATIONS = new WordSet(LISTS.section("negations"));
    private static final WordSet UNSAID = new WordSet(LISTS.section("opens what nobody said"));
    private static final WordSet CONDITIONS = new WordSet(LISTS.section("conditions"));
    /** Words before {@code than} that only count: {@code more|than thirty people said}. */
    private static final WordSet COUNTING = new WordSet(Set.of("more", "fewer", "less", "other", "rather"));

    /** Maximum length, in words, of the subject behind {@code than}. */
    private static final int LONGEST_SUBJECT = 8;

    private final Tokens words;
    private final ReportedClause clauses;

    EnglishSupposition(Tokens words, ReportedClause clauses) {
        this.words = words;
        this.clauses = clauses;
    }

    /** Whether the words after the verb are only supposed, or compared with something. */
    boolean isSupposed(int from, int verb) {
        return isCondition(from, verb) || isComparison(from, verb);
    }

    /**
     * Whether the sentence denies that anything was said: {@code Neither Tom nor Emi said that},
     * {@code Tom Okafor never said that}, {@code has not yet said}.
     */
    boolean isUnsaid(int from, int verb) {
        int before = verb - 1;
        while (before > from && EnglishSubject.isAdverb(words.get(before)) && !words.isAny(before, NEGATIONS)) {
            before--;
        }
        boolean past = before - 1 > from && words.is(before, "have"); // should have said
        return words.isAny(from, UNSAID) || words.isAny(past ? before - 1 : before, NEGATIONS);
    }

    /** Whether the verb is part of a condition: {@code if Tom Okafor says that}. */
    private boolean isCondition(int from, int verb) {
        boolean condition = false;
        for (int i = verb - 1; !condition && i >= from && !words.isSign(i, ','); i--) {
            condition = words.isAny(i, CONDITIONS);
        }
        return condition;
    }

    /**
     * Whether the verb is what something is compared with: {@code It was as bad as the critics|said it would be},
     * {@code worse than analysts|expected}.
     */
    private boolean isComparison(int from, int verb) {
        int at = verb - 1;
        while (at > from && verb - at <= LONGEST_SUBJECT && words.isWord(at) && !comparesHere(at)) {
            at--;
        }
        return at > from && comparesHere(at) && !clauses.isVerbless(from, at);
    }

    private boolean comparesHere(int at) {
        return at >= 2
                && ((words.is(at, "as") && words.is(at - 2, "as"))
                        || (words.is(at, "than") && !words.isAny(at - 1, COUNTING)));
    }
}
