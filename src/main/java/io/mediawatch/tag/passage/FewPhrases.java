package io.mediawatch.tag.passage;

import io.mediawatch.tag.passage.Phrases.Hit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds a few folded phrases, such as the names of one article's people. Made in no time, unlike {@link Phrases}, whose
 * automaton takes longer to build than an article to read.
 */
public final class FewPhrases<V> {
    private final Map<Character, List<Phrase<V>>> byFirst = new HashMap<>();

    private record Phrase<V>(String text, V value) {}

    /** @param phrases folded, not empty */
    public FewPhrases(Map<String, V> phrases) {
        phrases.forEach((text, value) -> byFirst.computeIfAbsent(text.charAt(0), first -> new ArrayList<>(1))
                .add(new Phrase<>(text, value)));
    }

    /** In the order of their beginnings, overlapping ones included. */
    public void find(String folded, Hit<V> hit) {
        for (int at = 0; at < folded.length(); at++) {
            List<Phrase<V>> candidates = byFirst.get(folded.charAt(at));
            if (candidates != null) {
                for (Phrase<V> phrase : candidates) {
                    if (folded.startsWith(phrase.text(), at)) {
                        hit.at(at, at + phrase.text().length(), phrase.value());
                    }
                }
            }
        }
    }
}
