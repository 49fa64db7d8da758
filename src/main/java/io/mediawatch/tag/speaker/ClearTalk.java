package io.mediawatch.tag.speaker;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Part;
import io.mediawatch.tag.passage.Passage;
import java.util.List;
import java.util.Set;

/**
 * Decides from the questions and answers alone whether somebody else answers them, where no words announce it: half of
 * the answers are about me, and questions turn to somebody. In an essay the author asks about me, too:
 * {@code What did I learn?}
 */
final class ClearTalk {
    private static final Set<String> HINTS = Lexicon.read("spoken.txt").section("hints at an encounter");
    private static final int LEAST_QUESTIONS = 4;
    /** Minimum number of questions that turn to somebody, where no words hint at an encounter. */
    private static final int LEAST_ADDRESSED = 2;
    /** Maximum share of questions about me that turn to nobody. */
    private static final double SELDOM = 0.2;

    /** Maximum share of paragraphs that name the guest, as the author may tell of a gesture between two turns. */
    private static final double SELDOM_NAMED = 0.12;

    private ClearTalk() {}

    /** @param hinted whether something shows that this may be an interview */
    static boolean is(boolean hinted, List<Passage> questions, List<Passage> answers) {
        long ofMe = answers.stream().filter(Narration::ofMe).count();
        long addressed = questions.stream().filter(Narration::addresses).count();
        return questions.size() >= LEAST_QUESTIONS
                && questions.stream().noneMatch(Narration::ofUs)
                && 2 * ofMe >= answers.size()
                && (hinted || addressed >= LEAST_ADDRESSED)
                && !isEssay(questions);
    }

    /** Whether the words may tell of an encounter: {@code over zoom}, 见到. */
    static boolean hints(Passage passage) {
        return HINTS.stream().anyMatch(passage.folded()::contains);
    }

    /**
     * Whether the author tells about the guest: more than a few of the paragraphs from the first turn to the last name
     * the guest.
     */
    static boolean isTold(List<Passage> passages, List<Turn> turns, Person guest) {
        List<Turn.Piece> last = turns.get(turns.size() - 1).paragraphs();
        int from = turns.get(0).paragraphs().get(0).paragraph();
        int to = last.get(last.size() - 1).paragraph();
        long named = passages.stream()
                .filter(passage -> passage.index() >= from && passage.index() <= to)
                .filter(guest::isNamedIn)
                .count();
        return named > SELDOM_NAMED * (to + 1 - from);
    }

    /** Whether plain questions with answers between them can go on an interview that was seen to begin. */
    static boolean goesOn(List<Passage> passages, List<Integer> questions) {
        List<Passage> asked = questions.stream().map(passages::get).toList();
        List<Passage> answers = passages.subList(questions.get(0), passages.size()).stream()
                .filter(passage -> passage.part() == Part.TEXT && !asked.contains(passage))
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
}
