package io.mediawatch.tag.speaker;

import io.mediawatch.tag.passage.Part;
import io.mediawatch.tag.passage.Passage;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Questions that are told apart by being bold or italic, with plain answers behind them: some ask, the others may be remarks.
 * They end with the last that asks or turns to somebody: what else is emphasized are notes and leads.
 */
final class EmphasizedQuestions {
    private static final int LEAST = 3;
    /** Share that must ask. */
    private static final double OFTEN = 0.3;
    /** Share behind which an answer must stand before the next: a question has two paragraphs at times. */
    private static final double MOSTLY = 0.6;

    private final List<Passage> passages;
    private final int end;
    private final List<Integer> emphasized;
    /** Number of the first emphasized one that asks; of all where none does. */
    private final int first;

    /** Of the passages from one position up to another. */
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

    /** Their positions from the first that asks; empty if this is no such interview. */
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

    /** Those before the first that asks (Tell me about the boat.): spoken as the answers are, which do not name the guest. */
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

    /** A short line without an end is a heading, unless it asks. */
    private boolean isQuestion(int position) {
        Passage passage = passages.get(position);
        boolean remark = passage.part() == Part.TEXT && passage.emphasized() && !Headings.shortAndOpen(passage.text());
        return remark || asks(passage);
    }

    private Passage question(int number) {
        return passages.get(emphasized.get(number));
    }

    private boolean asks(int number) {
        return asks(question(number));
    }

    /** Whether it is emphasized, and asks at its end or before, or without a mark. */
    static boolean asks(Passage passage) {
        return passage.part() == Part.TEXT
                && passage.emphasized()
                && (passage.folded().indexOf('?') >= 0 || Remarks.isOne(passage));
    }

    private boolean isAnswered(int number) {
        return !answers(number).isEmpty();
    }

    /** What stands between one that is emphasized and the next. */
    private List<Passage> answers(int number) {
        int next = number + 1 < emphasized.size() ? emphasized.get(number + 1) : end;
        return passages.subList(emphasized.get(number) + 1, next).stream()
                .filter(passage -> passage.part() == Part.TEXT && !passage.emphasized())
                .toList();
    }
}
