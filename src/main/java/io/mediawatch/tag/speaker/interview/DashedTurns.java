package io.mediawatch.tag.speaker.interview;

import io.mediawatch.model.Speaker;
import io.mediawatch.tag.passage.Part;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.people.Person;
import io.mediawatch.tag.speaker.words.LineForm;
import io.mediawatch.tag.speaker.words.Marks;
import io.mediawatch.text.Fold;
import io.mediawatch.text.Scan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Reads interviews in which each turn begins with a dash, as in novels ({@code — Why? — Because.}): asker and guest
 * alternate. Who the guest is, the caller has to know. Behind narration the guest may go on with another dash.
 */
final class DashedTurns {
    /** Minimum number of paragraphs that begin with a dash. */
    private static final int LEAST = 6;
    /** Minimum share of the odd turns (first, third, …) that must ask or turn to somebody. */
    private static final double MOSTLY = 0.6;

    /** Maximum share of the even turns that may ask. */
    private static final double SELDOM = 0.3;

    /** Minimum number of odd turns that must ask. */
    private static final int LEAST_ASKING = 2;

    private static final String DASHES = "—–―-";

    private final List<Passage> passages;
    /** Positions of the paragraphs that open a turn with a dash, from the first that asks. */
    private final List<Integer> dashed = new ArrayList<>();

    DashedTurns(List<Passage> passages) {
        this.passages = passages;
        for (int i = 0; i < passages.size(); i++) {
            boolean opens = dashed.isEmpty() ? asks(i) : !goesOn(i);
            if (words(passages.get(i)) > 0 && opens) {
                dashed.add(i);
            }
        }
    }

    /** Position of the first question; −1 if these are no such turns. */
    int first() {
        int others = dashed.size() / 2;
        boolean talk = dashed.size() >= LEAST
                && count(0, this::asks) >= LEAST_ASKING
                && count(0, i -> asks(i) || turnsToSomebody(i)) >= MOSTLY * (dashed.size() - others)
                && count(1, this::asks) <= SELDOM * others;
        return talk ? dashed.get(0) : -1;
    }

    /** How many of every second turn match, starting with the given one (0 or 1). */
    private long count(int from, IntPredicate which) {
        return IntStream.range(0, dashed.size())
                .filter(i -> i % 2 == from && which.test(dashed.get(i)))
                .count();
    }

    /** Whether the guest goes on behind narration: a question would be next, but this is about me and asks nothing. */
    private boolean goesOn(int position) {
        Passage passage = passages.get(position);
        return dashed.size() % 2 == 0
                && words(passages.get(position - 1)) < 0
                && !LineForm.asks(passage.text())
                && Narration.ofMe(passage);
    }

    private boolean turnsToSomebody(int position) {
        Passage passage = passages.get(position);
        return Narration.addresses(passage) && !Narration.ofMe(passage);
    }

    private boolean asks(int position) {
        return LineForm.asks(passages.get(position).text());
    }

    /**
     * Builds the turns. Paragraphs between two dashes continue the turn, and so do those after the last one as long as
     * they sound spoken.
     */
    List<Turn> read(Person guest) {
        Person asker = Person.asker(passages.get(dashed.get(0)).isChinese());
        int last = dashed.get(dashed.size() - 1);
        List<Turn> turns = new ArrayList<>();
        for (int i = dashed.get(0); i < passages.size(); i++) {
            Passage passage = passages.get(i);
            int words = words(passage);
            if (turns.size() < dashed.size() && dashed.get(turns.size()) == i) {
                boolean asks = turns.size() % 2 == 0;
                turns.add(new Turn(
                        asks ? asker : guest,
                        null,
                        asks ? Speaker.Role.INTERVIEWER : Speaker.Role.INTERVIEWEE,
                        "turn.alternating"));
            } else if (i > last && !Narration.spoken(passage)) {
                break;
            }
            if (passage.part() == Part.TEXT && !Narration.takesOver(passage, null, Fold.fold(guest.name()))) {
                turns.get(turns.size() - 1).add(passage, Math.max(0, words));
            }
        }
        return turns;
    }

    /** Offset of the words after the dash; −1 if the paragraph does not begin with one. */
    static int words(Passage passage) {
        String text = passage.text();
        int at = Marks.skip(text, 0);
        int start = at;
        while (at < text.length() && DASHES.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        int words = Scan.behindSpaces(text, at);
        boolean bullet = at == start + 1 && text.charAt(start) == '-' && words == at; // a minus sign: -5 °C
        return passage.part() == Part.TEXT && at > start && words < text.length() && !bullet ? words : -1;
    }
}
