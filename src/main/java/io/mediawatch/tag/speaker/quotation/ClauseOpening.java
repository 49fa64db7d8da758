package io.mediawatch.tag.speaker.quotation;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.WordSet;
import io.mediawatch.tag.speaker.words.EnglishWords;
import io.mediawatch.tag.speaker.words.SpeechVerbs;
import io.mediawatch.tag.speaker.words.Tokens;
import io.mediawatch.tag.speaker.words.Word;
import io.mediawatch.text.Script;
import java.util.Set;

/**
 * Recognises clauses of reported speech without "that" which open with words that could as well belong to the verb of
 * saying: a number ({@code said|at least three people were hurt}), a time, place or manner before a subject and its
 * verb ({@code said|in 2019 the firm had two mills}), or what could be its object
 * ({@code promised|the mill would reopen}). {@code Said about the plan} and {@code promised the mill} open none.
 */
final class ClauseOpening {
    private static final Lexicon VERBS = Lexicon.read("speech-verbs.txt");
    private static final Set<String> PHRASES = VERBS.section("english opening a clause");
    private static final WordSet BEFORE_NUMBERS = new WordSet(VERBS.section("english before a number"));
    private static final WordSet NUMERALS = new WordSet(VERBS.section("english numerals"));
    private static final WordSet OCCASIONS =
            new WordSet(Lexicon.read("english-subjects.txt").section("occasions to speak"));
    private static final WordSet OBJECTS = new WordSet(Set.of("to", "of", "about", "against", "over", "for"));
    /** Maximum number of words searched for the verb of the clause. */
    private static final int LONGEST_SUBJECT = 12;

    private static final WordSet AUXILIARIES = new WordSet(VERBS.section("english auxiliaries"));
    /** Maximum number of words from an object to the verb that shows it to be a subject. */
    private static final int LONGEST_NOUN = 8;
    /** Maximum length, in words, of what names a text or occasion: {@code in|an emailed statement}. */
    private static final int LONGEST_WRITING = 6;
    /** Maximum distance, in words, of a relative pronoun before the verb of its clause. */
    private static final int FARTHEST_RELATIVE = 3;

    private final Tokens words;
    private final ReportedClause clauses;

    ClauseOpening(Tokens words, ReportedClause clauses) {
        this.words = words;
        this.clauses = clauses;
    }

    /** Whether words that could belong to the verb open the clause at the token behind it. */
    boolean isAdverbial(int at, int to) {
        if (at + 2 >= to) {
            return false;
        }
        if (PHRASES.contains(words.get(at).folded() + " " + words.get(at + 1).folded())) {
            return verb(words.is(at + 2, "as") ? at + 3 : at + 2, to) > 0;
        }
        if (words.isAny(at, BEFORE_NUMBERS) && isNumber(at + 1)) {
            return verb(at + 2, to) > 0;
        }
        return !words.isAny(at, OBJECTS)
                && EnglishWords.isPreposition(words.get(at).folded())
                && hasSubject(at + 1, to);
    }

    /**
     * Whether a noun and its verb open the clause behind a verb that may have an object:
     * {@code promised|the mill would reopen}, but neither {@code promised|the mill} nor
     * {@code the man who promised|the money was} nor {@code the claim|the account was making}.
     */
    boolean isNoun(int verb, int at) {
        boolean noun = at + 2 < words.size()
                && (SpeechVerbs.isPast(words, verb) || agrees(verb))
                && EnglishWords.isDeterminer(words.get(at).folded());
        for (int i = verb - 1; noun && i >= Math.max(0, verb - FARTHEST_RELATIVE); i--) {
            noun = !EnglishSubject.isRelative(words.get(i)) && !words.is(i, "that");
        }
        noun &= words.isWord(verb - 1);
        for (int i = at + 1; noun && i < Math.min(words.size(), at + LONGEST_NOUN); i++) {
            if (i > at + 1 && words.isAny(i, AUXILIARIES)) {
                return true;
            }
            noun = words.isWord(i) && goesOn(i, at);
        }
        return false;
    }

    /** Whether a word goes on with the noun: neither {@code the charges|and was} nor {@code the claims|the police had}. */
    private boolean goesOn(int word, int noun) {
        String folded = words.get(word).folded();
        boolean another = word > noun + 1 && EnglishWords.isDeterminer(folded) && !words.is(word - 1, "of");
        return (folded.equals("of") || !EnglishWords.isPreposition(folded))
                && !another
                && !SpeechVerbs.coordinates(folded)
                && !folded.equals("that")
                && !words.isAny(word, ReportedClause.SIDE_CLAUSES)
                && !clauses.isPerson(word)
                && !EnglishSubject.isRelative(words.get(word));
    }

    /**
     * Whether the word before a present form is a subject with which it agrees, so that it is no noun:
     * {@code analysts|claim}, {@code Doe|claims}, but not {@code the marriage|claim}.
     */
    private boolean agrees(int verb) {
        Word before = words.get(verb - 1);
        if (!words.get(verb).folded().endsWith("s")) {
            return before.folded().endsWith("s") || before.folded().equals("they");
        }
        return (before.capital() && !before.folded().equals("it"))
                || EnglishRole.isHead(before)
                || EnglishWords.HE.contains(before.folded())
                || EnglishWords.SHE.contains(before.folded());
    }

    /**
     * Returns where the clause begins behind the text or occasion in which it is said
     * ({@code said in a statement|the man was armed}); the given index if none is named there.
     */
    int behindWriting(int at, int to) {
        boolean named = words.isAny(at, ReportedClause.IN_PLACE)
                && EnglishWords.isDeterminer(words.get(at + 1).folded());
        for (int i = at + 2; named && i < Math.min(to - 1, at + LONGEST_WRITING); i++) {
            boolean subject = EnglishWords.isDeterminer(words.get(i + 1).folded());
            if (subject && (EnglishRole.isWriting(words.get(i)) || words.isAny(i, OCCASIONS))) {
                return i + 1;
            }
        }
        return at;
    }

    private boolean isNumber(int at) {
        return words.isAny(at, NUMERALS)
                || Script.isDigit(words.get(at).folded().charAt(0));
    }

    /** Whether a noun of its own follows the preposition's, with its verb: {@code in the end|the firm had}. */
    private boolean hasSubject(int from, int to) {
        int end = verb(from, to);
        for (int i = from + 1; i < end - 1; i++) {
            if (EnglishWords.isDeterminer(words.get(i).folded()) && isOwn(i - 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOwn(int at) {
        String word = words.get(at).folded();
        return !EnglishWords.isDeterminer(word) && !EnglishWords.isPreposition(word) && !word.equals("and");
    }

    /** Position of the clause's verb, up to the next sign or subordinate clause; −1 if there is none. */
    private int verb(int from, int to) {
        for (int i = from; i < Math.min(to, from + LONGEST_SUBJECT) && words.isWord(i); i++) {
            boolean another = words.isAny(i, ReportedClause.SIDE_CLAUSES)
                    || words.is(i, "that")
                    || EnglishSubject.isRelative(words.get(i));
            if (another) {
                return -1;
            }
            if (i > from && clauses.isFinite(i)) {
                return i;
            }
        }
        return -1;
    }
}
