package io.mediawatch.tag.speaker;

import org.jspecify.annotations.Nullable;

/** Words in marks of which the sentence before them only reports the rest: she said that the talks were "very useful". */
final class EnglishReporting {
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

    /** Whether the words end within a clause that somebody says. */
    boolean isReported(int from, int to) {
        int verb = verbs.last(from, to);
        return verb > from && SpeechVerbs.reportsEnglish(words, verb) && clauses.behind(verb, to) > 0;
    }

    /** Jane Doe told Tom that|her heart told her: of a clause in which nobody speaks whoever said all of it. */
    @Nullable
    Claim subject(int from, int verb) {
        int outer = verbs.first(from, verb);
        int clause = outer > from ? clauses.behindThat(outer + 1, verb) : -1;
        if (clause < 0) {
            return subjects.before(from, verb);
        }
        Claim inner = subjects.before(clause, verb);
        return inner != null ? inner : subjects.before(from, outer);
    }
}
