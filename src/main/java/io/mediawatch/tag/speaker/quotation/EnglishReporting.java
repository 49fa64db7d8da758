package io.mediawatch.tag.speaker.quotation;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.WordSet;
import io.mediawatch.tag.speaker.words.SpeechVerbs;
import io.mediawatch.tag.speaker.words.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether quoted words belong to a clause of reported speech
 * ({@code she said that the talks were "very useful"}), and who is the subject of the verb there.
 */
final class EnglishReporting {
    /** Verbs of denying: words in quotation marks after them were not necessarily said by the subject. */
    static final WordSet DENYING = new WordSet(Lexicon.read("speech-verbs.txt").section("english denying"));

    private final Tokens words;
    private final EnglishVerbs verbs;
    private final EnglishSubject subjects;
    private final ReportedClause clauses;

    EnglishReporting(Tokens words, EnglishVerbs verbs, EnglishSubject subjects) {
        this.words = words;
        this.verbs = verbs;
        this.subjects = subjects;
        this.clauses = new ReportedClause(words);
    }

    /** Whether the stretch ends within a clause that somebody is reported to have said. */
    boolean isReported(int from, int to) {
        int verb = verbs.last(from, to);
        return verb > from
                && SpeechVerbs.reportsEnglish(words, verb)
                && !words.isAny(verb, DENYING)
                && !clauses.isUnsaid(from, verb)
                && !clauses.isCondition(from, verb)
                && clauses.end(from, verb, to) == to
                && clauses.start(verb, to) > 0;
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
            int deed = Math.max(start, from + 1);
            while (deed < end && !clauses.isFinite(deed)) {
                deed++;
            }
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
