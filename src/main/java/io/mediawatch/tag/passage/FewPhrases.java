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
    /** Most units of a text start no phrase. */
    private final SignSet firsts;

    /** @param phrases folded, not empty */
    public FewPhrases(Map<String, V> phrases) {
        StringBuilder signs = new StringBuilder();
        for (Map.Entry<String, V> phrase : phrases.entrySet()) {
            char first = phrase.getKey().charAt(0);
            signs.append(first);
            byFirst.computeIfAbsent(first, key -> new ArrayList<>(2)).add(phrase);
        }
        firsts = SignSet.of(signs.toString());
        Comparator<Map.Entry<String, V>> shortestFirst =
                Comparator.comparingInt(phrase -> phrase.getKey().length());
        byFirst.values().forEach(same -> same.sort(shortestFirst));
    }

    /** In the order of their beginnings, overlapping ones included, shorter ones first. */
    public void find(Passage passage, Hit<V> hit) {
        char[] chars = passage.chars();
        for (int at = 0; at < chars.length; at++) {
            boolean inside = at > 0 && Script.isWord(chars[at]) && Script.isWord(chars[at - 1]);
            if (firsts.has(chars[at]) && !inside) {
                findAt(passage.folded(), at, hit);
            }
        }
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
