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
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Finds what an article, or a passage of it, is about. */
public final class TopicFinder {
    /** Units to either side of a term within which another word is near it, in the same paragraph. */
    private static final int REACH = 1000;

    private final List<TopicRule> rules;
    private final Phrases<Word> phrases;

    /** A term of a rule, with what must and what must not stand near it, folded. */
    private record Clue(int rule, Term term, Set<String> near, Set<String> notNear) {}

    /** What the automaton finds: terms, and words without clues of their own that stand near terms. */
    private record Word(String folded, List<Clue> clues) {}

    public TopicFinder(List<TopicRule> rules) {
        this.rules = List.copyOf(rules);
        Map<String, Word> words = new HashMap<>();
        for (int i = 0; i < rules.size(); i++) {
            for (Term term : rules.get(i).terms()) {
                Clue clue = new Clue(i, term, folded(term.near()), folded(term.notNear()));
                word(Fold.fold(term.text()), words).clues().add(clue);
                clue.near().forEach(near -> word(near, words));
                clue.notNear().forEach(near -> word(near, words));
            }
        }
        phrases = new Phrases<>(words);
    }

    private static Word word(String folded, Map<String, Word> words) {
        return words.computeIfAbsent(folded, key -> new Word(key, new ArrayList<>(1)));
    }

    private static Set<String> folded(List<String> words) {
        return words.stream().map(Fold::fold).collect(Collectors.toSet());
    }

    /** @param rejected told of every topic that had evidence but too little, in words for a person */
    public TopicMap find(List<Passage> passages, Consumer<Supplier<String>> rejected) {
        Map<Integer, Tally> tallies = new TreeMap<>();
        int length = 0;
        String headline = "";
        for (Passage passage : passages) {
            length += passage.signs().words();
            headline = passage.part() == Part.HEADLINE ? passage.folded() : headline;
            count(passage, tallies);
        }
        List<TopicScore> scores = new ArrayList<>();
        for (Tally tally : tallies.values()) {
            tally.score(length, headline, rejected).ifPresent(scores::add);
        }
        scores.sort((one, other) -> Double.compare(other.score(), one.score()));
        return new TopicMap(scores);
    }

    private record Found(int start, int end, Word word) {}

    /** From left to right, the longest first, so that of overlapping terms of a topic the longest counts. */
    private void count(Passage passage, Map<Integer, Tally> tallies) {
        List<Found> all = new ArrayList<>();
        phrases.find(passage.chars(), (start, end, word) -> {
            if (Words.wholeOrPlural(passage.folded(), start, end)) {
                all.add(new Found(start, end, word));
            }
        });
        all.sort(Comparator.comparingInt(Found::start).thenComparing(Found::end, Comparator.reverseOrder()));
        for (int i = 0; i < all.size(); i++) {
            Found found = all.get(i);
            for (Clue clue : found.word().clues()) {
                if (fits(clue, passage, all, i)) {
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

    private static boolean fits(Clue clue, Passage passage, List<Found> all, int at) {
        int start = all.get(at).start();
        if (!clue.near().isEmpty() && !anyIn(start - REACH, start + REACH, clue.near(), all, at)) {
            return false;
        }
        return clue.notNear().isEmpty()
                || !anyIn(passage.sentenceStart(start), passage.sentenceEnd(start), clue.notNear(), all, at);
    }

    /** Whether one of the words stands between two places, where what is at an index in all stands, too. */
    private static boolean anyIn(int from, int to, Set<String> words, List<Found> all, int at) {
        int first = at;
        while (first > 0 && all.get(first - 1).start() >= from) {
            first--;
        }
        for (int i = first; i < all.size() && all.get(i).start() < to; i++) {
            if (all.get(i).end() <= to && words.contains(all.get(i).word().folded())) {
                return true;
            }
        }
        return false;
    }
}
