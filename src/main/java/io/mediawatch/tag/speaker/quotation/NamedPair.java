package io.mediawatch.tag.speaker.quotation;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.people.Cast;
import io.mediawatch.tag.speaker.words.ChineseSigns;
import io.mediawatch.tag.speaker.words.HanWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Resolves 前者, 后者 and 对方, which refer to one of two: the two people or, failing that, the two companies named in the
 * last sentence that names any.
 */
final class NamedPair {
    private static final Lexicon WORDS = Lexicon.read("chinese-subjects.txt");
    private static final HanWords FIRST = new HanWords(WORDS.section("the first of two"));
    private static final HanWords SECOND = new HanWords(WORDS.section("the second of two"));

    /** How far back, in characters, to look for that sentence; keeps the search short. */
    private static final int FARTHEST = 300;

    private final Passage passage;
    private final Cast cast;
    private @Nullable QuotedParts quotes;

    NamedPair(Passage passage, Cast cast) {
        this.passage = passage;
        this.cast = cast;
    }

    /**
     * Returns whom the pronoun that starts at the offset means, as written; null if no such pronoun starts there, or if
     * the sentence does not name exactly two.
     */
    @Nullable
    String at(int start) {
        boolean first = FIRST.startAt(passage.folded(), start, passage.length());
        if (!first && !SECOND.startAt(passage.folded(), start, passage.length())) {
            return null;
        }
        List<Cast.Spot> pair = before(start);
        return pair.size() == 2 ? text(pair.get(first ? 0 : 1)) : null;
    }

    private String text(Cast.Spot spot) {
        return passage.text().substring(spot.start(), spot.end());
    }

    /** Returns every person or, failing that, every company named in the last sentence that names any. */
    private List<Cast.Spot> before(int limit) {
        QuotedParts parts = quotes();
        int farthest = Math.max(0, limit - FARTHEST);
        int to = limit;
        while (to > farthest) {
            int from = to;
            while (from > farthest
                    && (!ChineseSigns.SENTENCE_ENDS.has(passage.text().charAt(from - 1)) || parts.cover(from - 1))) {
                from--;
            }
            List<Cast.Spot> named = named(parts, from, to);
            if (!named.isEmpty()) {
                return named;
            }
            to = from - 1;
        }
        return List.of();
    }

    private QuotedParts quotes() {
        if (quotes == null) {
            quotes = new QuotedParts(QuoteMarks.find(passage.text()));
        }
        return quotes;
    }

    private List<Cast.Spot> named(QuotedParts parts, int from, int to) {
        List<Cast.Spot> people = distinct(cast.spots(passage, from, to), parts);
        return people.isEmpty() ? distinct(cast.bodies(passage, from, to), parts) : people;
    }

    private static List<Cast.Spot> distinct(List<Cast.Spot> spots, QuotedParts quotes) {
        List<Cast.Spot> distinct = new ArrayList<>();
        for (Cast.Spot spot : spots) {
            boolean known = distinct.stream().anyMatch(other -> other.person().equals(spot.person()));
            if (!known && !quotes.cover(spot.start())) {
                distinct.add(spot);
            }
        }
        distinct.sort(Comparator.comparingInt(Cast.Spot::start));
        return distinct;
    }
}
