package io.mediawatch.tag.speaker;

import io.mediawatch.tag.passage.Passage;
import java.util.ArrayList;
import java.util.List;

/** Tells the focus who is named in a paragraph, outside of quotations, as far as the reading has come. */
final class PassageFocus {
    private final Passage passage;
    private final List<Cast.Spot> spots;
    private final Focus focus;
    private int next;

    PassageFocus(Passage passage, List<Cast.Spot> spots, List<Quoted> quotes, Focus focus) {
        this.passage = passage;
        this.focus = focus;
        this.spots = spots.stream()
                .filter(spot -> quotes.stream().noneMatch(quoted -> quoted.contains(spot.start())))
                .toList();
    }

    /** Names up to a position. Within a sentence the first is the subject, whom a pronoun most likely means. */
    void advance(int limit) {
        List<Cast.Spot> sentence = new ArrayList<>();
        int end = -1;
        while (next < spots.size() && spots.get(next).start() < limit) {
            Cast.Spot spot = spots.get(next++);
            if (spot.start() >= end) {
                tell(sentence);
                end = passage.sentences().end(spot.start());
            }
            sentence.add(spot);
        }
        tell(sentence);
    }

    private void tell(List<Cast.Spot> sentence) {
        for (int i = sentence.size() - 1; i >= 0; i--) {
            focus.named(sentence.get(i).person());
        }
        sentence.clear();
    }
}
