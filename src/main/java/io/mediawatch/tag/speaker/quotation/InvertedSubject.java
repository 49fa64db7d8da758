package io.mediawatch.tag.speaker.quotation;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.WordSet;
import io.mediawatch.tag.speaker.people.Cast;
import io.mediawatch.tag.speaker.people.Somebody;
import io.mediawatch.tag.speaker.words.Gender;
import io.mediawatch.tag.speaker.words.Tokens;
import org.jspecify.annotations.Nullable;

/** Finds who speaks behind an English verb of saying: {@code The lab will close, said|Jane Doe on Monday}. */
final class InvertedSubject {
    private static final WordSet ONE =
            new WordSet(Lexicon.read("english-subjects.txt").section("of one not met before"));

    private final Tokens words;
    private final EnglishSubject subjects;
    private final ReportedClause clauses;
    private final Cast cast;

    InvertedSubject(Tokens words, EnglishSubject subjects, ReportedClause clauses, Cast cast) {
        this.words = words;
        this.subjects = subjects;
        this.clauses = clauses;
        this.cast = cast;
    }

    /**
     * The subject after its verb ({@code The lab will close, said Jane Doe on Monday}), if it is a name known in full
     * or an unnamed person, and no clause follows the verb; otherwise null.
     */
    @Nullable
    Claim behind(int verb, int to) {
        Claim claim = clauses.isClause(verb + 1, to) ? null : subjects.after(verb + 1, to);
        boolean somebody = claim != null
                && switch (claim.kind()) {
                    case NAME ->
                        (claim.subject().indexOf(' ') > 0 && Gender.hasGivenName(claim.subject()))
                                || cast.isSurname(claim.subject())
                                || isLastName(verb + 1, to);
                    case ROLE ->
                        isLastWord(verb + 1, to)
                                || (Somebody.is(claim.subject())
                                        && (words.isAny(verb + 1, ONE) || isApart(verb + 1, to)));
                    case DESCRIBED -> Somebody.is(claim.subject()) && isApart(verb + 1, to);
                    case HE, SHE, SOMEBODY, IT, COMPANY, UNKNOWN -> false;
                };
        return somebody ? claim : null;
    }

    /** Whether only a name and perhaps a time end the sentence: {@code said|Harbour International on Tuesday}. */
    private boolean isLastName(int from, int to) {
        int at = from;
        while (at < to && words.get(at).capital() && !clauses.isTime(at, to)) {
            at++;
        }
        return at > from + 1 && (at == to || !words.isWord(at) || clauses.isTime(at, to));
    }

    /** Whether a word for people is the last of the sentence: {@code say|analysts}. */
    private boolean isLastWord(int at, int to) {
        return at < to
                && EnglishRole.isHuman(words.get(at))
                && (at + 1 == to || (at + 2 == to && !words.isWord(at + 1)));
    }

    /**
     * Whether the subject is only {@code the} and a noun, set off by a comma:
     * {@code said|the people, who asked not to be named}.
     */
    private boolean isApart(int from, int to) {
        return words.is(from, "the") && clauses.comma(from, to) == from + 2;
    }
}
