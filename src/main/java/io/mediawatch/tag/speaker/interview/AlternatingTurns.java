package io.mediawatch.tag.speaker.interview;

import io.mediawatch.model.Speaker;
import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Part;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.people.Cast;
import io.mediawatch.tag.speaker.people.Person;
import io.mediawatch.tag.speaker.words.LineForm;
import io.mediawatch.tag.speaker.words.Marks;
import io.mediawatch.text.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the turns of an interview without speaker labels, in which questions and answers alternate. Tries turns that
 * begin with a dash, then emphasized questions, then headings that are questions, then plain questions. The text must
 * show that it is an interview: by a note ({@code edited for length}, 以下为对话实录), by words for an encounter before the
 * first question (接受采访), by a headline that names the guest, or by the questions and answers alone
 * ({@link ClearTalk}); and the paragraphs before the first question must introduce exactly one guest, and the answers
 * must sound spoken.
 */
public final class AlternatingTurns {
    private static final Lexicon SPOKEN = Lexicon.read("spoken.txt");
    private static final Set<String> NOTES = SPOKEN.section("notes of an interview");
    private static final Set<String> TALKS = SPOKEN.section("names of a talk");
    private static final String FOLLOWING = "以下";
    /** Minimum number of questions in an interview. */
    private static final int LEAST_QUESTIONS = 3;
    /**
     * Minimum share of headings that must ask for all of them to count as questions; also the minimum share of
     * questions that must be answered, and of plain ones that must address somebody.
     */
    private static final double MOSTLY = 0.6;
    /**
     * Minimum share of answers that must sound spoken or be in the first person; also of paragraphs that must be plain
     * questions where these do not address anybody.
     */
    private static final double OFTEN = 0.3;
    /** In the questions of an essay, which nobody else answers. */
    private static final String US = "我们";

    private final List<Passage> passages;
    private final Cast cast;
    private @Nullable Welcome welcome;

    public AlternatingTurns(List<Passage> passages, Cast cast) {
        this.passages = passages;
        this.cast = cast;
    }

    /** The turns in text order; empty if the text is not such an interview. */
    public List<Turn> read() {
        long mayAsk = passages.stream()
                .filter(passage ->
                        asks(passage) || isSetOff(passage) || Remarks.isOne(passage) || DashedTurns.words(passage) > 0)
                .limit(LEAST_QUESTIONS)
                .count();
        if (mayAsk < LEAST_QUESTIONS) {
            return List.of();
        }
        welcome = Welcome.find(passages, cast);
        int note = first(AlternatingTurns::isNote, passages.size());
        List<Turn> dashed = dashed(note);
        if (!dashed.isEmpty()) {
            return dashed;
        }
        List<Turn> emphasized = note >= 0 ? emphasizedAround(note) : emphasizedBehindEncounter();
        List<Turn> welcomed = emphasized.isEmpty() ? welcomed() : emphasized;
        return welcomed.isEmpty() ? headingsOrAsking(note) : welcomed;
    }

    /** Turns behind a welcome, in which the host's paragraphs turn to the guest with a question. */
    private List<Turn> welcomed() {
        Welcome opening = welcome;
        if (opening == null) {
            return List.of();
        }
        HostedTalk talk = new HostedTalk(passages, opening);
        List<Integer> questions = talk.questions();
        List<Turn> turns = questions.size() > LEAST_QUESTIONS && alternate(questions)
                ? turns(questions, opening.host(), opening.guest())
                : List.of();
        return answers(turns).stream().anyMatch(Narration::ofOneself) ? talk.withOpening(turns) : List.of();
    }

    private List<Turn> dashed(int note) {
        DashedTurns dashed = new DashedTurns(passages);
        int first = dashed.first();
        Person guest = first >= 0 ? guest(first) : null;
        List<Turn> turns = guest == null ? List.of() : dashed.read(guest);
        boolean announced = note >= 0 || (first >= 0 && first(Encounter::isSure, first) >= 0);
        boolean talk = announced ? answers(turns).stream().anyMatch(Narration::ofOneself) : isClear(turns);
        return talk ? turns : dashedQuestions();
    }

    /**
     * Turns of which only the questions begin with a dash, one of which addresses the guest and none is about us:
     * ——您为什么来？
     */
    private List<Turn> dashedQuestions() {
        List<Integer> questions = positions(0, passages.size(), passage -> DashedTurns.words(passage) > 0);
        long asking = questions.stream().filter(i -> asks(passages.get(i))).count();
        if (asking < LEAST_QUESTIONS || asking < MOSTLY * questions.size() || !alternate(questions)) {
            return List.of();
        }
        List<Passage> asked = questions.stream().map(passages::get).toList();
        boolean turns = asked.stream().anyMatch(Narration::addresses)
                && asked.stream().noneMatch(passage -> passage.folded().contains(US));
        Person guest = turns ? guest(questions.get(0)) : null;
        List<Turn> talk = guest == null ? List.of() : turns(questions, guest);
        return isTalk(talk) ? talk : List.of();
    }

    private List<Turn> emphasizedAround(int note) {
        List<Turn> behind = emphasized(note + 1, passages.size());
        return behind.isEmpty() ? emphasized(0, note) : behind;
    }

    /**
     * Emphasized questions after a paragraph with words for an encounter, or without any if the turns show the
     * interview. That paragraph may be the first emphasized one that asks, as a lead often does.
     */
    private List<Turn> emphasizedBehindEncounter() {
        List<Integer> asking = positions(0, passages.size(), EmphasizedQuestions::asks);
        if (asking.size() < LEAST_QUESTIONS) {
            return List.of();
        }
        int encounter = first(Encounter::isSure, asking.get(0) + 1);
        List<Turn> turns = emphasized(encounter < 0 ? asking.get(0) : encounter + 1, passages.size());
        boolean talk = encounter >= 0 ? isTalk(turns) : isClear(turns);
        return talk ? turns : List.of();
    }

    /** Whether the turns themselves show that this is an interview, where no words announce one. */
    private boolean isClear(List<Turn> turns) {
        Person guest = ClearTalk.answering(turns);
        if (guest == null || !isTalk(turns)) {
            return false;
        }
        List<Passage> asked = ClearTalk.passages(passages, turns, Speaker.Role.INTERVIEWER);
        int first = passages.indexOf(asked.get(0));
        first += asked.size() > 1 && asked.get(1) == passages.get(first + 1) ? 1 : 0; // the lead asks, too
        return ClearTalk.is(first(Encounter::isHinted, first) >= 0, asked, answers(turns))
                && !ClearTalk.isOpenedByAuthor(passages.subList(0, first), guest);
    }

    /**
     * Whether the answers often speak in the first person and hardly name the guest. Otherwise an author is answering
     * readers, or reporting what somebody said.
     */
    private boolean isTalk(List<Turn> turns) {
        Person guest = ClearTalk.answering(turns);
        if (guest == null) {
            return false;
        }
        List<Passage> answers = answers(turns);
        long ofOneself = answers.stream().filter(Narration::ofOneself).count();
        return ofOneself >= OFTEN * answers.size()
                && !ClearTalk.isAuthors(passages, turns, guest)
                && !ClearTalk.isEssay(ClearTalk.passages(passages, turns, Speaker.Role.INTERVIEWER));
    }

    private List<Passage> answers(List<Turn> turns) {
        return ClearTalk.passages(passages, turns, Speaker.Role.INTERVIEWEE);
    }

    private List<Turn> emphasized(int from, int to) {
        EmphasizedQuestions emphasized = new EmphasizedQuestions(passages, from, to);
        List<Integer> questions = emphasized.positions();
        Person guest = questions.isEmpty() || !alternate(questions) ? null : guest(questions.get(0));
        if (guest == null) {
            return List.of();
        }
        List<Integer> all = new ArrayList<>(emphasized.before(guest));
        all.addAll(questions);
        return turns(all, guest);
    }

    private List<Turn> headingsOrAsking(int note) {
        List<Integer> questions = note >= 0 ? questions(note) : headings(0, passages.size());
        if (note < 0 && questions.isEmpty()) {
            return plainWithoutNote();
        }
        if (questions.size() < LEAST_QUESTIONS || !alternate(questions)) {
            return List.of();
        }
        Person guest = guest(questions.get(0));
        List<Turn> turns = guest == null ? List.of() : turns(questions, guest);
        boolean encounter = guest != null
                && first(Encounter::isSure, questions.get(0)) >= 0
                && !ClearTalk.isAuthors(passages, turns, guest);
        return note >= 0 || encounter || isClear(turns) ? turns : List.of();
    }

    /**
     * Turns with plain questions where no note says that this is an interview: words for an encounter, or a headline
     * that names the guest, must do instead, or the turns must show it themselves.
     */
    private List<Turn> plainWithoutNote() {
        List<Integer> questions = plain(0, passages.size(), false);
        if (questions.size() < LEAST_QUESTIONS || !alternate(questions)) {
            return List.of();
        }
        int opening = questions.get(0);
        boolean turn = turnToSomebody(questions);
        boolean dense = questions.size() > LEAST_QUESTIONS
                && questions.size() >= OFTEN * (questions.get(questions.size() - 1) + 1 - opening);
        Person guest = turn || dense ? guest(opening) : null;
        if (guest == null) {
            return List.of();
        }
        List<Turn> turns = turns(questions, guest);
        boolean headlined = heads(passages.get(0)) && passages.get(0).folded().contains(Fold.fold(guest.name()));
        boolean announced = first(Encounter::isSure, opening) >= 0 || (dense && headlined);
        boolean spoken = turn ? !ClearTalk.isAuthors(passages, turns, guest) : isTalk(turns);
        return (announced && spoken) || (dense && isClear(turns)) ? turns : List.of();
    }

    /**
     * Plain questions from a position on, with answers between them; empty if too few ask, or most do not address
     * anybody.
     */
    List<Integer> plainFrom(int from) {
        List<Integer> questions = plain(from, passages.size(), true);
        long asking = questions.stream().filter(i -> asks(passages.get(i))).count();
        boolean asked = asking >= LEAST_QUESTIONS && alternate(questions);
        return asked && (turnToSomebody(questions) || ClearTalk.goesOn(passages, questions)) ? questions : List.of();
    }

    private boolean turnToSomebody(List<Integer> questions) {
        long addressed = questions.stream()
                .filter(i -> Narration.addresses(passages.get(i)))
                .count();
        return addressed >= LEAST_QUESTIONS && addressed >= MOSTLY * questions.size();
    }

    private @Nullable Person guest(int opening) {
        return welcome != null ? welcome.guest() : new Introductions(passages, opening, cast).onlyGuest();
    }

    /** Position of the first passage that matches, before {@code limit}; −1 if there is none. */
    private int first(Predicate<Passage> which, int limit) {
        return IntStream.range(0, limit)
                .filter(i -> which.test(passages.get(i)))
                .findFirst()
                .orElse(-1);
    }

    /** Whether a paragraph says that an interview follows or precedes: {@code edited for length}; 以下是林晓岚的讲述和回答. */
    static boolean isNote(Passage passage) {
        String folded = passage.folded();
        return NOTES.stream().anyMatch(folded::contains)
                || (folded.startsWith(FOLLOWING)
                        && passage.sentences().end(0) == folded.length()
                        && TALKS.stream().anyMatch(folded::contains));
    }

    /** Positions of the questions after the note, or of those before it if there are none after it. */
    private List<Integer> questions(int note) {
        List<Integer> behind = questions(note + 1, passages.size());
        return behind.isEmpty() ? questions(0, note) : behind;
    }

    private List<Integer> questions(int from, int to) {
        List<Integer> headings = headings(from, to);
        return headings.isEmpty() ? plain(from, to, from > 0) : headings;
    }

    /**
     * Positions of plain paragraphs that ask, and of the interviewer's remarks between two answers.
     *
     * @param opened whether a remark may come before the first question
     */
    private List<Integer> plain(int from, int to, boolean opened) {
        List<Integer> questions = new ArrayList<>();
        for (int i = from; i < to; i++) {
            boolean behindQuestion = questions.isEmpty() ? !opened : questions.get(questions.size() - 1) == i - 1;
            boolean asksNext = i + 1 < to && asks(passages.get(i + 1));
            boolean answered = i + 1 < to && passages.get(i + 1).part() == Part.TEXT && !asksNext;
            boolean asksBack = asksNext && Narration.ofOneself(passages.get(i));
            boolean remarks = !behindQuestion
                    && answered
                    && (Remarks.isOne(passages.get(i)) || Remarks.tellsOpinion(passages.get(i), passages.get(i + 1)));
            if ((asks(passages.get(i)) && !asksBack) || remarks) {
                questions.add(i);
            }
        }
        return questions;
    }

    /** All headings if most of them ask, as some questions are phrased as remarks; otherwise empty. */
    private List<Integer> headings(int from, int to) {
        List<Integer> all = positions(from, to, passage -> passage.part() == Part.HEADING);
        long asking =
                all.stream().filter(i -> LineForm.asks(passages.get(i).text())).count();
        return asking >= LEAST_QUESTIONS && asking >= MOSTLY * all.size() ? all : List.of();
    }

    private List<Integer> positions(int from, int to, Predicate<Passage> which) {
        return IntStream.range(from, to)
                .filter(i -> which.test(passages.get(i)))
                .boxed()
                .toList();
    }

    /** Whether the passage may be the headline, which some articles have as their first paragraph. */
    private static boolean heads(Passage passage) {
        return passage.part() == Part.HEADLINE || !LineForm.endsSentence(passage.text());
    }

    private static boolean asks(Passage passage) {
        return passage.part() == Part.TEXT && LineForm.asks(passage.text());
    }

    private static boolean isSetOff(Passage passage) {
        return passage.part() == Part.HEADING || passage.emphasized();
    }

    /** Whether most questions are followed by an answer, and enough of the answers sound spoken. */
    private boolean alternate(List<Integer> questions) {
        int opening = questions.get(0);
        int last = questions.get(questions.size() - 1);
        int answered = 0;
        for (int i = 1; i < questions.size(); i++) {
            answered += questions.get(i) > questions.get(i - 1) + 1 ? 1 : 0;
        }
        Set<Integer> asked = Set.copyOf(questions);
        List<Integer> answers =
                positions(opening, last, passage -> passage.part() == Part.TEXT && !asks(passage)).stream()
                        .filter(i -> !asked.contains(i))
                        .toList();
        long spoken =
                answers.stream().filter(i -> Narration.spoken(passages.get(i))).count();
        return answered >= MOSTLY * (questions.size() - 1) && spoken >= OFTEN * answers.size();
    }

    private List<Turn> turns(List<Integer> questions, Person guest) {
        boolean chinese = passages.get(questions.get(0)).isChinese();
        return turns(questions, welcome != null ? welcome.host() : Person.asker(chinese), guest);
    }

    /** The turns of an interview whose asker and guest are known, given the positions of the questions. */
    List<Turn> turns(List<Integer> questions, Person asker, Person guest) {
        Set<Integer> asking = Set.copyOf(questions);
        List<Turn> turns = new ArrayList<>();
        int last = questions.get(questions.size() - 1);
        boolean emphasized = passages.get(last).emphasized();
        for (int i = questions.get(0); i < passages.size() && !ends(passages.get(i)); i++) {
            Passage passage = passages.get(i);
            boolean asks = asking.contains(i) || (i > last + 1 && Welcome.calls(guest, passage));
            boolean apart = emphasized && passage.emphasized() && !asks;
            if (i > last && (apart || Narration.addsNote(passage))) {
                break; // e.g. notes on the participants, links to other articles
            }
            boolean heads =
                    asking.contains(i + 1) && !asks && !asking.contains(i - 1) && LineForm.shortAndOpen(passage.text());
            boolean answers = passage.part() == Part.TEXT
                    && !apart
                    && !heads
                    && !Narration.takesOver(passage, null, Fold.fold(guest.name()));
            if (asks || answers) {
                Turn turn = asks
                        ? turn(turns, asker, Speaker.Role.INTERVIEWER)
                        : turn(turns, guest, Speaker.Role.INTERVIEWEE);
                int dashed = asks ? DashedTurns.words(passage) : -1;
                int start = dashed > 0 ? dashed : Marks.skip(passage.text(), 0);
                turn.add(passage, start);
            }
        }
        return turns;
    }

    /** The last turn if its speaker has the same role, otherwise a new one. */
    private static Turn turn(List<Turn> turns, Person person, Speaker.Role role) {
        if (turns.isEmpty() || turns.get(turns.size() - 1).role() != role) {
            turns.add(new Turn(person, null, role, "turn.alternating"));
        }
        return turns.get(turns.size() - 1);
    }

    private static boolean ends(Passage passage) {
        return Closings.close(passage) || isNote(passage);
    }
}
