package io.mediawatch.tag.passage;

import io.mediawatch.text.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Finds all occurrences, overlapping ones included, of a large set of folded phrases in one pass over a folded text. A
 * phrase that begins with a letter or digit is found only where no letter or digit precedes it; how it ends is for the
 * caller to check.
 */
public final class Phrases<V> {
    private final Beginnings beginnings;
    private final Automaton automaton;
    private final int[] lengths;
    private final List<V> values;

    /** @param phrases folded and not empty, with the value to report for each */
    public Phrases(Map<String, V> phrases) {
        String[] texts = new String[phrases.size()];
        lengths = new int[texts.length];
        values = new ArrayList<>(texts.length);
        phrases.forEach((text, value) -> {
            texts[values.size()] = text;
            lengths[values.size()] = text.length();
            values.add(value);
        });
        beginnings = new Beginnings(texts);
        automaton = new Automaton(texts);
    }

    public void find(char[] folded, Hit<V> hit) {
        int state = 0;
        char before = ' ';
        for (int i = 0; i < folded.length; i++) {
            char sign = folded[i];
            boolean inside = Script.isWord(sign) && Script.isWord(before);
            before = sign;
            if (state == 0 && (inside || !beginnings.mayBeAt(folded, i))) {
                continue;
            }
            state = automaton.next(state, inside, sign);
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

    /** Receives every occurrence, in the order of their ends; of those with the same end, longer ones first. */
    @FunctionalInterface
    public interface Hit<V> {
        void at(int start, int end, V value);
    }
}
