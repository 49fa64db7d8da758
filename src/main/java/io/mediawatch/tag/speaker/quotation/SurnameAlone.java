package io.mediawatch.tag.speaker.quotation;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.people.Cast;
import io.mediawatch.tag.speaker.people.Person;
import io.mediawatch.tag.speaker.words.ChineseVerbs;
import io.mediawatch.tag.speaker.words.ChineseWords;
import io.mediawatch.tag.speaker.words.HanWords;
import io.mediawatch.tag.speaker.words.NameParts;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds somebody who is called by the surname alone, as the newspapers of Hong Kong do behind the full name: 林|續指，…;
 * 林|不滿有關答覆，追問：…. At the start of a clause, before a verb of saying or a word that follows a subject, and if exactly
 * one person of that surname has been named; a surname of one character only in a passage in traditional ones. Surnames
 * that are words there (方表示) are nobody's.
 */
final class SurnameAlone {
    private static final Lexicon WORDS = Lexicon.read("chinese-subjects.txt");
    private static final HanWords BEHIND = new HanWords(WORDS.section("behind a surname alone"));
    private static final Set<String> NONE = WORDS.section("no surname alone");

    private final Passage passage;
    private final String folded;
    private final ChineseVerbs verbs;
    private final Cast cast;

    SurnameAlone(Passage passage, ChineseVerbs verbs, Cast cast) {
        this.passage = passage;
        this.folded = passage.folded();
        this.verbs = verbs;
        this.cast = cast;
    }

    /** Returns the full name of the person; null if the clause does not start with such a surname. */
    @Nullable
    String at(int from, int to) {
        String name = named(from, from + 2, to);
        return name == null && passage.signs().traditional() ? named(from, from + 1, to) : name;
    }

    private @Nullable String named(int from, int end, int to) {
        if (end > to || !goesOn(end, to)) {
            return null;
        }
        String surname = folded.substring(from, end);
        boolean possible = NameParts.isSurname(surname) || NameParts.isSurnameSign(folded.charAt(end - 1));
        boolean word = !possible || NONE.contains(surname) || ChineseWords.ADVERBS.startAt(folded, from, end);
        Person person = word ? null : cast.ofSurname(surname);
        return person == null ? null : person.name();
    }

    private boolean goesOn(int end, int to) {
        return end == to
                || verbs.startAt(end)
                || BEHIND.startAt(folded, end, to)
                || ChineseWords.ADVERBS.startAt(folded, end, to);
    }
}
