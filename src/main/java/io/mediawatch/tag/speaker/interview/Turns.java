package io.mediawatch.tag.speaker.interview;

import io.mediawatch.model.Speaker;
import io.mediawatch.tag.passage.Part;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.label.Label;
import io.mediawatch.tag.speaker.label.TableRow;
import io.mediawatch.tag.speaker.people.Person;
import io.mediawatch.tag.speaker.words.LineForm;
import io.mediawatch.tag.speaker.words.Marks;
import io.mediawatch.text.Fold;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the turns of an interview with labels, paragraph by paragraph: a label opens a turn, paragraphs without a label
 * continue it, and narration, notes and headings end or interrupt it. Labels come from {@link Interview}, headings from
 * {@link Headings}, speakers from {@link InterviewRoles}.
 */
public final class Turns {
    /** Minimum number of headings found so far for unlabelled lines to count as headings, too. */
    private static final int LEAST_HEADINGS = 2;

    /** Behind the surname of whoever a note is about. */
    private static final String FOLLOWS = " ’'";
    /** Before the name of whoever a note is about. */
    private static final String ABOUT = "About ";

    private final List<Passage> passages;
    private final Interview interview;
    private final Headings headings;
    private final InterviewRoles roles;
    private final UnlabelledQuestions questions;
    private final UnlabelledAnswers answers;
    private final Consumer<Supplier<String>> rejected;
    private final List<Turn> turns = new ArrayList<>();
    /** Names of the speakers of the turns so far. */
    private final Set<String> names = new HashSet<>();

    private final Set<Integer> headingPositions = new HashSet<>();
    private @Nullable Turn current;
    /** Folded label of the current turn. */
    private @Nullable String speaking;
    /** Folded name of the current speaker. */
    private @Nullable String name;

    private boolean afterHeading;

    public Turns(
            List<Passage> passages,
            Interview interview,
            Headings headings,
            InterviewRoles roles,
            Consumer<Supplier<String>> rejected) {
        this.passages = passages;
        this.interview = interview;
        this.headings = headings;
        this.roles = roles;
        this.rejected = rejected;
        this.answers = new UnlabelledAnswers(passages, interview, roles);
        this.questions = UnlabelledQuestions.in(passages, interview, headings, roles);
    }

    /** @param end position at which to stop, exclusive */
    public List<Turn> readBefore(int end) {
        for (int position = 0; position < end; position++) {
            read(position);
        }
        return turns;
    }

    /** Returns the positions of the paragraphs that turned out to be headings. */
    public Set<Integer> headings() {
        return headingPositions;
    }

    private void read(int position) {
        Passage passage = passages.get(position);
        Label label = interview.label(position);
        if (passage.part() != Part.TEXT && label == null) {
            interrupt(passage);
            return;
        }
        Label announced = label == null && turns.isEmpty() ? Announcement.read(passage, interview) : null;
        if (announced != null) {
            open(passage, announced, Announcement.RULE);
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
            goOn(current, position, passage);
        }
    }

    private void interrupt(Passage passage) {
        if (passage.part() == Part.HEADING) {
            afterHeading = true;
        } else if (Closings.close(passage)) {
            current = null;
        }
    }

    private void heading(int position) {
        headingPositions.add(position);
        afterHeading = true;
    }

    private Turn begin(Person person, @Nullable String label, Speaker.Role role, String rule) {
        Turn turn = new Turn(person, label, role, rule);
        turns.add(turn);
        names.add(person.name());
        return turn;
    }

    private void open(Passage passage, Label label, String rule) {
        Turn turn = begin(roles.person(label.name(), passage), label.name(), roles.role(label.name()), rule);
        current = turn;
        speaking = Fold.fold(label.name());
        name = Fold.fold(turn.person().name());
        afterHeading = false;
        turn.add(passage, label.content());
    }

    private void ask(Passage passage) {
        Turn turn = begin(roles.asker(passage), null, Speaker.Role.INTERVIEWER, "turn.question");
        current = null;
        turn.add(passage, Marks.skip(passage.text(), 0));
    }

    private Turn answer(Person person) {
        Turn turn = begin(person, null, Speaker.Role.INTERVIEWEE, "turn.answer");
        speaking = null;
        name = Fold.fold(turn.person().name());
        return turn;
    }

    private void goOn(Turn turn, int position, Passage passage) {
        if (interview.speaksOnce()) {
            current = null;
            return;
        }
        if (Narration.isDirection(passage.text()) || interview.tellsOffice(position)) {
            return;
        }
        Label missing = MissingColon.find(passage, interview, speaking);
        if (missing != null) {
            open(passage, missing, "turn.no-colon");
        } else if (isHeading(position)) {
            heading(position);
        } else if (notes(position, passage)) {
            current = null;
        } else if (awaitsWords() || !headings.caption(position)) {
            add(turn, position, passage);
        }
    }

    private boolean isHeading(int position) {
        boolean opensQuestion = questions.asks(position + 1)
                && LineForm.shortAndOpen(passages.get(position).text());
        boolean heading = !awaitsWords()
                && (opensQuestion
                        || headings.unlabelled(position, headingPositions.size() >= LEAST_HEADINGS)
                        || headings.quotes(position));
        return heading || headings.about(position, interview.speakers());
    }

    /** Adds a paragraph to the turn; narration ends the turn instead. */
    private void add(Turn turn, int position, Passage passage) {
        if (afterHeading ? !Narration.spoken(passage) : Narration.takesOver(passage, speaking, name)) {
            current = null;
            return;
        }
        int start = TableRow.skip(passage.text(), 0);
        if (start >= passage.length()) {
            return;
        }
        afterHeading = false;
        current = turn.role() == Speaker.Role.INTERVIEWER && !awaitsWords()
                ? behindQuestion(turn, position, passage)
                : turn;
        if (current != null) {
            current.add(passage, start);
        }
    }

    /** The turn of a paragraph after a question: the question itself or an answer without a label; null if neither. */
    private @Nullable Turn behindQuestion(Turn question, int position, Passage passage) {
        Person guest = answers.between(position, speaking);
        if (guest != null) {
            return answer(guest);
        }
        if (!answers.answers(position)) {
            return speaking != null && interview.isSaidToAsk(speaking) ? null : question;
        }
        return answers.areSpoken() ? answer(roles.answerer(passage)) : null;
    }

    /** Whether the current turn has no words yet, as its label was on a line of its own. */
    private boolean awaitsWords() {
        if (current == null || current.paragraphs().size() != 1) {
            return false;
        }
        Turn.Piece label = current.paragraphs().get(0);
        return label.start() == label.end();
    }

    /**
     * Whether a paragraph after the last label is a note or tells of a participant
     * ({@code Hal Abbott is the author of…}).
     */
    private boolean notes(int position, Passage passage) {
        if (position <= interview.lastLabel()) {
            return false;
        }
        boolean thanks =
                Narration.thanksListeners(passage) && current != null && current.role() == Speaker.Role.INTERVIEWEE;
        return thanks
                || Narration.addsNote(passage)
                || InterviewCredit.isOne(passage)
                || (!Narration.spoken(passage)
                        && (Narration.introduces(passage)
                                || names.stream().anyMatch(name -> beginsWith(passage.text(), name))));
    }

    /**
     * Whether the text begins with the name or surname: {@code Hal Abbott is the author of…},
     * {@code Abbott will speak at…}, {@code About Hal Abbott: …}.
     */
    private static boolean beginsWith(String text, String name) {
        int surname = name.lastIndexOf(' ') + 1;
        return text.startsWith(name)
                || text.startsWith(ABOUT + name)
                || (surname > 0
                        && text.startsWith(name.substring(surname))
                        && FOLLOWS.indexOf(text.charAt(Math.min(text.length() - 1, name.length() - surname))) >= 0);
    }
}
