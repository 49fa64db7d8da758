package io.mediawatch.tag.speaker;

import io.mediawatch.model.Speaker;
import io.mediawatch.tag.passage.Passage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What stands behind the last label of an interview that names who talks only in its first rounds: from there on the
 * questions are bold and the answers plain.
 */
final class BoldRest {
    private BoldRest() {}

    /**
     * Empty unless one asks and one answers in the rounds with labels, and some answer behind them is about oneself:
     * no questions that the author answers.
     */
    static List<Turn> turns(List<Passage> passages, Interview interview, Turns.Roles roles, Cast cast) {
        int last = interview.lastLabel();
        List<Integer> questions = new EmphasizedQuestions(passages, last + 1, passages.size()).positions();
        boolean talk = !questions.isEmpty()
                && IntStream.range(questions.get(0), passages.size())
                        .mapToObj(passages::get)
                        .anyMatch(passage -> !passage.emphasized() && Narration.ofOneself(passage));
        if (!talk) {
            return List.of();
        }
        Set<Person> asking = new HashSet<>();
        Set<Person> answering = new HashSet<>();
        for (int i = 0; i <= last; i++) {
            Label label = interview.label(i);
            if (label != null) {
                boolean asks = roles.role(label.name()) == Speaker.Role.INTERVIEWER;
                (asks ? asking : answering).add(roles.person(label.name()));
            }
        }
        return asking.size() == 1 && answering.size() == 1
                ? new AlternatingTurns(passages, cast)
                        .turns(
                                questions,
                                asking.iterator().next(),
                                answering.iterator().next())
                : List.of();
    }
}
