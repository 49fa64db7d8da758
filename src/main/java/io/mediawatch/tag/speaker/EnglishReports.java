package io.mediawatch.tag.speaker;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.passage.WordSet;
import io.mediawatch.text.Script;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reported speech in English: X said (that) …; …, X said; according to X, …. */
final class EnglishReports {
    private static final Lexicon LISTS = Lexicon.read("english-subjects.txt");
    private static final WordSet ONE = new WordSet(LISTS.section("of one not met before"));
    private static final int LEAST_WORDS = 4;
    /** Place, day and agency. */
    private static final int LONGEST_DATELINE = 12;

    private static final String DASHES = "-–—";

    private final Passage passage;
    private final Tokens words;
    private final EnglishVerbs verbs;
    private final EnglishSubject subjects;
    private final EnglishReporting reporting;
    private final ReportedClause clauses;
    private final QuotedParts quotes;
    private final Cast cast;
    private final List<Report> reports = new ArrayList<>();

    EnglishReports(
            Passage passage,
            Tokens words,
            EnglishVerbs verbs,
            EnglishSubject subjects,
            EnglishReporting reporting,
            QuotedParts quotes,
            Cast cast) {
        this.reporting = reporting;
        this.passage = passage;
        this.cast = cast;
        this.words = words;
        this.verbs = verbs;
        this.subjects = subjects;
        this.clauses = new ReportedClause(words);
        this.quotes = quotes;
    }

    List<Report> find() {
        int from = 0;
        while (from < words.size()) {
            int end = passage.sentences().end(words.start(from));
            int to = Math.max(from + 1, words.indexAt(end));
            from = sentence(from, to);
        }
        return reports;
    }

    /** @return where the next one begins, or what another one reports in the same */
    private int sentence(int start, int to) {
        int from = behindDateline(start, to);
        for (int i = from; i < to; i++) {
            if (!SpeechVerbs.mayReport(words, i) || quotes.cover(words.start(i))) {
                continue;
            }
            if (i + 2 < to && words.is(i, "according")) {
                accordingTo(from, i, to);
                return to;
            }
            if (i > from && words.is(i - 1, "as")) {
                cited(from, i, to);
                return to;
            }
            boolean reports = reports(from, i) && !isAside(from, i, to);
            if (reports && clauses.isCondition(from, i)) {
                i = clauses.comma(i, to); // somebody may have said it all: If he says that he will go, she said, …
            } else if (reports) {
                int next = another(i, to);
                verb(from, i, next);
                return next < to ? next + 2 : to;
            }
        }
        return to;
    }

    /** Doe said it would close|, and Tom Okafor said he was sad: where another one reports; the end if nobody does. */
    private int another(int verb, int to) {
        for (int comma = clauses.comma(verb + 1, to); comma + 3 < to; comma = clauses.comma(comma + 1, to)) {
            int name = comma + 2;
            int at = name;
            while (at < to && words.get(at).capital()) {
                at++;
            }
            boolean reports = at > name
                    && at < to
                    && words.isAny(comma + 1, WordsBehind.CONJUNCTIONS)
                    && SpeechVerbs.mayReport(words, at)
                    && reports(name, at)
                    && clauses.behind(at, to) > 0;
            if (reports) {
                return comma;
            }
        }
        return to;
    }

    /** The paper quoted Jane Doe as saying|she would go; Jane Doe was reported by the paper as saying. */
    private void cited(int from, int saying, int to) {
        if (saying + 1 >= to) {
            return;
        }
        Claim claim = new EnglishCitation(words, subjects).in(from, saying + 1);
        if (claim != null && !claim.isUnknown() && !isBehindQuotation(from, saying)) {
            add(claim.by("indirect.verb"), words.is(saying + 1, "that") ? saying + 2 : saying + 1, to);
        }
    }

    /** SAN FRANCISCO (Reuters) -|Fernhill will. */
    private int behindDateline(int from, int to) {
        Word place = words.get(from);
        boolean capitals = place.text().length() > 2 && place.capitals();
        for (int i = from + 1; capitals && i < Math.min(to - 1, from + LONGEST_DATELINE); i++) {
            if (DASHES.indexOf(words.get(i).text()) >= 0) {
                return DASHES.indexOf(words.get(i + 1).text()) >= 0 ? i + 2 : i + 1;
            }
        }
        return from;
    }

    /** Of a verb that may report: whether it does. */
    private boolean reports(int from, int at) {
        return at > from
                && (SpeechVerbs.reportsAlone(words, at) || tellsOfPerson(at) || clauses.thatFollows(at, words.size()))
                && !words.get(at).capital()
                && (!verbs.isPassive(at, from) || verbs.namesTeller(at, words.size()));
    }

    /** The judge ruled|he was, his supporters argue|he was; but after reports|he was. */
    private boolean tellsOfPerson(int at) {
        return !words.get(at).folded().endsWith("s") && clauses.opensWithPerson(at + 1);
    }

    /** Fernhill, whose founder testified last year,|said: a verb that only says more about the subject of the next. */
    private boolean isAside(int from, int verb, int to) {
        int comma = lastComma(from, verb);
        if (comma < 0 || !EnglishSubject.isRelative(words.get(comma + 1))) {
            return false;
        }
        for (int i = verb + 1; i < to; i++) {
            if (words.isSign(i - 1, ',') && SpeechVerbs.mayReport(words, i) && reports(from, i)) {
                return true;
            }
        }
        return false;
    }

    /** The words behind the verb, or those before "X said" where the sentence ends with it. */
    private void verb(int from, int verb, int end) {
        if (clauses.isUnsaid(from, verb) || isBehindQuotation(from, verb)) {
            return;
        }
        boolean marks = quotes.overlap(words.end(verb), words.end(end - 1));
        if (marks && words.isAny(verb, EnglishReporting.DENYING)) {
            return;
        }
        boolean asSaid = words.is(from, "as") && verb + 1 < end && words.isSign(verb + 1, ',');
        int to = asSaid ? end : clauses.end(from, verb, end);
        if (verbs.isPassive(verb, from)) {
            toldBy(verb, to);
            return;
        }
        Claim inverted = words.isSign(verb - 1, ',') ? inverted(verb, to) : null;
        if (inverted != null) {
            add(inverted.by("indirect.after"), from, verb - 1);
            return;
        }
        Claim doer = reporting.ofParticiple(from, verb);
        Claim claim = doer != null ? doer : subjects.before(from, verb);
        if (claim == null) {
            return;
        }
        int comma = lastComma(from, verb);
        boolean inserted =
                !marks && comma > from && subjectBehind(claim, comma, verb) && !isAnotherClause(claim, comma);
        boolean breaks = verb + 1 < to && words.isSign(verb + 1, ',');
        if (inserted && breaks) {
            add(claim.by("indirect.after"), from, comma);
        }
        int clause = clauses.behind(verb, to);
        boolean reported = clause > 0 && add(claim.by("indirect.verb"), clause, to);
        boolean before = !reported && inserted && !breaks && add(claim.by("indirect.after"), from, comma);
        if (clause > 0 && !marks && !reported && !before) {
            reports.add(new Report(claim.by("indirect.verb"), words.end(verb), words.end(verb)));
        }
    }

    /** Whether more than a few words in marks stand before the verb. */
    private boolean isBehindQuotation(int from, int verb) {
        return quotes.within(words.start(from), words.start(verb)).stream()
                .anyMatch(quoted -> Substance.sayable(passage.text(), quoted));
    }

    /** Tom Okafor was told by a judge that he must pay. */
    private void toldBy(int verb, int to) {
        Claim claim = subjects.after(verb + 2, to);
        int clause = clauses.behindThat(verb + 2, to);
        if (claim != null && clause > 0) {
            add(claim.by("indirect.verb"), clause, to);
        }
    }

    /** The lab will close, said Jane Doe on Monday: a name known in full, or somebody without one, and no clause behind. */
    private @Nullable Claim inverted(int verb, int to) {
        Claim claim = clauses.isClause(verb + 1, to) ? null : subjects.after(verb + 1, to);
        boolean somebody = claim != null
                && switch (claim.kind()) {
                    case NAME ->
                        (claim.subject().indexOf(' ') > 0 && Gender.hasGivenName(claim.subject()))
                                || cast.isSurname(claim.subject());
                    case ROLE -> Somebody.is(claim.subject()) && (words.isAny(verb + 1, ONE) || isApart(verb + 1, to));
                    case DESCRIBED -> Somebody.is(claim.subject()) && isApart(verb + 1, to);
                    case HE, SHE, SOMEBODY, IT, COMPANY, UNKNOWN -> false;
                };
        return somebody ? claim : null;
    }

    /** Said|the people, who asked not to be named: a word with its article. */
    private boolean isApart(int from, int to) {
        return words.is(from, "the") && clauses.comma(from, to) == from + 2;
    }

    private boolean subjectBehind(Claim claim, int comma, int verb) {
        String between = passage.text().substring(words.end(comma), words.start(verb));
        return between.contains(claim.subject());
    }

    /** …,|and he admitted that; …,|after she testified: what somebody said, or did, besides. */
    private boolean isAnotherClause(Claim claim, int comma) {
        boolean pronoun =
                switch (claim.kind()) {
                    case HE, SHE, IT, SOMEBODY -> !words.get(comma + 1).text().equals(claim.subject());
                    case NAME, DESCRIBED, COMPANY, ROLE, UNKNOWN -> false;
                };
        return pronoun
                || words.isAny(comma + 1, WordsBehind.CONJUNCTIONS)
                || EnglishSubject.isRelative(words.get(comma + 2));
    }

    private void accordingTo(int from, int according, int to) {
        Claim claim = subjects.after(according + 2, to);
        if (claim == null) {
            return;
        }
        if (according > from) {
            add(claim.by("indirect.according-to"), from, according);
            return;
        }
        int comma = behindSource(according, to);
        if (comma > 0) {
            add(claim.by("indirect.according-to"), comma + 1, to);
        }
    }

    /** According to Jane Doe, a teacher|, it was closed: the first comma a clause follows, else the last; −1 without one. */
    private int behindSource(int according, int to) {
        int last = lastComma(according, to);
        int comma = clauses.comma(according, to);
        while (comma < last && !clauses.isClause(comma + 1, to)) {
            comma = clauses.comma(comma + 1, to);
        }
        return last < 0 ? last : comma;
    }

    private int lastComma(int from, int to) {
        for (int i = to - 1; i > from; i--) {
            if (words.isSign(i, ',')) {
                return i;
            }
        }
        return -1;
    }

    /** Before a quotation of its own (she was sad:|"We …"), which may go on behind the sentence; else the end. */
    private int beforeQuotation(int from, int to) {
        if (from >= to) {
            return to;
        }
        String text = passage.text();
        for (Quoted quoted : quotes.within(words.start(from), words.end(to - 1))) {
            int lead = Substance.lead(text, quoted.outerStart());
            boolean apart = lead > 0
                    && quoted.length() > 0
                    && ",:".indexOf(text.charAt(lead - 1)) >= 0
                    && Script.isCapital(text.charAt(quoted.start()));
            if (apart || quoted.outerStart() <= words.start(from) || quoted.end() > words.end(to - 1)) {
                return words.indexAt(quoted.outerStart());
            }
        }
        return to;
    }

    private boolean hasWords(int from, int to) {
        boolean clause = from < to && (clauses.isMarked(from) || ReportedClause.isPerson(words, from));
        int least = clause ? LEAST_WORDS - 1 : LEAST_WORDS;
        int count = 0;
        for (int i = from; i < to && count < least; i++) {
            count += words.isWord(i) ? 1 : 0;
        }
        return count == least;
    }

    /** Words in marks belong to a clause that somebody reports, which does not begin with them. */
    private boolean add(Claim claim, int from, int to) {
        int first = from;
        while (first < to && !words.isWord(first)) {
            first++;
        }
        int last = beforeQuotation(first, to);
        while (last > first && !words.isWord(last - 1)) {
            last--;
        }
        if (!hasWords(first, last)) {
            return false;
        }
        int start = words.start(first);
        reports.add(new Report(claim, start, behindMarks(start, words.end(last - 1))));
        return true;
    }

    /** With the marks that close behind the last word. */
    private int behindMarks(int start, int end) {
        return quotes.within(end - 1, end).stream()
                .filter(quoted -> quoted.outerStart() >= start)
                .mapToInt(Quoted::outerEnd)
                .findFirst()
                .orElse(end);
    }
}
