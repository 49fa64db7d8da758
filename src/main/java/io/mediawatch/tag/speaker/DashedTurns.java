package io.mediawatch.tag.speaker;

import io.mediawatch.model.Speaker;
import io.mediawatch.tag.passage.Part;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.text.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Turns that each begin with a dash, as in novels: who asks and who answers take turns (— Why? — Because.). */
final class DashedTurns {
    private static final int LEAST = 6;
    /** Share of every second one that must ask, and share of the others that may. */
    private static final double MOSTLY = 0.6;

    private static final double SELDOM = 0.3;
    private static final String DASHES = "—–―-";

    private final List<Passage> passages;
    /** Positions of what begins with a dash, from the first that asks. */
    private final List<Integer> dashed;

    DashedTurns(List<Passage> passages) {
        this.passages = passages;
        List<Integer> all = IntStream.range(0, passages.size())
                .filter(i -> words(passages.get(i)) > 0)
                .boxed()
                .toList();
        dashed = all.stream().dropWhile(i -> !asks(i)).toList();
    }

    /** Where the first question stands; −1 if these are no such turns. */
    int first() {
        int others = dashed.size() / 2;
        boolean talk = dashed.size() >= LEAST
                && asking(0) >= MOSTLY * (dashed.size() - others)
                && asking(1) <= SELDOM * others;
        return talk ? dashed.get(0) : -1;
    }

    /** How many of every second one ask. */
    private long asking(int from) {
        return IntStream.range(0, dashed.size())
                .filter(i -> i % 2 == from && asks(dashed.get(i)))
                .count();
    }

    private boolean asks(int position) {
        return Headings.asks(passages.get(position).text());
    }

    /** What stands between two dashes goes on with the turn, and behind the last what is spoken. */
    List<Turn> read(Person guest) {
        Person asker = Person.asker(passages.get(dashed.get(0)));
        int last = dashed.get(dashed.size() - 1);
        List<Turn> turns = new ArrayList<>();
        for (int i = dashed.get(0); i < passages.size(); i++) {
            Passage passage = passages.get(i);
            int words = words(passage);
            if (words > 0) {
                boolean asks = turns.size() % 2 == 0;
                turns.add(new Turn(
                        asks ? asker : guest,
                        null,
                        asks ? Speaker.Role.INTERVIEWER : Speaker.Role.INTERVIEWEE,
                        "turn.alternating"));
            } else if (i > last && !Narration.spoken(passage)) {
                break;
            }
            if (passage.part() == Part.TEXT && !Narration.told(passage, null, Fold.fold(guest.name()))) {
                turns.get(turns.size() - 1)
                        .paragraphs()
                        .add(new Turn.Piece(passage.index(), Math.max(0, words), passage.length()));
            }
        }
        return turns;
    }

    /** Where the words start behind a dash; −1 without one. */
    private static int words(Passage passage) {
        String text = passage.text();
        int at = Marks.skip(text, 0);
        int start = at;
        while (at < text.length() && DASHES.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        int words = Substance.skipSpaces(text, at);
        boolean bullet = at == start + 1 && text.charAt(start) == '-' && words == at; // -5 °C
        return passage.part() == Part.TEXT && at > start && words < text.length() && !bullet ? words : -1;
    }
}
