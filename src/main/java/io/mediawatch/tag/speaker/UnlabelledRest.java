package io.mediawatch.tag.speaker;

import io.mediawatch.model.Speaker;
import io.mediawatch.tag.passage.Passage;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What stands behind the last label of an interview that names who talks only in its first rounds: from there on the
 * questions are bold and the answers plain, or both are plain and there are more of them than of labels.
 */
final class UnlabelledRest {
    private UnlabelledRest() {}

    /**
     * Empty unless one asks and one answers in the rounds with labels, and some answer behind them is about oneself:
     * no questions that the author answers.
     */
    static List<Turn> turns(List<Passage> passages, Interview interview, Turns.Roles roles, Cast cast) {
        int last = interview.lastLabel();
        List<Integer> questions = questions(passages, last + 1, interview, cast);
        Set<Integer> asked = Set.copyOf(questions);
        boolean talk = !questions.isEmpty()
                && IntStream.range(questions.get(0), passages.size())
                        .filter(i -> !asked.contains(i))
                        .mapToObj(passages::get)
                        .anyMatch(Narration::ofOneself);
        if (!talk) {
            return List.of();
        }
        Set<Person> asking = new LinkedHashSet<>();
        Set<Person> answering = new LinkedHashSet<>();
        for (int i = 0; i <= last; i++) {
            Label label = interview.label(i);
            if (label != null) {
                boolean asks = roles.role(label.name()) == Speaker.Role.INTERVIEWER;
                (asks ? asking : answering).add(roles.person(label.name()));
            }
        }
        if (asking.isEmpty() && answering.size() == 2) { // who asks opens the talk: Welcome.
            Person first = answering.iterator().next();
            asking.add(first);
            answering.remove(first);
        }
        return asking.size() == 1 && answering.size() == 1
                ? new AlternatingTurns(passages, cast)
                        .turns(
                                questions,
                                asking.iterator().next(),
                                answering.iterator().next())
                : List.of();
    }

    private static List<Integer> questions(List<Passage> passages, int from, Interview interview, Cast cast) {
        List<Integer> bold = new EmphasizedQuestions(passages, from, passages.size()).positions();
        if (!bold.isEmpty()) {
            return bold;
        }
        List<Integer> plain = new AlternatingTurns(passages, cast).plainFrom(from);
        long labels =
                IntStream.range(0, from).filter(i -> interview.label(i) != null).count();
        return plain.size() >= labels ? plain : List.of();
    }
}
