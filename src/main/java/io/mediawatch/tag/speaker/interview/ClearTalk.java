package io.mediawatch.tag.speaker.interview;

import io.mediawatch.model.Speaker;
import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Part;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.passage.Words;
import io.mediawatch.tag.speaker.people.Person;
import io.mediawatch.tag.speaker.words.LineForm;
import io.mediawatch.tag.speaker.words.NameParts;
import io.mediawatch.text.Fold;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides from the questions and answers alone whether somebody else answers them, where no words announce it: half of
 * the answers are about me, and questions turn to somebody. In an essay the author asks about me, too
 * ({@code What did I learn?}), or has told about me before ({@code Jane Doe closed her office. I have been thinking
 * about it since.}).
 */
final class ClearTalk {
    private static final int LEAST_QUESTIONS = 4;
    /** Minimum number of questions that turn to somebody, where no words hint at an encounter. */
    private static final int LEAST_ADDRESSED = 2;
    /** Maximum share of questions about me that turn to nobody. */
    private static final double SELDOM = 0.2;

    /** Maximum share of paragraphs that name the guest, as the author may tell of a gesture between two turns. */
    private static final double SELDOM_NAMED = 0.12;

    private static final Lexicon SPOKEN = Lexicon.read("spoken.txt");
    private static final Set<String> READERS = SPOKEN.section("questions of readers");
    private static final Set<String> ASKED_OF_READERS = SPOKEN.section("asked of readers");
    private static final String QUOTES = "“\"「『‘";

    private ClearTalk() {}

    /** @param hinted whether something shows that this may be an interview */
    static boolean is(boolean hinted, List<Passage> questions, List<Passage> answers) {
        long ofMe = answers.stream().filter(Narration::ofMe).count();
        return questions.size() >= LEAST_QUESTIONS
                && questions.stream().noneMatch(question -> Narration.ofUs(question) || asksReaders(question))
                && 2 * ofMe >= answers.size()
                && (hinted || turnToSomebody(questions))
                && !isEssay(questions);
    }

    /** Whether some of the questions turn to somebody. */
    static boolean turnToSomebody(List<Passage> questions) {
        return questions.stream().filter(Narration::addresses).count() >= LEAST_ADDRESSED;
    }

    /** Whether the author asks the readers: {@code Should you buy it?} */
    private static boolean asksReaders(Passage question) {
        return ASKED_OF_READERS.stream().anyMatch(question.folded()::contains);
    }

    /**
     * Whether the author answers: questions of readers, or with words about the guest, or where hardly a question turns
     * to somebody and the text before them is the author's own.
     */
    static boolean isAuthors(List<Passage> passages, List<Turn> turns, Person guest) {
        int first = turns.get(0).paragraphs().get(0).paragraph();
        List<Passage> lead =
                passages.stream().filter(passage -> passage.index() < first).toList();
        return isTold(passages, turns, guest)
                || asksForReaders(lead, guest)
                || (!turnToSomebody(passages(passages, turns, Speaker.Role.INTERVIEWER))
                        && isOpenedByAuthor(lead, guest));
    }

    /**
     * Whether the author tells about the guest: more than a few of the paragraphs from the first turn to the last name
     * the guest.
     */
    private static boolean isTold(List<Passage> passages, List<Turn> turns, Person guest) {
        List<Turn.Piece> last = turns.get(turns.size() - 1).paragraphs();
        int from = turns.get(0).paragraphs().get(0).paragraph();
        int to = last.get(last.size() - 1).paragraph();
        long named = passages.stream()
                .filter(passage -> passage.index() >= from && passage.index() <= to)
                .filter(guest::isNamedIn)
                .count();
        return named > SELDOM_NAMED * (to + 1 - from);
    }

    /**
     * Whether the text before the first question is the author's own: it ends with a question ({@code Is she right?})
     * or tells about me, other than of an encounter with the guest.
     */
    static boolean isOpenedByAuthor(List<Passage> lead, Person guest) {
        List<Passage> told = lead.stream()
                .filter(passage -> passage.part() == Part.TEXT && !isQuoted(passage))
                .toList();
        List<String> names = NameParts.of(Fold.fold(guest.name()));
        boolean asks =
                !told.isEmpty() && LineForm.asks(told.get(told.size() - 1).text());
        return asks
                || told.stream()
                        .anyMatch(passage -> Narration.ofMe(passage, at -> !tellsOfEncounter(passage, at, names)));
    }

    private static boolean isQuoted(Passage passage) {
        return passage.length() > 0 && QUOTES.indexOf(passage.text().charAt(0)) >= 0;
    }

    private static boolean tellsOfEncounter(Passage passage, int at, List<String> names) {
        String sentence = passage.folded().substring(passage.sentenceStart(at), passage.sentenceEnd(at));
        return Encounter.isTold(sentence) && names.stream().anyMatch(name -> Words.holds(sentence, name));
    }

    /**
     * Whether the text before the first question announces questions of readers, which the guest is not said to answer:
     * 本周来信的有林晓岚, but not 林晓岚回答读者来信.
     */
    private static boolean asksForReaders(List<Passage> lead, Person guest) {
        List<String> names = NameParts.of(Fold.fold(guest.name()));
        return lead.stream().anyMatch(passage -> isOfReaders(passage, names));
    }

    private static boolean isOfReaders(Passage passage, List<String> names) {
        String folded = passage.folded();
        for (String word : READERS) {
            int at = folded.indexOf(word);
            String before = at < 0 ? "" : folded.substring(passage.sentenceStart(at), at);
            if (at >= 0 && names.stream().noneMatch(name -> Words.holds(before, name))) {
                return true;
            }
        }
        return false;
    }

    /** Whether plain questions with answers between them can go on an interview that was seen to begin. */
    static boolean goesOn(List<Passage> passages, List<Integer> questions) {
        List<Passage> asked = questions.stream().map(passages::get).toList();
        Set<Passage> questioned = new HashSet<>(asked);
        List<Passage> answers = passages.subList(questions.get(0), passages.size()).stream()
                .filter(passage -> passage.part() == Part.TEXT && !questioned.contains(passage))
                .toList();
        return is(true, asked, answers);
    }

    /** Whether the author asks: many questions are about me and turn to nobody. */
    static boolean isEssay(List<Passage> questions) {
        long own = questions.stream()
                .filter(question ->
                        LineForm.asks(question.text()) && Narration.ofMe(question) && !Narration.addresses(question))
                .count();
        return own > SELDOM * questions.size();
    }

    /** Who answers first; null if nobody does. */
    static @Nullable Person answering(List<Turn> turns) {
        return turns.stream()
                .filter(turn -> turn.role() == Speaker.Role.INTERVIEWEE)
                .map(Turn::person)
                .findFirst()
                .orElse(null);
    }

    /** The passages of the turns of that role. */
    static List<Passage> passages(List<Passage> passages, List<Turn> turns, Speaker.Role role) {
        Set<Integer> answered = turns.stream()
                .filter(turn -> turn.role() == role)
                .flatMap(turn -> turn.paragraphs().stream())
                .map(Turn.Piece::paragraph)
                .collect(Collectors.toSet());
        return passages.stream()
                .filter(passage -> answered.contains(passage.index()))
                .toList();
    }
}
