package io.mediawatch.tag.topic;

import io.mediawatch.model.TopicScore;
import io.mediawatch.tag.passage.Part;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.passage.Phrases;
import io.mediawatch.tag.passage.Words;
import io.mediawatch.text.Fold;
import io.mediawatch.watch.Term;
import io.mediawatch.watch.TopicRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Finds the topics of an article. One automaton finds the terms of all rules; those whose context fits are added up per
 * topic ({@link Tally}).
 */
public final class TopicFinder {
    /** Factors by which a term counts more in the headline and in headings. */
    private static final double HEADLINE = 4;

    private static final double HEADING = 2;

    private final List<TopicRule> rules;
    private final Phrases<List<Clue>> phrases;

    /** A term of a rule, with the folded words that must or must not be near it. */
    record Clue(int rule, Term term, List<String> near, List<String> notNear) {}

    /** A term where it stands in the article. */
    record Hit(Passage passage, int start, int end, Clue clue) {
        /** How much it counts, if its context fits. */
        double weight() {
            return clue.term().weight() * factor(passage.part());
        }

        /** Whether it stands where an article says what it is about. */
        boolean announces() {
            return factor(passage.part()) > 1;
        }

        /** Whether the words that its rule asks for are near it, and none that it excludes. */
        boolean fits() {
            if (!clue.near().isEmpty() && !Words.anyIn(passage.around(start), clue.near())) {
                return false;
            }
            return clue.notNear().isEmpty() || !Words.anyIn(passage.sentenceAt(start), clue.notNear());
        }

        private static double factor(Part part) {
            return switch (part) {
                case HEADLINE -> HEADLINE;
                case HEADING -> HEADING;
                case FURNITURE, STAGE -> 0;
                default -> 1;
            };
        }
    }

    /**
     * The article as a whole.
     *
     * @param words    its length
     * @param texts    its paragraphs of body text
     * @param headline folded; empty if there is none
     */
    record Extent(int words, int texts, String headline) {}

    public TopicFinder(List<TopicRule> rules) {
        this.rules = List.copyOf(rules);
        Map<String, List<Clue>> clues = new HashMap<>();
        for (int i = 0; i < rules.size(); i++) {
            for (Term term : rules.get(i).terms()) {
                clues.computeIfAbsent(Fold.fold(term.text()), key -> new ArrayList<>(1))
                        .add(new Clue(i, term, folded(term.near()), folded(term.notNear())));
            }
        }
        phrases = new Phrases<>(clues);
    }

    private static List<String> folded(List<String> words) {
        return words.stream().map(Fold::fold).toList();
    }

    /**
     * Finds the topics of an article, best first.
     *
     * @param rejected receives a readable line for every topic with too little evidence
     */
    public TopicMap find(List<Passage> passages, Consumer<Supplier<String>> rejected) {
        Map<Integer, List<Hit>> hits = new TreeMap<>();
        int length = 0;
        int texts = 0;
        String headline = "";
        for (Passage passage : passages) {
            length += passage.signs().words();
            texts += passage.part() == Part.TEXT ? 1 : 0;
            headline = passage.part() == Part.HEADLINE ? passage.folded() : headline;
            collect(passage, hits);
        }
        Extent extent = new Extent(length, texts, headline);
        List<TopicScore> scores = new ArrayList<>();
        hits.forEach((rule, found) ->
                new Tally(rules.get(rule), extent, rejected).score(found).ifPresent(scores::add));
        scores.sort((one, other) -> Double.compare(other.score(), one.score()));
        return new TopicMap(scores);
    }

    private record Found(int start, int end, List<Clue> clues) {}

    /**
     * Collects the terms of each rule from left to right, longest first, so that of overlapping terms of a topic the
     * longest counts.
     */
    private void collect(Passage passage, Map<Integer, List<Hit>> hits) {
        List<Found> all = new ArrayList<>();
        phrases.find(passage.chars(), (start, end, clues) -> {
            if (Words.wholeOrPlural(passage.folded(), start, end)) {
                all.add(new Found(start, end, clues));
            }
        });
        all.sort(Comparator.comparingInt(Found::start).thenComparing(Found::end, Comparator.reverseOrder()));
        for (Found found : all) {
            for (Clue clue : found.clues()) {
                hits.computeIfAbsent(clue.rule(), rule -> new ArrayList<>())
                        .add(new Hit(passage, found.start(), found.end(), clue));
            }
        }
    }
}
