package io.mediawatch.tag.speaker.interview;

import io.mediawatch.model.Speaker;
import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Part;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.passage.Words;
import io.mediawatch.tag.speaker.label.LabelKinds;
import io.mediawatch.tag.speaker.people.Cast;
import io.mediawatch.tag.speaker.people.NameForm;
import io.mediawatch.tag.speaker.people.Person;
import io.mediawatch.tag.speaker.quotation.QuoteMarks;
import io.mediawatch.tag.speaker.quotation.QuotedParts;
import io.mediawatch.tag.speaker.words.Gender;
import io.mediawatch.tag.speaker.words.NameParts;
import io.mediawatch.text.Fold;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Names whoever asks without a name of their own: the only author of the article, if the text before the first turn
 * tells in the first person of the encounter ({@code By Tom Okafor}, then {@code I sat down with Rosa Lindqvist}), not
 * in quoted words. What may also be about others ({@code I met}) counts with the guest's name in the same clause.
 */
public final class AuthorAsks {
    private static final Lexicon SPOKEN = Lexicon.read("spoken.txt");
    private static final Set<String> TELLS = SPOKEN.section("the author met the guest");
    private static final Set<String> TELLS_OF = SPOKEN.section("the author met somebody");
    private static final String BY = "by ";
    /** Ends a clause, in folded text. */
    private static final String CLAUSE_ENDS = ",;:。.!?";
    /** Maximum length, in characters, of a by-line. */
    private static final int LONGEST = 60;

    private AuthorAsks() {}

    /** The turns, those of an unnamed interviewer under the author's name if the text shows that it is the author. */
    public static List<Turn> in(List<Turn> turns, List<Passage> passages, List<String> authors, Cast cast) {
        if (turns.stream().noneMatch(AuthorAsks::isUnnamed)) {
            return turns;
        }
        int first =
                turns.get(0).paragraphs().get(0).paragraph() - passages.get(0).index();
        List<Passage> before = passages.subList(0, first);
        String name = author(before, authors);
        Set<String> named = turns.stream()
                .filter(turn -> turn.person().kind() == Person.Kind.NAMED)
                .map(turn -> turn.person().name())
                .collect(Collectors.toSet());
        if (name == null
                || named.isEmpty() // the author answers readers
                || named.stream().anyMatch(guest -> mayBe(guest, name))
                || InterviewCredit.severalAsk(before)
                || !met(turns, passages, first, named)) {
            return turns;
        }
        Person asker = cast.labelled(name);
        return turns.stream()
                .map(turn -> isUnnamed(turn)
                        ? new Turn(asker, turn.label(), turn.role(), turn.paragraphs(), turn.rule())
                        : turn)
                .toList();
    }

    /** Whether the author tells of the encounter before the first turn, or as the host who has the first one. */
    private static boolean met(List<Turn> turns, List<Passage> passages, int first, Set<String> guests) {
        Turn opening = turns.get(0);
        boolean hosts = opening.label() == null && opening.role() == Speaker.Role.INTERVIEWER;
        int end = hosts ? first + opening.paragraphs().size() : first;
        return passages.subList(0, end).stream().anyMatch(passage -> met(passage, guests));
    }

    private static boolean met(Passage passage, Set<String> guests) {
        String folded = passage.folded();
        if (TELLS.stream().noneMatch(folded::contains) && TELLS_OF.stream().noneMatch(folded::contains)) {
            return false;
        }
        QuotedParts quoted = new QuotedParts(QuoteMarks.find(passage.text()));
        return TELLS.stream().anyMatch(words -> tells(folded, words, quoted, Set.of()))
                || TELLS_OF.stream().anyMatch(words -> tells(folded, words, quoted, guests));
    }

    /** Whether the words stand outside of quotation marks, and in one clause with a guest if there are any guests. */
    private static boolean tells(String folded, String words, QuotedParts quoted, Set<String> guests) {
        for (int at = folded.indexOf(words); at >= 0; at = folded.indexOf(words, at + 1)) {
            if (Words.isOne(folded, at, words)
                    && !quoted.cover(at)
                    && (guests.isEmpty() || names(clause(folded, at), guests))) {
                return true;
            }
        }
        return false;
    }

    private static boolean names(String clause, Set<String> guests) {
        return guests.stream()
                .flatMap(guest -> NameParts.of(Fold.fold(guest)).stream())
                .anyMatch(part -> Words.holds(clause, part));
    }

    private static String clause(String folded, int at) {
        int start = at;
        while (start > 0 && CLAUSE_ENDS.indexOf(folded.charAt(start - 1)) < 0) {
            start--;
        }
        int end = at;
        while (end < folded.length() && CLAUSE_ENDS.indexOf(folded.charAt(end)) < 0) {
            end++;
        }
        return folded.substring(start, end);
    }

    /** Whether a guest's name may be the author's: by surname alone, or by initials. */
    private static boolean mayBe(String guest, String author) {
        String one = Fold.fold(guest);
        String other = Fold.fold(author);
        StringBuilder initials = new StringBuilder();
        for (String word : other.split(" ", -1)) {
            initials.append(word, 0, Math.min(1, word.length()));
        }
        return one.substring(one.lastIndexOf(' ') + 1).equals(other.substring(other.lastIndexOf(' ') + 1))
                || one.contains(other)
                || other.contains(one)
                || one.replace(".", "").replace(" ", "").contentEquals(initials);
    }

    private static boolean isUnnamed(Turn turn) {
        String label = turn.label();
        return turn.role() == Speaker.Role.INTERVIEWER
                && turn.person().kind() == Person.Kind.ROLE
                && (label == null || LabelKinds.conducts(label));
    }

    /** The only author according to the page or a by-line; null if there is none, or several. */
    private static @Nullable String author(List<Passage> before, List<String> authors) {
        Set<String> names = authors.stream().map(AuthorAsks::withoutBy).collect(Collectors.toSet());
        for (Passage passage : before) {
            boolean byline = passage.length() <= LONGEST
                    && passage.part() != Part.HEADLINE
                    && passage.folded().startsWith(BY)
                    && isPerson(withoutBy(passage.text()));
            if (byline) {
                names.add(withoutBy(passage.text()));
            }
        }
        String name = names.size() == 1 ? names.iterator().next() : null;
        return name != null && (isPerson(name) || NameParts.isChinese(Fold.fold(name))) ? name : null;
    }

    private static boolean isPerson(String name) {
        return NameForm.looksLikeFullName(name) && Gender.hasGivenName(name);
    }

    private static String withoutBy(String name) {
        boolean by = name.regionMatches(true, 0, BY, 0, BY.length());
        return by ? name.substring(BY.length()).strip() : name;
    }
}
