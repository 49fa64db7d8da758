package io.mediawatch.tag.speaker.interview;

import io.mediawatch.model.Speaker;
import io.mediawatch.tag.passage.Part;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.label.Label;
import io.mediawatch.tag.speaker.people.Person;
import io.mediawatch.tag.speaker.words.LineForm;
import io.mediawatch.text.Fold;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds answers without a label after questions with one ({@code Q: Why?}, then {@code Because.}): either only the
 * interviewer is ever labelled, or only this answer lacks a label before the next question.
 */
final class UnlabelledAnswers {
    private static final int LEAST = 3;
    /** Minimum share of labels with a question, and of these, minimum share with something unlabelled after them. */
    private static final double MOSTLY = 0.6;

    /** Minimum share of answers in the first person; otherwise the author answers, as in answers to readers. */
    private static final double OFTEN = 0.3;

    private final List<Passage> passages;
    private final Interview interview;
    private final InterviewRoles roles;
    private final boolean given;
    /** The only named person who answers; null if there are none or several. */
    private final @Nullable Person guest;

    /** Position of the next label found so far. */
    private int next;

    private int answered;
    private int ofOneself;

    UnlabelledAnswers(List<Passage> passages, Interview interview, InterviewRoles roles) {
        this.passages = passages;
        this.interview = interview;
        this.roles = roles;
        this.given = countAnswers();
        this.guest = given ? null : onlyGuest();
    }

    /** Counts the answers; returns whether only one interviewer is ever labelled and most questions are answered. */
    private boolean countAnswers() {
        Set<Person> people = new HashSet<>();
        int labels = 0;
        int asked = 0;
        for (int i = 0; i < passages.size(); i++) {
            Label label = interview.label(i);
            if (label != null) {
                if (roles.role(label.name()) != Speaker.Role.INTERVIEWER) {
                    return false;
                }
                people.add(roles.person(label.name()));
                labels++;
                asked += passages.get(i).folded().indexOf('?') >= 0 ? 1 : 0;
                boolean answers = isUnlabelled(i + 1);
                answered += answers ? 1 : 0;
                ofOneself += answers && Narration.ofOneself(passages.get(i + 1)) ? 1 : 0;
            }
        }
        return people.size() == 1 && asked >= LEAST && asked >= MOSTLY * labels && answered >= MOSTLY * labels;
    }

    private @Nullable Person onlyGuest() {
        Set<Person> guests = new HashSet<>();
        for (int i = 0; i < passages.size(); i++) {
            Label label = interview.label(i);
            if (label != null && roles.role(label.name()) != Speaker.Role.INTERVIEWER) {
                guests.add(roles.person(label.name()));
            }
        }
        return guests.size() == 1 ? guests.iterator().next() : null;
    }

    /**
     * Returns who gives an unlabelled answer between a question and the same person's next one, even if others are
     * labelled; null if nobody does.
     *
     * @param asker folded label of who asked
     */
    @Nullable
    Person between(int position, @Nullable String asker) {
        if (guest == null || !LineForm.asks(passages.get(position - 1).text())) {
            return null;
        }
        next = Math.max(next, position + 1);
        while (next < passages.size() && interview.label(next) == null) {
            next++;
        }
        Label label = next < passages.size() ? interview.label(next) : null;
        if (label == null || roles.role(label.name()) != Speaker.Role.INTERVIEWER) {
            return null;
        }
        boolean same = Fold.fold(label.name()).equals(asker);
        return same || Narration.ofOneself(passages.get(position)) ? guest : null;
    }

    private boolean isUnlabelled(int position) {
        return position < passages.size()
                && passages.get(position).part() == Part.TEXT
                && interview.label(position) == null;
    }

    /** Whether the unlabelled paragraph answers the question before it; a further question continues the first. */
    boolean answers(int position) {
        boolean goesOn = !LineForm.asks(passages.get(position - 1).text())
                && LineForm.asks(passages.get(position).text())
                && isUnlabelled(position + 1);
        return given && !goesOn;
    }

    /** Whether enough answers are in the first person. */
    boolean areSpoken() {
        return ofOneself >= OFTEN * answered;
    }
}
