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
 * Finds a few folded names, such as those of one article's people, as words of their own: one of letters only where it
 * is written with a capital. Made in no time, unlike {@link Phrases}, whose automaton takes longer to build than an
 * article to read.
 */
public final class FewNames<V> {
    private final Map<Character, List<Map.Entry<String, V>>> byFirst = new HashMap<>();
    /** Other than letters: most units of a text start no name; of those that do, most do not go on with one. */
    private final SignSet firsts;

    private final SignSet seconds;
    private final boolean others;
    private final boolean singles;

    /** @param names folded, not empty */
    public FewNames(Map<String, V> names) {
        StringBuilder begin = new StringBuilder();
        StringBuilder goOn = new StringBuilder();
        for (Map.Entry<String, V> name : names.entrySet()) {
            String text = name.getKey();
            if (!Script.isLetter(text.charAt(0))) {
                begin.append(text.charAt(0));
                goOn.append(text, 1, Math.min(2, text.length()));
            }
            byFirst.computeIfAbsent(text.charAt(0), key -> new ArrayList<>(2)).add(name);
        }
        firsts = SignSet.of(begin.toString());
        seconds = SignSet.of(goOn.toString());
        others = begin.length() > 0;
        singles = begin.length() > goOn.length();
        Comparator<Map.Entry<String, V>> shortestFirst =
                Comparator.comparingInt(name -> name.getKey().length());
        byFirst.values().forEach(same -> same.sort(shortestFirst));
    }

    /** Overlapping ones included. */
    public void find(Passage passage, Hit<V> hit) {
        for (int i = 0; i < passage.signs().capitals(); i++) {
            findAt(passage.folded(), passage.signs().capital(i), hit);
        }
        char[] chars = passage.chars();
        for (int at = 0; others && at < chars.length; at++) {
            if (firsts.has(chars[at]) && goesOn(chars, at)) {
                findAt(passage.folded(), at, hit);
            }
        }
    }

    private boolean goesOn(char[] chars, int at) {
        return singles || (at + 1 < chars.length && seconds.has(chars[at + 1]));
    }

    private void findAt(String folded, int at, Hit<V> hit) {
        List<Map.Entry<String, V>> same = byFirst.get(folded.charAt(at));
        if (same == null) {
            return;
        }
        for (Map.Entry<String, V> name : same) {
            int end = at + name.getKey().length();
            if (folded.startsWith(name.getKey(), at) && Words.whole(folded, at, end)) {
                hit.at(at, end, name.getValue());
            }
        }
    }
}
