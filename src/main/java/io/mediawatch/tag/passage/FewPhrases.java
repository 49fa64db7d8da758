package io.mediawatch.tag.passage;

import io.mediawatch.tag.passage.Phrases.Hit;
import io.mediawatch.text.Script;
import io.mediawatch.text.SignSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds a few folded phrases, such as the names of one article's people, as words of their own. Made in no time, unlike
 * {@link Phrases}, whose automaton takes longer to build than an article to read.
 */
public final class FewPhrases<V> {
    private final Map<Character, List<Map.Entry<String, V>>> byFirst = new HashMap<>();
    /** Most units of a text start no phrase; of those that do, most do not go on with one. */
    private final SignSet firsts;

    private final SignSet seconds;
    private final boolean singles;

    /** @param phrases folded, not empty */
    public FewPhrases(Map<String, V> phrases) {
        StringBuilder begin = new StringBuilder();
        StringBuilder goOn = new StringBuilder();
        for (Map.Entry<String, V> phrase : phrases.entrySet()) {
            char first = phrase.getKey().charAt(0);
            begin.append(first);
            goOn.append(phrase.getKey(), 1, Math.min(2, phrase.getKey().length()));
            byFirst.computeIfAbsent(first, key -> new ArrayList<>(2)).add(phrase);
        }
        firsts = SignSet.of(begin.toString());
        seconds = SignSet.of(goOn.toString());
        singles = phrases.keySet().stream().anyMatch(phrase -> phrase.length() == 1);
        Comparator<Map.Entry<String, V>> shortestFirst =
                Comparator.comparingInt(phrase -> phrase.getKey().length());
        byFirst.values().forEach(same -> same.sort(shortestFirst));
    }

    /** In the order of their beginnings, overlapping ones included, shorter ones first. */
    public void find(Passage passage, Hit<V> hit) {
        char[] chars = passage.chars();
        for (int at = 0; at < chars.length; at++) {
            if (firsts.has(chars[at]) && goesOn(chars, at) && !isInside(chars, at)) {
                findAt(passage.folded(), at, hit);
            }
        }
    }

    private boolean goesOn(char[] chars, int at) {
        return singles || (at + 1 < chars.length && seconds.has(chars[at + 1]));
    }

    private static boolean isInside(char[] chars, int at) {
        return at > 0 && Script.isWord(chars[at - 1]) && Script.isWord(chars[at]);
    }

    private void findAt(String folded, int at, Hit<V> hit) {
        for (Map.Entry<String, V> phrase : byFirst.getOrDefault(folded.charAt(at), List.of())) {
            int end = at + phrase.getKey().length();
            if (folded.startsWith(phrase.getKey(), at) && Words.whole(folded, at, end)) {
                hit.at(at, end, phrase.getValue());
            }
        }
    }
}
