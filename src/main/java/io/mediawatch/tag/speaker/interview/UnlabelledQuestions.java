package io.mediawatch.tag.speaker.interview;

import io.mediawatch.model.Speaker;
import io.mediawatch.tag.passage.Part;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.label.Label;
import io.mediawatch.tag.speaker.people.Person;
import io.mediawatch.tag.speaker.words.LineForm;
import io.mediawatch.tag.speaker.words.NameParts;
import io.mediawatch.text.Fold;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds questions without a label before answers with one: nobody labelled asks, and the label after a question is
 * often that of the previous speaker, who would not be labelled again otherwise. Before answers of a single guest,
 * every unlabelled paragraph that stands alone ({@code Then tell me about the boat.}) is a question; if these are bold,
 * fewer need to ask or address somebody. If most of them tell of the guest, they are narration by the author of a
 * portrait.
 */
final class UnlabelledQuestions {
    private static final int LEAST = 3;
    /** Minimum share of a single guest's answers that follow an unlabelled paragraph. */
    private static final double MOSTLY = 0.8;
    /**
     * Minimum share of unlabelled paragraphs with a question mark, and of questions followed by the previous speaker.
     */
    private static final double OFTEN = 0.4;

    private final Set<Integer> before = new HashSet<>();
    private final Set<Integer> asked = new HashSet<>();
    private final Set<Person> people = new HashSet<>();
    private int labels;
    /** Number of questions after which the previous speaker speaks again. */
    private int between;
    /** Positions of unlabelled paragraphs between the answers, where questions would be. */
    private final Set<Integer> found = new HashSet<>();

    /** Whether those paragraphs are narration by the author. */
    private boolean narrated;

    private UnlabelledQuestions() {}

    static UnlabelledQuestions in(
            List<Passage> passages, Interview interview, Headings headings, InterviewRoles roles) {
        UnlabelledQuestions questions = new UnlabelledQuestions();
        int open = -1;
        Person speaking = null;
        for (int i = 0; i < passages.size(); i++) {
            Label label = interview.label(i);
            if (label != null) {
                if (roles.role(label.name()) == Speaker.Role.INTERVIEWER) {
                    return new UnlabelledQuestions();
                }
                Person next = roles.person(label.name());
                questions.label(
                        next,
                        open,
                        open >= 0 && LineForm.asks(passages.get(open).text()),
                        next.equals(speaking));
                speaking = next;
                open = -1;
            } else if (passages.get(i).part() == Part.TEXT) {
                open = headings.unlabelled(i, false) ? -1 : i;
            }
        }
        questions.settle(passages);
        return questions;
    }

    /** Whether the interviewer says the paragraph at a position. */
    boolean asks(int position) {
        return !narrated && found.contains(position);
    }

    /** Whether the paragraph at a position is narration. */
    boolean tells(int position) {
        return narrated && found.contains(position);
    }

    /** @param open position of the unlabelled paragraph before the label; negative if there is none */
    private void label(Person person, int open, boolean asks, boolean same) {
        people.add(person);
        labels++;
        if (open >= 0) {
            before.add(open);
        }
        if (asks) {
            asked.add(open);
            between += same ? 1 : 0;
        }
    }

    private static boolean turnsToSomebody(Passage passage) {
        return passage.folded().indexOf('?') >= 0 || Narration.addresses(passage);
    }

    /** Whether the first of them calls the only guest by the full name: {@code Rosa Lindqvist, welcome.} */
    private boolean welcomes(List<Passage> passages) {
        int first = before.stream().mapToInt(position -> position).min().orElse(0);
        String name = people.iterator().next().name();
        return name.indexOf(' ') > 0 && passages.get(first).text().startsWith(name + ", ");
    }

    private long turnToSomebody(List<Passage> passages) {
        return before.stream()
                .map(passages::get)
                .filter(UnlabelledQuestions::turnsToSomebody)
                .count();
    }

    private void settle(List<Passage> passages) {
        long bold = before.stream()
                .filter(position -> passages.get(position).emphasized())
                .count();
        boolean ask = bold >= MOSTLY * before.size()
                ? turnToSomebody(passages) >= LEAST
                : asked.size() >= OFTEN * before.size();
        boolean alone = people.size() == 1
                && before.size() >= Math.max(LEAST, MOSTLY * labels)
                && (ask || (welcomes(passages) && turnToSomebody(passages) >= MOSTLY * before.size()));
        boolean several = asked.size() >= LEAST && between >= OFTEN * asked.size();
        if (!alone && !several) {
            return;
        }
        found.addAll(alone ? before : asked);
        List<String> names = people.stream()
                .map(person -> Fold.fold(person.name()))
                .flatMap(name -> Stream.concat(Stream.of(name), NameParts.of(name).stream()))
                .toList();
        long telling = found.stream()
                .filter(position -> Narration.tellsOf(passages.get(position), names))
                .count();
        narrated = 2 * telling > found.size();
    }
}
