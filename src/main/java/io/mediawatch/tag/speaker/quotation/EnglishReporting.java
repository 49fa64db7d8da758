package io.mediawatch.tag.speaker.quotation;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.WordSet;
import io.mediawatch.tag.speaker.words.EnglishWords;
import io.mediawatch.tag.speaker.words.Gender;
import io.mediawatch.tag.speaker.words.SpeechVerbs;
import io.mediawatch.tag.speaker.words.Tokens;
import io.mediawatch.tag.speaker.words.Word;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether quoted words belong to a clause of reported speech
 * ({@code she said that the talks were "very useful"}), and who is the subject of the verb there.
 */
final class EnglishReporting {
    /** Verbs of denying: words in quotation marks after them were not necessarily said by the subject. */
    static final WordSet DENYING = new WordSet(Lexicon.read("speech-verbs.txt").section("english denying"));

    private static final Lexicon LISTS = Lexicon.read("english-subjects.txt");
    private static final WordSet FINDING = new WordSet(LISTS.section("finding"));
    private static final WordSet FINDERS = new WordSet(LISTS.section("finders"));

    /** Maximum distance, in words, of whoever finds something from the verb. */
    private static final int LONGEST_FINDER = 14;

    private final Tokens words;
    private final EnglishVerbs verbs;
    private final EnglishSubject subjects;
    private final ReportedClause clauses;
    private final EnglishSupposition supposition;

    EnglishReporting(Tokens words, EnglishVerbs verbs, EnglishSubject subjects) {
        this.words = words;
        this.verbs = verbs;
        this.subjects = subjects;
        this.clauses = new ReportedClause(words);
        this.supposition = new EnglishSupposition(words, clauses);
    }

    /** Whether the stretch ends within a clause that somebody is reported to have said. */
    boolean isReported(int from, int to) {
        int verb = verbs.last(from, to);
        return verb > from
                && SpeechVerbs.reportsEnglish(words, verb)
                && !words.isAny(verb, DENYING)
                && !supposition.isUnsaid(from, verb)
                && !supposition.isSupposed(from, verb)
                && clauses.end(from, verb, to) == to
                && clauses.start(verb, to) > 0;
    }

    /**
     * Whether the verb is one of finding and its subject nobody whose findings are made known, so that it notices
     * rather than says something: {@code she|found the door was open}, but not {@code the court|found he had lied}.
     */
    boolean onlyNotices(Claim claim, int from, int verb) {
        boolean person =
                switch (claim.kind()) {
                    case HE, SHE, SOMEBODY -> true;
                    case NAME -> Gender.hasGivenName(claim.subject());
                    case ROLE, DESCRIBED -> true;
                    case COMPANY, IT, UNKNOWN -> false;
                };
        return person && words.isAny(verb, FINDING) && !namesFinder(Math.max(from, verb - LONGEST_FINDER), verb);
    }

    private boolean namesFinder(int from, int to) {
        for (int i = from; i < to; i++) {
            Word word = words.get(i);
            if (words.isAny(i, FINDERS) || EnglishWords.isBody(word.folded()) || EnglishRole.isWriting(word)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The subject of the clause before a participle: {@code Jane Doe left early,|saying she was ill}; null for other
     * verbs.
     */
    @Nullable
    Claim ofParticiple(int from, int verb) {
        boolean participle = verb - 1 > from
                && words.isSign(verb - 1, ',')
                && words.get(verb).folded().endsWith("ing");
        for (int end = verb - 1; participle && end > from; ) {
            int start = end;
            while (start > from && !words.isSign(start - 1, ',')) {
                start--;
            }
            int deed = clauses.finite(Math.max(start, from + 1), end);
            if (deed < end) {
                return subjects.before(from, deed);
            }
            end = start - 1;
        }
        return null;
    }

    /**
     * The subject of a verb, or of the outer verb of saying if the inner clause has no subject that speaks:
     * {@code Jane Doe told Tom that|her heart told her}.
     */
    @Nullable
    Claim subject(int from, int verb) {
        int last = verb;
        while (last > from && EnglishSubject.besideVerb(words.get(last - 1))) {
            last--;
        }
        if (last > from && words.isSign(last - 1, ',')) {
            return subjects.before(from, verb); // the comma ends the clause: Jane Doe, who said that Tom lied, added
        }
        int outer = verbs.first(from, verb);
        int clause = outer > from ? clauses.behindThat(outer + 1, verb) : -1;
        if (clause < 0) {
            return subjects.before(from, verb);
        }
        Claim inner = subjects.before(clause, verb);
        return inner != null ? inner : subjects.before(from, outer);
    }
}
