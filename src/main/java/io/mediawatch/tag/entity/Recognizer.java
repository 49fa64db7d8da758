package io.mediawatch.tag.entity;

import io.mediawatch.tag.passage.Passage;
import io.mediawatch.watch.WatchList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Finds the entities of a watch-list in an article: collects candidates, accepts or rejects each, and keeps the longest
 * of those that overlap.
 */
public final class Recognizer {
    private final Candidates candidates;
    private final Relations relations;

    public Recognizer(WatchList watchList) {
        candidates = new Candidates(NameTable.of(watchList));
        relations = new Relations(watchList);
    }

    public Relations relations() {
        return relations;
    }

    /**
     * Finds the occurrences of all entities, in text order and without overlaps.
     *
     * @param rejected receives a readable line for every rejected candidate
     */
    public List<Occurrence> find(List<Passage> passages, Consumer<Supplier<String>> rejected) {
        List<Candidate> found = candidates.of(passages);
        Passage headline = passages.isEmpty() || passages.get(0).index() >= 0 ? null : passages.get(0);
        Evidence evidence = new Evidence(relations, found, headline);
        List<Decided> decided = new ArrayList<>();
        for (Candidate candidate : found) {
            decide(candidate, evidence, decided, rejected);
        }
        return longest(decided);
    }

    private record Decided(Candidate candidate, String rule) {}

    private static void decide(
            Candidate candidate, Evidence evidence, List<Decided> decided, Consumer<Supplier<String>> rejected) {
        if (candidate.name().entity() == null) {
            decided.add(new Decided(candidate, "cover"));
            return;
        }
        String rule = Evidence.unambiguous(candidate)
                ? (candidate.name().isTicker() ? "ticker" : "alias")
                : evidence.decide(candidate);
        if (rule != null) {
            decided.add(new Decided(candidate, rule));
        } else {
            rejected.accept(() -> "paragraph " + candidate.passage().index() + " [" + candidate.start() + ","
                    + candidate.end() + ") '" + candidate.surface() + "' is not "
                    + candidate.entity().id() + ": nothing near says so");
        }
    }

    /**
     * Of overlapping candidates keeps the first, of those that start together the longest; of two entities with the
     * same name, the one that requires a neighbour. A covering word hides the names that start inside it.
     */
    private static List<Occurrence> longest(List<Decided> decided) {
        decided.sort(Comparator.comparingInt(
                        (Decided one) -> one.candidate().passage().index())
                .thenComparingInt(one -> one.candidate().start())
                .thenComparing(one -> -one.candidate().length())
                .thenComparing(one -> one.candidate().name().near().isEmpty()));
        List<Occurrence> result = new ArrayList<>();
        int paragraph = Integer.MIN_VALUE;
        int end = 0;
        for (Decided one : decided) {
            Candidate candidate = one.candidate();
            if (candidate.passage().index() == paragraph && candidate.start() < end) {
                continue;
            }
            paragraph = candidate.passage().index();
            end = candidate.end();
            if (candidate.name().entity() != null) {
                Occurrence occurrence = candidate.as(one.rule());
                result.add(occurrence);
                end = occurrence.end();
            }
        }
        return result;
    }
}
