package io.mediawatch.tag.speaker;

import io.mediawatch.model.Speaker;
import io.mediawatch.tag.passage.Part;
import io.mediawatch.tag.passage.Passage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Answers without a label behind questions that have one (Q: Why?, then Because.): nobody but who asks is labelled. */
final class UnlabelledAnswers {
    private static final int LEAST = 3;
    /** Share of the labels behind which a question stands; and of those behind which something without a label does. */
    private static final double MOSTLY = 0.6;

    /** Share of them in which somebody speaks of himself: else nobody answers but the author, as to readers. */
    private static final double OFTEN = 0.3;

    private final List<Passage> passages;
    private final Interview interview;
    private final boolean given;
    private int answered;
    private int ofOneself;

    UnlabelledAnswers(List<Passage> passages, Interview interview, Turns.Roles roles) {
        this.passages = passages;
        this.interview = interview;
        this.given = areGiven(roles);
    }

    private boolean areGiven(Turns.Roles roles) {
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

    private boolean isUnlabelled(int position) {
        return position < passages.size()
                && passages.get(position).part() == Part.TEXT
                && interview.label(position) == null;
    }

    /** Whether what stands there without a label behind a question answers it; it goes on if only it asks. */
    boolean answers(int position) {
        boolean goesOn = !Headings.asks(passages.get(position - 1).text())
                && Headings.asks(passages.get(position).text())
                && isUnlabelled(position + 1);
        return given && !goesOn;
    }

    /** Whether somebody gives them who speaks of himself. */
    boolean areSpoken() {
        return ofOneself >= OFTEN * answered;
    }
}
