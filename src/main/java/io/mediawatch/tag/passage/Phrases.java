package io.mediawatch.tag.passage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Finds many folded phrases in one walk over a folded text, overlapping ones included. A phrase that begins with a letter
 * or digit is found only where no other stands before it.
 */
public final class Phrases<V> {
    private final Automaton automaton;
    private final int[] lengths;
    private final List<V> values;

    /** @param phrases folded, not empty */
    public Phrases(Map<String, V> phrases) {
        String[] sorted = phrases.keySet().toArray(String[]::new);
        Arrays.parallelSort(sorted);
        automaton = new Automaton(sorted);
        lengths = new int[sorted.length];
        values = new ArrayList<>(sorted.length);
        for (int i = 0; i < sorted.length; i++) {
            lengths[i] = sorted[i].length();
            values.add(Objects.requireNonNull(phrases.get(sorted[i])));
        }
    }

    public void find(char[] folded, Hit<V> hit) {
        int state = 0;
        char before = ' ';
        for (int i = 0; i < folded.length; i++) {
            char sign = folded[i];
            state = automaton.next(state, before, sign);
            before = sign;
            if (state != 0 && automaton.longest(state) != 0) {
                report(automaton.longest(state), i + 1, hit);
            }
        }
    }

    public void find(String folded, Hit<V> hit) {
        find(folded.toCharArray(), hit);
    }

    private void report(int longest, int textEnd, Hit<V> hit) {
        for (int end = longest; end != 0; end = automaton.shorter(end)) {
            int phrase = automaton.phrase(end);
            hit.at(textEnd - lengths[phrase], textEnd, values.get(phrase));
        }
    }

    /** Called for every occurrence, by end, longer ones first. */
    @FunctionalInterface
    public interface Hit<V> {
        void at(int start, int end, V value);
    }
}
