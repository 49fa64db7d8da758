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
    private final List<TopicRule> rules;
    private final Phrases<List<Clue>> phrases;

    /** A term of a rule, with the folded words that must or must not be near it. */
    private record Clue(int rule, Term term, List<String> near, List<String> notNear) {}

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
        Map<Integer, Tally> tallies = new TreeMap<>();
        int length = 0;
        int texts = 0;
        String headline = "";
        for (Passage passage : passages) {
            length += passage.signs().words();
            texts += passage.part() == Part.TEXT ? 1 : 0;
            headline = passage.part() == Part.HEADLINE ? passage.folded() : headline;
            count(passage, tallies);
        }
        List<TopicScore> scores = new ArrayList<>();
        for (Tally tally : tallies.values()) {
            tally.score(length, texts, headline, rejected).ifPresent(scores::add);
        }
        scores.sort((one, other) -> Double.compare(other.score(), one.score()));
        return new TopicMap(scores);
    }

    private record Found(int start, int end, List<Clue> clues) {}

    /**
     * Counts the terms from left to right, longest first, so that of overlapping terms of a topic the longest counts.
     */
    private void count(Passage passage, Map<Integer, Tally> tallies) {
        List<Found> all = new ArrayList<>();
        phrases.find(passage.chars(), (start, end, clues) -> {
            if (Words.wholeOrPlural(passage.folded(), start, end)) {
                all.add(new Found(start, end, clues));
            }
        });
        all.sort(Comparator.comparingInt(Found::start).thenComparing(Found::end, Comparator.reverseOrder()));
        for (Found found : all) {
            for (Clue clue : found.clues()) {
                if (fits(clue, passage, found.start())) {
                    tallies.computeIfAbsent(clue.rule(), rule -> new Tally(rules.get(rule)))
                            .add(
                                    passage,
                                    found.start(),
                                    found.end(),
                                    clue.term().weight());
                }
            }
        }
    }

    private static boolean fits(Clue clue, Passage passage, int start) {
        if (!clue.near().isEmpty() && !Words.anyIn(passage.around(start), clue.near())) {
            return false;
        }
        return clue.notNear().isEmpty() || !Words.anyIn(passage.sentenceAt(start), clue.notNear());
    }
}
