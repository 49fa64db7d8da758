package io.mediawatch.tag.speaker;

import io.mediawatch.model.Speaker;
import io.mediawatch.tag.passage.Part;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.text.Fold;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The turns of an interview: a label opens one, paragraphs without a label go on with it. */
final class Turns {
    /** So many headings show that the interview has them. */
    private static final int LEAST_HEADINGS = 2;

    private final List<Passage> passages;
    private final Interview interview;
    private final Headings headings;
    private final Roles roles;
    private final UnlabelledQuestions questions;
    private final UnlabelledAnswers answers;
    private final Consumer<Supplier<String>> rejected;
    private final List<Turn> turns = new ArrayList<>();
    private final Set<Integer> headingPositions = new HashSet<>();
    private @Nullable Turn current;
    /** The label of the turn, folded. */
    private @Nullable String speaking;
    /** The name of who speaks, folded. */
    private @Nullable String name;

    private boolean afterHeading;

    Turns(List<Passage> passages, Interview interview, Roles roles, Consumer<Supplier<String>> rejected) {
        this.passages = passages;
        this.interview = interview;
        this.headings = new Headings(passages, interview);
        this.roles = roles;
        this.rejected = rejected;
        this.answers = new UnlabelledAnswers(passages, interview, roles);
        this.questions = UnlabelledQuestions.in(passages, interview, headings, roles);
    }

    /** @param end position before which to read */
    List<Turn> readBefore(int end) {
        for (int position = 0; position < end; position++) {
            read(position);
        }
        return turns;
    }

    /** Positions of paragraphs that turned out to be headings. */
    Set<Integer> headings() {
        return headingPositions;
    }

    private void read(int position) {
        Passage passage = passages.get(position);
        Label label = interview.label(position);
        if (passage.part() != Part.TEXT && label == null) {
            interrupt(passage);
            return;
        }
        if (label != null && !headings.labelled(position, label, speaking)) {
            open(passage, label, "turn.label");
        } else if (label != null) {
            rejected.accept(() -> "paragraph " + passage.index() + " '" + label.name()
                    + "' opens no turn: a heading in the form of one");
            heading(position);
        } else if (questions.asks(position)) {
            ask(passage);
        } else if (questions.tells(position)) {
            current = null;
        } else if (current != null) {
            goOn(position, passage);
        }
    }

    private void interrupt(Passage passage) {
        if (passage.part() == Part.HEADING) {
            afterHeading = true;
        } else if (passage.part() == Part.FURNITURE && Closings.closes(passage.folded())) {
            current = null;
        }
    }

    private void heading(int position) {
        headingPositions.add(position);
        afterHeading = true;
    }

    private void open(Passage passage, Label label, String rule) {
        Turn turn = new Turn(roles.person(label.name(), passage), label.name(), roles.role(label.name()), rule);
        turns.add(turn);
        current = turn;
        speaking = Fold.fold(label.name());
        name = Fold.fold(turn.person().name());
        afterHeading = false;
        turn.paragraphs().add(new Turn.Piece(passage.index(), label.content(), passage.length()));
    }

    private void ask(Passage passage) {
        Turn turn = new Turn(Person.asker(passage), null, Speaker.Role.INTERVIEWER, "turn.question");
        turns.add(turn);
        current = null;
        turn.paragraphs().add(new Turn.Piece(passage.index(), Marks.skip(passage.text(), 0), passage.length()));
    }

    private Turn answer(Person person) {
        Turn turn = new Turn(person, null, Speaker.Role.INTERVIEWEE, "turn.answer");
        turns.add(turn);
        current = turn;
        speaking = null;
        name = Fold.fold(turn.person().name());
        return turn;
    }

    private void goOn(int position, Passage passage) {
        if (interview.speaksOnce()) {
            current = null;
            return;
        }
        if (Narration.isDirection(passage.text())) {
            return;
        }
        Label missing = MissingColon.find(passage, interview, speaking);
        if (missing != null) {
            open(passage, missing, "turn.no-colon");
            return;
        }
        if ((!awaitsWords() && headings.unlabelled(position, headingPositions.size() >= LEAST_HEADINGS))
                || (!awaitsWords() && headings.quotes(position))
                || headings.about(position, interview.speakers())) {
            heading(position);
            return;
        }
        if (notes(position, passage)) {
            current = null;
            return;
        }
        if (!awaitsWords() && headings.caption(position)) {
            return;
        }
        boolean told = afterHeading ? !Narration.spoken(passage) : Narration.told(passage, speaking, name);
        Turn turn = current;
        if (told || turn == null) {
            current = null;
            return;
        }
        int start = Timestamps.skip(passage.text(), 0);
        if (start >= passage.length()) {
            return;
        }
        afterHeading = false;
        if (turn.role() == Speaker.Role.INTERVIEWER && !awaitsWords()) {
            Person guest = answers.between(position, speaking);
            if (guest != null) {
                turn = answer(guest);
            } else if (answers.answers(position)) {
                if (!answers.areSpoken()) {
                    current = null;
                    return;
                }
                turn = answer(roles.answerer(passage));
            }
        }
        turn.paragraphs().add(new Turn.Piece(passage.index(), start, passage.length()));
    }

    /** Whether nothing is said yet in the turn: the name stood on a line of its own. */
    private boolean awaitsWords() {
        if (current == null || current.paragraphs().size() != 1) {
            return false;
        }
        Turn.Piece label = current.paragraphs().get(0);
        return label.start() == label.end();
    }

    /** Behind the last label: a note, or what is told of one who took part, Hal Abbott is the author of…. */
    private boolean notes(int position, Passage passage) {
        if (position <= interview.lastLabel()) {
            return false;
        }
        return Narration.addsNote(passage)
                || (!Narration.spoken(passage)
                        && (Narration.introduces(passage)
                                || turns.stream()
                                        .anyMatch(turn -> beginsWith(
                                                passage.text(), turn.person().name()))));
    }

    /** Hal Abbott is the author of…, Abbott will speak at…. */
    private static boolean beginsWith(String text, String name) {
        int surname = name.lastIndexOf(' ') + 1;
        return text.startsWith(name) || (surname > 0 && text.startsWith(name.substring(surname) + " "));
    }

    /** The role of a speaker, as the quotes carry it. */
    interface Roles {
        Person person(String label);

        /** The same where it depends on what stands before: who testifies. */
        Person person(String label, Passage passage);

        Speaker.Role role(String label);

        /** Who answers without a label. */
        Person answerer(Passage passage);
    }
}
