package io.mediawatch.tag.speaker.quotation;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.WordSet;
import io.mediawatch.tag.speaker.words.EnglishWords;
import io.mediawatch.tag.speaker.words.SpeechVerbs;
import io.mediawatch.tag.speaker.words.Tokens;
import java.util.Set;

/**
 * Finds where the clause begins that an English verb of saying reports: after "that", or directly after the verb if a
 * clause can begin there. {@code Added 30 cents} and {@code warned about it} report nothing.
 */
final class ReportedClause {
    private static final Lexicon VERBS = Lexicon.read("speech-verbs.txt");
    private static final WordSet WITH_OBJECTS = new WordSet(VERBS.section("english with other objects"));
    private static final WordSet TELLING = new WordSet(VERBS.section("english telling somebody"));
    private static final WordSet SUBJECTS = new WordSet(VERBS.section("english subjects of a clause"));
    static final WordSet PEOPLE = new WordSet(VERBS.section("english people"));
    private static final WordSet NO_SUBJECTS = new WordSet(VERBS.section("english no beginning of a clause"));
    static final WordSet FINITE = new WordSet(VERBS.section("english finite verbs"));
    private static final WordSet TIMES = new WordSet(VERBS.section("english times"));
    static final WordSet DAYS = new WordSet(VERBS.section("english days"));
    private static final WordSet IN_TIMES = new WordSet(Set.of("on", "in", "at", "of", "the"));
    private static final Lexicon SUBJECT_LISTS = Lexicon.read("english-subjects.txt");
    static final WordSet SIDE_CLAUSES = new WordSet(SUBJECT_LISTS.section("opens a side clause"));
    static final WordSet IN_PLACE = new WordSet(Set.of("in", "on", "at", "during"));
    private static final WordSet NOBODY = new WordSet(Set.of("no", "nothing", "nobody"));
    /** Maximum number of words searched for the verb of a clause, or for a pronoun that opens one. */
    private static final int LONGEST_SUBJECT = 8;

    private static final String MARKS = "“”\"‘’'";
    /** Maximum distance, in words, of "that" from the verb; beyond, it belongs to other words. */
    private static final int FARTHEST_THAT = 16;

    /** Maximum length, in words, of a parenthesis before "that". */
    private static final int LONGEST_INSERTION = 16;

    private final Tokens words;

    private final ClauseOpening openings;

    ReportedClause(Tokens words) {
        this.words = words;
        this.openings = new ClauseOpening(words, this);
    }

    /** Whether a word for a person begins the clause, so that few words suffice: {@code she was fine}. */
    boolean isPerson(int at) {
        return words.isAny(at, PEOPLE);
    }

    /** Whether "that" precedes the clause, so that few words suffice, too. */
    boolean isMarked(int at) {
        return at > 0 && words.is(at - 1, "that");
    }

    /** Whether the words up to the next comma are more than a name or a role with its complements. */
    boolean isClause(int from, int to) {
        int behindName = from;
        while (behindName < to && words.get(behindName).capital()) {
            behindName++;
        }
        boolean name = behindName > from;
        boolean goesOn = name && behindName < to && words.isWord(behindName) && !words.isAny(behindName, NO_SUBJECTS);
        for (int i = from; !goesOn && i < to && !words.isSign(i, ','); i++) {
            goesOn = words.isAny(i, FINITE);
        }
        return goesOn;
    }

    /** Returns the index of the first finite verb within a stretch; its end if there is none. */
    int finite(int from, int to) {
        int at = from;
        while (at < to && !isFinite(at)) {
            at++;
        }
        return at;
    }

    /** Whether none of the words is a finite verb. */
    boolean isVerbless(int from, int to) {
        return finite(from, to) >= to;
    }

    /** Whether the words only say where, when or of what: {@code In a press conference}. */
    boolean isPlace(int from, int to) {
        int first = SpeechVerbs.coordinates(words.get(from).folded()) ? from + 1 : from;
        boolean leads = words.isAny(first, NO_SUBJECTS)
                || EnglishWords.isPreposition(words.get(first).folded());
        return leads && isVerbless(first + 1, to);
    }

    /**
     * Returns the end of the subordinate clause that opens the stretch and contains the verb
     * ({@code When Tom Okafor said that he would go,|Lena wept}); {@code to} if there is none.
     */
    int end(int from, int verb, int to) {
        return words.isAny(from, SIDE_CLAUSES) && comma(from, verb) == verb ? comma(verb, to) : to;
    }

    /** Returns the index of the next comma; the end if there is none. */
    int comma(int from, int to) {
        int at = from;
        while (at < to && !words.isSign(at, ',')) {
            at++;
        }
        return at;
    }

    /** Returns the index of the last comma after the first token; −1 if there is none. */
    int lastComma(int from, int to) {
        int at = to - 1;
        while (at > from && !words.isSign(at, ',')) {
            at--;
        }
        return at > from ? at : -1;
    }

    /** Whether a clause follows the verb without "that": {@code ruled|he was}, {@code announced on Monday|it would}. */
    boolean follows(int verb) {
        int next = behindTime(verb + 1, words.size());
        return opensWithPerson(next) || openings.isNoun(verb, next);
    }

    /** Returns the index of the first word of the reported clause; −1 if the verb reports none. */
    int start(int verb, int to) {
        int next = behindTime(SpeechVerbs.end(words, verb), to);
        if (next >= to) {
            return -1;
        }
        if (next + 1 < to && words.is(next + 1, "that") && EnglishSubject.isAdverb(words.get(next))) {
            next++; // has said repeatedly|that
        }
        if (words.is(next, "that")) {
            return isObject(next) ? -1 : opensWithVerb(next + 1, to) ? next : next + 1;
        }
        if (isOnlyTime(next, to) || SpeechVerbs.coordinates(words.get(next).folded())) {
            return -1;
        }
        int inserted = words.isSign(next, ',') ? behindInsertion(next, to) : -1;
        if (inserted > 0) {
            return inserted;
        }
        if (words.isSign(next, ',') && next + 1 < to && opensAnother(next + 1)) {
            return -1;
        }
        boolean tells = words.isAny(verb, TELLING);
        if (!tells && opensWithName(next, to) && begins(next, verb)) {
            return next;
        }
        if (tells || words.isAny(next, NO_SUBJECTS) || words.get(next).capital()) {
            int behind = behindThat(next, to);
            if (behind < 0 && words.isAny(next, IN_PLACE)) {
                behind = person(next + 1, to);
            }
            if (behind > 0) {
                return behind;
            }
            if (isNegated(next, to)) {
                return next;
            }
            if (!tells && openings.isAdverbial(next, to)) {
                return openings.behindWriting(next, to);
            }
        }
        int start = tells ? behindTime(behindObject(next, to), to) : next;
        boolean leaves = (start + 1 < to && words.isSign(start, ',') && opensAnother(start + 1))
                || (tells && start < to && isDemand(next, start, to));
        return start < to && !leaves && begins(start, verb) ? start : -1;
    }

    /** Whether somebody is told to do something: {@code told|to resign}, {@code told Fernhill|executives to resign}. */
    private boolean isDemand(int from, int start, int to) {
        boolean noun = !EnglishWords.isDeterminer(words.get(start).folded()) && !words.isAny(start, SUBJECTS);
        return words.is(from, "to") || (noun && start + 1 < to && words.is(start + 1, "to"));
    }

    /** Whether what looks like a verb is a noun that a relative clause describes: {@code states|that have a coast}. */
    boolean describesNoun(int verb) {
        String word = words.get(verb).folded();
        return word.endsWith("s")
                && !word.equals("says")
                && verb + 1 < words.size()
                && words.is(verb + 1, "that")
                && opensWithVerb(verb + 2, words.size());
    }

    private boolean opensWithVerb(int at, int to) {
        return at < to && words.isAny(at, FINITE) && !words.get(at).capital();
    }

    /**
     * Whether "that" follows, perhaps after a time, a document or a place: {@code reported in May|that},
     * {@code wrote in a letter|that}, {@code announced at the opening|that}.
     */
    boolean thatFollows(int verb, int to) {
        int at = behindTime(SpeechVerbs.end(words, verb), to);
        if (at >= to || words.is(at, "that")) {
            return at < to;
        }
        int that = words.isAny(at, IN_PLACE) ? behindThat(at + 1, to) : -1;
        return that > at + 2 && (SpeechVerbs.reportsApart(words, verb) || EnglishRole.isWriting(words.get(that - 2)));
    }

    /**
     * Whether nothing follows the verb up to the end of the sentence but when or where it was said:
     * {@code The lab will close, researchers found|in a study on Friday}.
     */
    boolean isLast(int verb, int to) {
        int at = verb + 1;
        while (at < to && isTime(at, to)) {
            at++;
        }
        boolean ends = at == to || !words.isWord(at) || words.isAny(at, IN_PLACE) || words.is(at, "online");
        while (ends && at < to) {
            boolean goesOn = words.isSign(at, ',') || words.isSign(at, ':') || words.isAny(at, FINITE);
            ends = !goesOn || (at + 1 < to && words.isAny(at + 1, EnglishWords.QUOTING));
            at++;
        }
        return ends;
    }

    /**
     * Whether the words after the comma go with the verb of saying, not with what is said:
     * {@code The lab, she said,|as it opened}; but not in {@code the rules, she said,|have changed}.
     */
    private boolean opensAnother(int at) {
        return words.isAny(at, SIDE_CLAUSES)
                || words.isAny(at, WordsBehind.CONJUNCTIONS)
                || words.isAny(at, NO_SUBJECTS)
                || words.isAny(at, EnglishWords.QUOTING)
                || (words.get(at).folded().endsWith("ing") && SpeechVerbs.isEnglish(words, at));
    }

    /**
     * Returns the index after a parenthesis and "that" ({@code said, citing two people,|that}); −1 if there is none.
     */
    private int behindInsertion(int comma, int to) {
        for (int i = comma + 1; i + 1 < Math.min(to, comma + LONGEST_INSERTION); i++) {
            if (words.isSign(i, ',')) {
                return words.is(i + 1, "that") ? i + 2 : -1;
            }
        }
        return -1;
    }

    /**
     * Returns the index after a time: a day ({@code Friday}, {@code late on Friday}) that no verb follows, or any
     * ({@code last week}) before "that" or a pronoun and its verb; the given index if there is none.
     */
    private int behindTime(int from, int to) {
        int at = from;
        boolean day = false;
        while (at < to && isTime(at, to)) {
            day |= words.isAny(at, DAYS);
            at++;
        }
        if (at == from || at == to) {
            return from;
        }
        boolean when = words.is(at, "that") || opensWithPerson(at) || (day && !describes(at, to));
        return when ? at : from;
    }

    /** Whether a time and at most a place are all that follows: {@code report|this week in a journal}. */
    private boolean isOnlyTime(int from, int to) {
        int at = from;
        while (at < to && isTime(at, to)) {
            at++;
        }
        return at > from && (at == to || (words.isAny(at, IN_PLACE) && isPlace(at, to)));
    }

    /** Whether the token belongs to a time: {@code Friday}, {@code last week}, {@code on Friday}. */
    boolean isTime(int at, int to) {
        boolean joins = at + 1 < to && words.isAny(at, IN_TIMES) && words.isAny(at + 1, TIMES);
        return joins || words.isAny(at, TIMES);
    }

    /**
     * Whether a negated subject opens the clause: {@code said|no arrests had been made}, but not
     * {@code said|no to the plan}.
     */
    private boolean isNegated(int at, int to) {
        boolean goesOn =
                words.isAny(at, NOBODY) && at + 1 < to && words.isWord(at + 1) && !words.isAny(at + 1, NO_SUBJECTS);
        for (int i = at + 1; goesOn && i < Math.min(to, at + LONGEST_SUBJECT) && words.isWord(i); i++) {
            if (words.isAny(i, FINITE)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns where a pronoun and its verb open the clause ({@code said in an interview|he was tired}); −1 if none does
     * nearby.
     */
    private int person(int from, int to) {
        for (int i = from; i < Math.min(to, from + LONGEST_SUBJECT) && words.isWord(i); i++) {
            if (opensWithPerson(i)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a pronoun and its verb open a clause here: {@code he was}, {@code she says}, {@code it opposed}. */
    boolean opensWithPerson(int at) {
        if (at + 1 >= words.size() || !words.isAny(at, SUBJECTS) || !words.isWord(at + 1)) {
            return false;
        }
        String verb = words.get(at + 1).folded();
        return isFinite(at + 1) || (verb.length() > 3 && verb.endsWith("s"));
    }

    /** Whether the word is a finite verb ({@code questioned}, {@code made}, {@code has}), not a name in -ed. */
    boolean isFinite(int at) {
        return words.isAny(at, FINITE)
                || (words.get(at).folded().endsWith("ed") && !words.get(at).capital());
    }

    /**
     * Whether a name and its verb open the clause: {@code said|Fernhill is closing}, but not {@code said|Friday that}.
     */
    private boolean opensWithName(int at, int to) {
        int behind = at;
        while (behind < to && words.get(behind).capital()) {
            behind++;
        }
        return behind > at && behind < to && words.isAny(behind, FINITE);
    }

    private boolean begins(int at, int verb) {
        return words.isAny(verb, WITH_OBJECTS)
                ? (words.isAny(at, SUBJECTS) && !isObject(at)) || openings.isNoun(verb, at)
                : !words.isAny(at, NO_SUBJECTS);
    }

    /**
     * Whether the pronoun is an object: {@code explained|it all}, {@code explained|it to Tom}, {@code ruled|that out},
     * {@code expects|that to be so}.
     */
    private boolean isObject(int at) {
        if (at + 2 >= words.size()) {
            return false;
        }
        if (words.is(at, "that")) {
            return (words.is(at + 1, "out") && !words.is(at + 2, "of"))
                    || (words.is(at + 1, "to") && words.is(at + 2, "be"));
        }
        return words.is(at + 1, "all") || words.isAny(at + 1, NO_SUBJECTS);
    }

    /**
     * Returns the index after a "that" which follows the addressee, time or place ({@code said Friday that},
     * {@code told the court that}); −1 if there is none.
     */
    int behindThat(int from, int to) {
        for (int i = from; i < Math.min(to, from + FARTHEST_THAT) && (words.isWord(i) || isMark(i)); i++) {
            if (words.is(i, "that") && !describes(i + 1, to)) {
                return i + 1;
            }
        }
        return -1;
    }

    /** Whether the token is a quotation mark: {@code told the “Today” show|that}. */
    private boolean isMark(int at) {
        return MARKS.contains(words.get(at).text());
    }

    /** Whether a verb follows "that", so that it is a relative pronoun: {@code a statement that ran to three pages}. */
    private boolean describes(int at, int to) {
        return at < to && (words.isAny(at, FINITE) || words.get(at).folded().endsWith("ed"));
    }

    /** Returns the index after the object: {@code reporters}, {@code the court}, {@code Jane Doe}. */
    private int behindObject(int from, int to) {
        int at = from;
        if (EnglishWords.isDeterminer(words.get(at).folded())) {
            return at + 2;
        }
        do {
            at++;
        } while (at < to && words.get(at - 1).capital() && words.get(at).capital());
        return isOfBefore(at, to) ? at + 1 : at;
    }

    /** Whether people of the one before are told, as another subject follows: {@code told Fernhill|executives he}. */
    private boolean isOfBefore(int at, int to) {
        return at + 1 < to
                && words.get(at - 1).capital()
                && !words.get(at).capital()
                && EnglishRole.isHuman(words.get(at))
                && words.isAny(at + 1, SUBJECTS);
    }
}
