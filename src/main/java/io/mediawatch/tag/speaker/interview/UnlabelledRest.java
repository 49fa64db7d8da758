package io.mediawatch.tag.speaker.interview;

import io.mediawatch.model.Speaker;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.label.Label;
import io.mediawatch.tag.speaker.people.Cast;
import io.mediawatch.tag.speaker.people.Person;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Reads the rest of an interview that labels its speakers only in the first rounds. After the last label, the questions
 * are bold and the answers plain, or both are plain and there are at least as many questions as labels.
 */
public final class UnlabelledRest {
    private UnlabelledRest() {}

    /**
     * Returns the turns after the last label. Empty unless one person asks and one answers in the labelled rounds, and
     * an answer after them is in the first person; otherwise the author may be answering the questions.
     */
    public static List<Turn> turns(List<Passage> passages, Interview interview, InterviewRoles roles, Cast cast) {
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
        if (asking.isEmpty() && answering.size() == 2) { // whoever asks opens the conversation: Welcome.
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
