package io.mediawatch.tag.passage;

import io.mediawatch.tag.passage.Phrases.Hit;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds a few folded phrases, such as the names of one article's people. Made in no time, unlike {@link Phrases}, whose
 * automaton takes longer to build than an article to read.
 */
public final class FewPhrases<V> {
    private final Map<String, V> phrases;
    private final Map<Character, int[]> lengthsByFirst = new HashMap<>();
    /** Which first units there are, one bit each: most units of a text start no phrase. */
    private final long[] firsts = new long[(Character.MAX_VALUE + 1) / Long.SIZE];

    /** @param phrases folded, not empty */
    public FewPhrases(Map<String, V> phrases) {
        this.phrases = new HashMap<>(phrases);
        Map<Character, TreeSet<Integer>> lengths = new TreeMap<>();
        for (String phrase : phrases.keySet()) {
            char first = phrase.charAt(0);
            lengths.computeIfAbsent(first, key -> new TreeSet<>()).add(phrase.length());
            firsts[first / Long.SIZE] |= 1L << first;
        }
        lengths.forEach((first, all) -> lengthsByFirst.put(
                first, all.stream().mapToInt(Integer::intValue).toArray()));
    }

    /** In the order of their beginnings, overlapping ones included. */
    public void find(String folded, Hit<V> hit) {
        for (int at = 0; at < folded.length(); at++) {
            char first = folded.charAt(at);
            if ((firsts[first / Long.SIZE] & 1L << first) != 0) {
                for (int length : lengthsByFirst.getOrDefault(first, new int[0])) {
                    V value = at + length <= folded.length() ? phrases.get(folded.substring(at, at + length)) : null;
                    if (value != null) {
                        hit.at(at, at + length, value);
                    }
                }
            }
        }
    }
}
