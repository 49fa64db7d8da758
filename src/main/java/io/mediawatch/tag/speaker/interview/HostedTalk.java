package io.mediawatch.tag.speaker.interview;

import io.mediawatch.model.Speaker;
import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Part;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.passage.Prefixes;
import io.mediawatch.tag.speaker.words.LineForm;
import io.mediawatch.tag.speaker.words.Marks;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds what the host says in the transcript of a programme without labels, in which the host welcomes the guest
 * ({@link Welcome}): what ends with a question, turns to the guest or calls the guest by name, and the words before the
 * welcome with which the host opens ({@code Today I'm talking with Rosa Lindqvist}).
 */
final class HostedTalk {
    private static final Lexicon SPOKEN = Lexicon.read("spoken.txt");
    private static final Prefixes ANSWERS = new Prefixes(SPOKEN.section("opens an answer in english"));
    private static final Prefixes TO_GUEST = new Prefixes(SPOKEN.section("begins a remark to the guest"));
    private static final Set<String> OPENINGS = SPOKEN.section("opens a programme");
    /** Maximum length, in characters, of a remark of the host's that does not ask. */
    private static final int LONGEST_REMARK = 300;

    private final List<Passage> passages;
    private final Welcome welcome;

    HostedTalk(List<Passage> passages, Welcome welcome) {
        this.passages = passages;
        this.welcome = welcome;
    }

    /** Positions of the host's paragraphs, from the welcome on. */
    List<Integer> questions() {
        List<Integer> questions = new ArrayList<>(List.of(welcome.position()));
        for (int i = welcome.position() + 2; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            boolean behind = questions.get(questions.size() - 1) == i - 1;
            boolean turns = Remarks.isOne(passage) || Remarks.turnsToGuest(passage);
            if (!behind
                    && !LineForm.shortAndOpen(passage.text())
                    && ((turns && (asks(i) || !asks(i + 1))) || welcome.calls(passage) || remarks(i))) {
                questions.add(i);
            }
        }
        return questions;
    }

    private boolean asks(int position) {
        Passage passage = position < passages.size() ? passages.get(position) : null;
        return passage != null && passage.part() == Part.TEXT && LineForm.asks(passage.text());
    }

    /** Whether a paragraph begins with "you", and the next one surely answers it: But you lost money. – It did hurt. */
    private boolean remarks(int position) {
        Passage passage = passages.get(position);
        Passage next = position + 1 < passages.size() ? passages.get(position + 1) : null;
        return next != null
                && passage.part() == Part.TEXT
                && passage.length() <= LONGEST_REMARK
                && TO_GUEST.open(passage.folded())
                && !Narration.ofOneself(passage)
                && !asks(position + 1)
                && ANSWERS.open(next.folded());
    }

    /** The turns with what the host says before the welcome, if that is how a programme opens. */
    List<Turn> withOpening(List<Turn> turns) {
        int from = 0;
        while (from < welcome.position() && !opens(passages.get(from))) {
            from++;
        }
        Turn opening = new Turn(welcome.host(), null, Speaker.Role.INTERVIEWER, "turn.alternating");
        for (Passage passage : passages.subList(from, welcome.position())) {
            if (passage.part() == Part.TEXT && !AlternatingTurns.isNote(passage)) {
                opening.add(passage, Marks.skip(passage.text(), 0));
            }
        }
        if (opening.paragraphs().isEmpty()) {
            return turns;
        }
        List<Turn> all = new ArrayList<>(List.of(opening));
        all.addAll(turns);
        return all;
    }

    private static boolean opens(Passage passage) {
        return passage.part() == Part.TEXT && OPENINGS.stream().anyMatch(passage.folded()::contains);
    }
}
