package io.mediawatch.tag.speaker.interview;

import io.mediawatch.tag.passage.Part;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.people.Person;
import io.mediawatch.tag.speaker.words.LineForm;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds the questions of an interview that are set in bold or italic, with plain answers between them. Some must ask;
 * the others may be remarks. The last that asks or addresses somebody ends them, as later emphasized paragraphs are
 * notes or leads.
 */
final class EmphasizedQuestions {
    /** Minimum number of questions that ask, and of those that are answered. */
    private static final int LEAST = 3;
    /** Minimum share of them that must ask. */
    private static final double OFTEN = 0.3;
    /** Minimum share of them that must be followed by an answer; not all are, as a question may have two paragraphs. */
    private static final double MOSTLY = 0.6;

    private final List<Passage> passages;
    private final int end;
    private final List<Integer> emphasized;
    /** Index, in {@code emphasized}, of the first that asks; its size if none does. */
    private final int first;

    /** Considers the passages from {@code from} up to, but not including, {@code to}. */
    EmphasizedQuestions(List<Passage> passages, int from, int to) {
        this.passages = passages;
        this.end = to;
        this.emphasized =
                IntStream.range(from, to).filter(this::isQuestion).boxed().toList();
        this.first = IntStream.range(0, emphasized.size())
                .filter(this::asks)
                .findFirst()
                .orElse(emphasized.size());
    }

    /** Positions of the questions from the first that asks; empty if this is no such interview. */
    List<Integer> positions() {
        int last = emphasized.size() - 1;
        while (last > first && !(isAnswered(last) && (asks(last) || Narration.addresses(question(last))))) {
            last--;
        }
        List<Integer> questions = emphasized.subList(first, Math.max(first, last + 1));
        long asking = IntStream.rangeClosed(first, last).filter(this::asks).count();
        long answered =
                IntStream.rangeClosed(first, last).filter(this::isAnswered).count();
        boolean interview = asking >= Math.max(LEAST, OFTEN * questions.size())
                && answered >= Math.max(LEAST, MOSTLY * questions.size());
        return interview ? questions : List.of();
    }

    /**
     * Positions of the questions before the first that asks ({@code Tell me about the boat.}): they and their answers
     * sound spoken, and the answers do not name the guest.
     */
    List<Integer> before(Person guest) {
        int opening = first;
        while (opening > 0
                && Narration.spoken(question(opening - 1))
                && answers(opening - 1).stream().anyMatch(Narration::spoken)
                && answers(opening - 1).stream().noneMatch(guest::isNamedIn)) {
            opening--;
        }
        return emphasized.subList(opening, first);
    }

    /**
     * Whether an emphasized paragraph can be a question: a short line without final punctuation is a heading, unless it
     * asks.
     */
    private boolean isQuestion(int position) {
        Passage passage = passages.get(position);
        boolean remark = passage.part() == Part.TEXT && passage.emphasized() && !LineForm.shortAndOpen(passage.text());
        return remark || asks(passage);
    }

    private Passage question(int number) {
        return passages.get(emphasized.get(number));
    }

    private boolean asks(int number) {
        return asks(question(number));
    }

    /**
     * Whether a paragraph is emphasized and asks: by a question mark, also before its end, or as a remark without one.
     */
    static boolean asks(Passage passage) {
        return passage.part() == Part.TEXT
                && passage.emphasized()
                && (passage.folded().indexOf('?') >= 0 || Remarks.isOne(passage));
    }

    private boolean isAnswered(int number) {
        return !answers(number).isEmpty();
    }

    /** The plain paragraphs between an emphasized one and the next. */
    private List<Passage> answers(int number) {
        int next = number + 1 < emphasized.size() ? emphasized.get(number + 1) : end;
        return passages.subList(emphasized.get(number) + 1, next).stream()
                .filter(passage -> passage.part() == Part.TEXT && !passage.emphasized())
                .toList();
    }
}
