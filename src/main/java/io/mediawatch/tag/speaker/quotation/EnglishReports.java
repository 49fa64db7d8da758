package io.mediawatch.tag.speaker.quotation;

import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.passage.WordSet;
import io.mediawatch.tag.speaker.words.EnglishWords;
import io.mediawatch.tag.speaker.words.SpeechVerbs;
import io.mediawatch.tag.speaker.words.Tokens;
import io.mediawatch.tag.speaker.words.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds speech reported without quotation marks in English, sentence by sentence: {@code X said (that) …};
 * {@code …, X said}; {@code according to X, …}. A sentence may have several, each with its own subject.
 */
final class EnglishReports {
    /** Maximum length, in tokens, of a sentence: longer ones are no prose, and each verb may search all of its own. */
    private static final int LONGEST_SENTENCE = 400;
    /** Maximum length, in tokens, of a dateline: place, day and agency. */
    private static final int LONGEST_DATELINE = 12;

    /** Maximum number of tokens from the comma to a verb that ends the sentence. */
    private static final int FARTHEST_COMMA = 8;
    /** Subjects that are the author or the reader. */
    private static final WordSet AUTHORS = new WordSet(Set.of("i", "we", "you"));

    private static final WordSet ORDERING = new WordSet(Set.of("after", "before"));
    /** Maximum length, in words, of a time that something happened before or after: {@code a year or so|after}. */
    private static final int LONGEST_TIME = 4;

    private static final String DASHES = "-–—";

    private final Passage passage;
    private final Tokens words;
    private final EnglishVerbs verbs;
    private final EnglishSubject subjects;
    private final EnglishReporting reporting;
    private final ReportedClause clauses;
    private final ReportedWords reported;
    private final AccordingTo sources;
    private final QuotedParts quotes;
    private final EnglishSupposition supposition;
    private final InvertedSubject inverted;
    private final List<Report> reports = new ArrayList<>();

    EnglishReports(
            Passage passage,
            Tokens words,
            EnglishVerbs verbs,
            EnglishSubject subjects,
            InvertedSubject inverted,
            QuotedParts quotes) {
        this.passage = passage;
        this.words = words;
        this.verbs = verbs;
        this.subjects = subjects;
        this.reporting = new EnglishReporting(words, verbs, subjects);
        this.clauses = new ReportedClause(words);
        this.reported = new ReportedWords(passage, words, clauses, quotes);
        this.sources = new AccordingTo(words, subjects, clauses, reported);
        this.quotes = quotes;
        this.supposition = new EnglishSupposition(words, clauses);
        this.inverted = inverted;
    }

    List<Report> find() {
        int from = 0;
        while (from < words.size()) {
            int end = passage.sentences().end(words.start(from));
            int to = Math.min(from + LONGEST_SENTENCE, Math.max(from + 1, words.indexAt(end)));
            from = sentence(from, to);
        }
        return reports;
    }

    /**
     * Reports what is said in a sentence.
     *
     * @return where the next sentence begins, or the next clause of this one in which somebody else reports
     *     something
     */
    private int sentence(int start, int to) {
        int from = behindDateline(start, to);
        int last = lastVerb(from, to);
        if (last > from && reports(from, last) && adds(from, last, to)) {
            return to;
        }
        int tried = -1; // verb that could report but does not: after it, somebody else may do so after a comma only
        for (int i = from; i < to; i++) {
            if (!SpeechVerbs.mayReport(words, i) || quotes.cover(words.start(i))) {
                continue;
            }
            if (i + 2 < to && words.is(i, "according")) {
                reports.addAll(sources.reports(from, i, to));
                return to;
            }
            if (i > from && words.is(i - 1, "as")) {
                addCited(from, i, to);
                return to;
            }
            boolean reports =
                    reports(from, i) && !isAside(from, i, to) && (tried < 0 || clauses.lastComma(tried, i) >= 0);
            if (reports && supposition.isSupposed(from, i)) {
                i = clauses.comma(i, to); // the whole may still be reported: If he says that he will go, she said, …
            } else if (reports) {
                int next = commaBeforeAnother(i, to);
                if (adds(from, i, next) || next < to) {
                    return next < to ? next + 2 : to;
                }
                tried = i;
            }
        }
        return to;
    }

    /**
     * The verb that ends the sentence, but for the day, and so reports what others say in it, too:
     * {@code The union says it will strike, Jane Doe|said on Friday}; −1 if none does.
     */
    private int lastVerb(int from, int to) {
        int last = to - 1;
        while (last > from && (!words.isWord(last) || clauses.isTime(last, to) || words.is(last, "on"))) {
            last--;
        }
        return last > from && SpeechVerbs.mayReport(words, last) ? last : -1;
    }

    /** Whether the verb reports anything, which is added. */
    private boolean adds(int from, int verb, int to) {
        int before = reports.size();
        addSaid(from, verb, to);
        return reports.size() > before;
    }

    /**
     * Position of the comma before a clause in which somebody else reports something
     * ({@code Doe said it would close|, and Tom Okafor said he was sad}); {@code to} if there is none.
     */
    private int commaBeforeAnother(int verb, int to) {
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
                    && clauses.start(at, to) > 0;
            if (reports) {
                return comma;
            }
        }
        return to;
    }

    /**
     * Adds what somebody is quoted or reported as saying: {@code The paper quoted Jane Doe as saying|she would go};
     * {@code Jane Doe was reported by the paper as saying}.
     */
    private void addCited(int from, int saying, int to) {
        if (saying + 1 >= to) {
            return;
        }
        Claim claim = new EnglishCitation(words, subjects).in(from, saying + 1);
        if (claim != null && !claim.isUnknown() && !isBehindQuotation(from, saying)) {
            add(claim.by("indirect.verb"), words.is(saying + 1, "that") ? saying + 2 : saying + 1, to);
        }
    }

    /** Skips a dateline: {@code SAN FRANCISCO (Reuters) -|Fernhill will}. */
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

    /** Whether a verb that can report speech does so here. */
    private boolean reports(int from, int at) {
        return at > from
                && (SpeechVerbs.reportsAlone(words, at)
                        || tellsOfPerson(at)
                        || clauses.thatFollows(at, words.size())
                        || endsSentence(from, at))
                && !words.get(at).capital()
                && !verbs.isNoun(at)
                && !clauses.describesNoun(at)
                && !words.isAny(at - 1, AUTHORS)
                && (!verbs.isPassive(at, from) || verbs.namesTeller(at, words.size()));
    }

    /**
     * Whether the verb ends a sentence that begins with what it reports, or stands between commas in it:
     * {@code The ice is melting, researchers|found}; {@code The ice, he|writes, is melting}; not
     * {@code When they came, the guard|reported}.
     */
    private boolean endsSentence(int from, int verb) {
        return SpeechVerbs.reportsApart(words, verb)
                && agrees(verb)
                && !words.isAny(from, ReportedClause.SIDE_CLAUSES)
                && clauses.lastComma(Math.max(from, verb - FARTHEST_COMMA), verb) > from
                && !opensWithParticiple(from)
                && (clauses.isLast(verb, words.indexAt(passage.sentences().end(words.start(verb))))
                        || clauses.comma(verb, words.size()) == verb + 1);
    }

    /** Whether the sentence first tells when somebody speaks: {@code Asked about it, she|replied}. */
    private boolean opensWithParticiple(int from) {
        String first = words.get(from).folded();
        return first.endsWith("ed")
                || (first.endsWith("ing")
                        && clauses.isPlace(
                                from + 1, clauses.comma(from, Math.min(words.size(), from + LONGEST_DATELINE))));
    }

    /** Whether the verb agrees with the word before it: {@code researchers|report}, not {@code a police|report}. */
    private boolean agrees(int verb) {
        String before = words.get(verb - 1).folded();
        return !SpeechVerbs.isPlural(words, verb)
                || before.endsWith("s")
                || before.equals("they")
                || before.equals("data");
    }

    /**
     * Whether a clause about a person follows the verb directly: {@code The judge ruled|he was},
     * {@code his supporters argue|he was}, {@code announced on Monday|it would}; but not after a form that may be a noun:
     * {@code after reports|he was}.
     */
    private boolean tellsOfPerson(int at) {
        return !words.get(at).folded().endsWith("s") && clauses.follows(at);
    }

    /**
     * Whether the verb belongs to a relative clause about the subject of a later verb:
     * {@code Fernhill, whose founder testified last year,|said}.
     */
    private boolean isAside(int from, int verb, int to) {
        int comma = clauses.lastComma(from, verb);
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

    /** Adds the words after the verb, or those before {@code X said} where that ends or interrupts the sentence. */
    private void addSaid(int from, int verb, int end) {
        if (supposition.isUnsaid(from, verb) || isBehindQuotation(from, verb)) {
            return;
        }
        boolean marks = quotes.overlap(words.end(verb), words.end(end - 1));
        if (marks && words.isAny(verb, EnglishReporting.DENYING)) {
            return;
        }
        boolean asSaid = words.is(from, "as") && verb + 1 < end && words.isSign(verb + 1, ',');
        int to = asSaid ? end : clauses.end(from, verb, end);
        if (verbs.isPassive(verb, from)) {
            addToldBy(verb, to);
            return;
        }
        Claim behind = words.isSign(verb - 1, ',') ? inverted.behind(verb, to) : null;
        if (behind != null) {
            add(behind.by("indirect.after"), from, verb - 1);
            return;
        }
        Claim doer = reporting.ofParticiple(from, verb);
        Claim claim = doer != null ? doer : subjects.before(from, verb);
        if (claim == null || reporting.onlyNotices(claim, from, verb)) {
            return;
        }
        int comma = clauses.lastComma(from, verb);
        boolean inserted = !marks
                && comma > from
                && subjectBehind(claim, comma, verb)
                && !isAnotherClause(claim, comma)
                && !isWhen(comma)
                && !clauses.isPlace(from, comma);
        boolean breaks = verb + 1 < to && words.isSign(verb + 1, ',');
        if (inserted && breaks) {
            add(claim.by("indirect.after"), from, comma);
        }
        int start = clauses.start(verb, to);
        boolean where = inserted
                && start > 0
                && !clauses.isMarked(start)
                && (isPreposition(start) || isPreposition(SpeechVerbs.end(words, verb)));
        int clause = where ? -1 : start; // X will close, Y said|in a note that the firm released
        boolean reported = clause > 0 && add(claim.by("indirect.verb"), clause, to);
        boolean follows = clause > 0 && clauses.opensWithPerson(clause);
        boolean before = !reported && !follows && inserted && !breaks && add(claim.by("indirect.after"), from, comma);
        if (clause > 0 && !marks && !reported && !before) {
            reports.add(new Report(claim.by("indirect.verb"), words.end(verb), words.end(verb)));
        }
    }

    private boolean isPreposition(int at) {
        return EnglishWords.isPreposition(words.get(at).folded());
    }

    /** Whether a quotation that somebody may have uttered, rather than a few words, stands before the verb. */
    private boolean isBehindQuotation(int from, int verb) {
        return quotes.within(words.start(from), words.start(verb)).stream()
                .anyMatch(quoted -> Substance.sayable(passage.text(), quoted));
    }

    /** Adds what the agent of a passive verb says: {@code Tom Okafor was told by a judge that he must pay}. */
    private void addToldBy(int verb, int to) {
        Claim claim = subjects.after(verb + 2, to);
        int clause = clauses.behindThat(verb + 2, to);
        if (claim != null && clause > 0) {
            add(claim.by("indirect.verb"), clause, to);
        }
    }

    private boolean subjectBehind(Claim claim, int comma, int verb) {
        String between = passage.text().substring(words.end(comma), words.start(verb));
        return between.contains(claim.subject());
    }

    /**
     * Whether the comma begins another clause, about something else that somebody said or did:
     * {@code …,|and he admitted that}; {@code …,|after she testified}; {@code …,|with Jane Doe insisting on it}.
     */
    private boolean isAnotherClause(Claim claim, int comma) {
        boolean pronoun =
                switch (claim.kind()) {
                    case HE, SHE, IT, SOMEBODY -> !words.get(comma + 1).text().equals(claim.subject());
                    case NAME, DESCRIBED, COMPANY, ROLE, UNKNOWN -> false;
                };
        return pronoun
                || words.is(comma + 1, "with")
                || words.isAny(comma + 1, WordsBehind.CONJUNCTIONS)
                || EnglishSubject.isRelative(words.get(comma + 2));
    }

    /** Whether the comma begins a clause that only tells when: {@code …,|one month after the paper reported}. */
    private boolean isWhen(int comma) {
        int at = comma + 1;
        while (at < words.size() && at - comma <= LONGEST_TIME && !words.isAny(at, ORDERING)) {
            at++;
        }
        return at < words.size() && words.isAny(at, ORDERING);
    }

    /** Adds a report of the words in a stretch; returns whether there were enough. */
    private boolean add(Claim claim, int from, int to) {
        Report report = reported.report(claim, from, to);
        if (report != null) {
            reports.add(report);
        }
        return report != null;
    }
}
