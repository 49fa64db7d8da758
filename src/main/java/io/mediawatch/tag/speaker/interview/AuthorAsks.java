package io.mediawatch.tag.speaker.interview;

import io.mediawatch.model.Speaker;
import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Part;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.label.LabelKinds;
import io.mediawatch.tag.speaker.people.Cast;
import io.mediawatch.tag.speaker.people.NameForm;
import io.mediawatch.tag.speaker.people.Person;
import io.mediawatch.tag.speaker.words.NameParts;
import io.mediawatch.text.Fold;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Names whoever asks without a name of their own: the only author of the article, if the text before the first turn
 * tells in the first person of the encounter ({@code By Tom Okafor}, then {@code I sat down with Rosa Lindqvist}).
 */
public final class AuthorAsks {
    private static final Lexicon SPOKEN = Lexicon.read("spoken.txt");
    private static final Set<String> TELLS = SPOKEN.section("the author met the guest");
    private static final String BY = "by ";
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
                || named.contains(name)
                || InterviewCredit.severalAsk(before)
                || !met(turns, passages, first)) {
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
    private static boolean met(List<Turn> turns, List<Passage> passages, int first) {
        Turn opening = turns.get(0);
        boolean hosts = opening.label() == null && opening.role() == Speaker.Role.INTERVIEWER;
        int end = hosts ? first + opening.paragraphs().size() : first;
        return passages.subList(0, end).stream()
                .anyMatch(passage -> TELLS.stream().anyMatch(passage.folded()::contains));
    }

    private static boolean isUnnamed(Turn turn) {
        String label = turn.label();
        return turn.role() == Speaker.Role.INTERVIEWER
                && turn.person().kind() == Person.Kind.ROLE
                && (label == null || LabelKinds.conducts(label));
    }

    /** The only author according to the page or a by-line; null if there is none, or several. */
    private static @Nullable String author(List<Passage> before, List<String> authors) {
        Set<String> names = new LinkedHashSet<>(authors);
        for (Passage passage : before) {
            boolean byline = passage.length() <= LONGEST
                    && passage.part() != Part.HEADLINE
                    && passage.folded().startsWith(BY)
                    && NameForm.looksLikeFullName(
                            passage.text().substring(BY.length()).strip());
            if (byline) {
                names.add(passage.text().substring(BY.length()).strip());
            }
        }
        String name = names.size() == 1 ? names.iterator().next() : null;
        boolean person = name != null && (NameForm.looksLikeFullName(name) || NameParts.isChinese(Fold.fold(name)));
        return person ? name : null;
    }
}
