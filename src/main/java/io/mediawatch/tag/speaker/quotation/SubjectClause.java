package io.mediawatch.tag.speaker.quotation;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.WordSet;
import io.mediawatch.tag.speaker.words.EnglishWords;
import io.mediawatch.tag.speaker.words.SpeechVerbs;
import io.mediawatch.tag.speaker.words.Tokens;
import java.util.Set;

/** Finds the clause of a sentence to which an English verb of saying and its subject belong. */
final class SubjectClause {
    private static final Lexicon LISTS = Lexicon.read("english-subjects.txt");
    private static final WordSet SECONDS = new WordSet(LISTS.section("opens a second clause"));
    private static final WordSet BEFORE_PEOPLE = new WordSet(LISTS.section("opens a second clause before people"));
    private static final WordSet BEHIND_PARTICIPLES = new WordSet(Set.of("of", "by", "with", "as"));
    private static final WordSet TO_WHOM = new WordSet(Set.of("to", "with", "for"));
    private static final WordSet ARTICLES = new WordSet(Set.of("the", "a", "an"));
    /** Words before the article of a noun: {@code all the ships}. */
    private static final WordSet BEFORE_ARTICLES = new WordSet(Set.of("all", "both", "half", "than", "such", "or"));
    /** Minimum length, in tokens, of such an opening with a subject: {@code In May the mayor}. */
    private static final int SHORTEST_OPENING = 3;
    /** Maximum length, in tokens, of a subject behind a conjunction or relative pronoun. */
    private static final int LONGEST_SUBJECT = 6;

    private final Tokens words;
    private final ReportedClause clauses;

    SubjectClause(Tokens words, ReportedClause clauses) {
        this.words = words;
        this.clauses = clauses;
    }

    /** Start of the clause, given where the sentence starts and its subject ends. */
    int start(int from, int to) {
        int second = inSecond(inRelative(from, to), to);
        boolean participle =
                to < words.size() && to > second && words.get(to).folded().endsWith("ing");
        return behindOpening(participle ? beforeParticiple(second, to) : second, to);
    }

    /**
     * Start of the subject behind a time, place or writing that opens the clause without a comma:
     * {@code In a statement|the Harbour Authority}, {@code In Britain|the Civil Aviation Authority}; {@code from} if
     * there is none.
     */
    private int behindOpening(int from, int to) {
        if (to - from <= SHORTEST_OPENING
                || !EnglishWords.isPreposition(words.get(from).folded())
                || SpeechVerbs.coordinates(words.get(to - 1).folded())) {
            return from;
        }
        int start = from;
        for (int at = from + 2; at < to - 1 && words.isWord(at); at++) {
            start = words.isAny(at, ARTICLES) && mayPrecedeSubject(at - 1) ? at : start;
        }
        return start;
    }

    private boolean mayPrecedeSubject(int at) {
        return !EnglishWords.isPreposition(words.get(at).folded())
                && !SpeechVerbs.coordinates(words.get(at).folded())
                && !words.isAny(at, BEFORE_ARTICLES);
    }

    /**
     * Start of whoever a participle right behind it describes: {@code quakes for weeks with|authorities saying},
     * {@code refunded with|a note saying}; {@code from} if there is no {@code with}.
     */
    private int beforeParticiple(int from, int to) {
        int at = to - 1;
        while (at > from && to - at <= LONGEST_SUBJECT && words.isWord(at) && !words.is(at, "with")) {
            at--;
        }
        return at > from && words.is(at, "with") ? at + 1 : from;
    }

    /**
     * End of the words up to {@code and} or {@code but} before the writing in which somebody speaks:
     * {@code Jane Doe left early and|in a memo to staff wrote}; {@code to} if there is none.
     */
    int beforeManner(int start, int to) {
        boolean told = to - 2 > start && words.isAny(to - 2, TO_WHOM); // in a memo to|staff
        boolean manner = to > start && (told || EnglishRole.isWriting(words.get(to - 1)));
        for (int i = to - 1; manner && i > start && to - i <= LONGEST_SUBJECT && words.isWord(i); i--) {
            if (words.is(i, "in") && SpeechVerbs.coordinates(words.get(i - 1).folded())) {
                return i;
            }
        }
        return to;
    }

    /**
     * Start of the relative clause that ends with the subject ({@code an email in which|an engineer},
     * {@code in what|police}); {@code from} if there is none.
     */
    private int inRelative(int from, int to) {
        int at = to - 1;
        while (at > from && to - at <= LONGEST_SUBJECT && words.isWord(at)) {
            boolean relative = EnglishSubject.isRelative(words.get(at))
                    && EnglishWords.isPreposition(words.get(at - 1).folded());
            if (relative || words.is(at, "what")) {
                return at + 1;
            }
            at--;
        }
        return from;
    }

    /**
     * Start of the second of two clauses, if it has a subject of its own:
     * {@code Prices fell in May but|analysts}, {@code Sales slipped and|dealers}, {@code Police said and|videos};
     * {@code from} if it has none.
     */
    private int inSecond(int from, int behind) {
        int to = beforeTime(from, behind);
        int at = to - 1;
        while (at > from && to - at <= LONGEST_SUBJECT && words.isWord(at) && !joins(at)) {
            at--;
        }
        boolean joins = at > from && at < to - 1 && joins(at);
        boolean role = joins && (EnglishRole.isHead(words.get(to - 1)) || opensWithPeople(at + 1, to));
        boolean said = joins && SpeechVerbs.mayReport(words, at - 1);
        boolean own = joins && (role || said || words.isAny(at, SECONDS));
        boolean verb = false;
        for (int i = from; own && i < at; i++) {
            verb |= clauses.isFinite(i) && !isParticiple(from, i);
            own = i < at - LONGEST_SUBJECT || !EnglishSubject.isRelative(words.get(i));
        }
        return own && verb ? at + 1 : from;
    }

    /** End of the words before a time without a capital: {@code officials|this week}. */
    private int beforeTime(int from, int to) {
        int end = to;
        while (end - 1 > from && !words.get(end - 1).capital() && clauses.isTime(end - 1, to)) {
            end--;
        }
        return end;
    }

    /** Whether people are the first noun: {@code police in Marlow}, {@code the doctors at the clinic}. */
    private boolean opensWithPeople(int from, int to) {
        int noun = EnglishWords.isDeterminer(words.get(from).folded()) ? from + 1 : from;
        return noun < to && EnglishRole.isHead(words.get(noun));
    }

    private boolean joins(int at) {
        return words.isAny(at, SECONDS) || words.isAny(at, BEFORE_PEOPLE);
    }

    /** Whether a form in -ed describes a noun: {@code accused|of}, {@code led|by}, {@code a|retired teacher}. */
    private boolean isParticiple(int from, int at) {
        return words.get(at).folded().endsWith("ed")
                && (at == from
                        || words.isAny(at + 1, BEHIND_PARTICIPLES)
                        || EnglishWords.isDeterminer(words.get(at - 1).folded())
                        || EnglishSubject.isAdverb(words.get(at - 1)));
    }
}
