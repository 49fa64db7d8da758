package io.mediawatch.tag.passage;

import io.mediawatch.tag.passage.Phrases.Hit;
import io.mediawatch.text.Script;
import io.mediawatch.text.SignSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds a small set of folded names, such as the people of one article, as whole words; names that begin with a Latin
 * letter only where it is a capital. Cheap to create, unlike {@link Phrases}, whose automaton takes longer to build
 * than an article takes to read.
 */
public final class FewNames<V> {
    private final Map<Character, Sorted<V>> byFirst = new HashMap<>();
    /**
     * First characters of the names that do not begin with a Latin letter, and below their second characters: a quick
     * test, as most characters of a text begin no name.
     */
    private final SignSet firsts;

    private final SignSet seconds;
    private final boolean others;
    private final boolean singles;

    /** @param names folded and not empty */
    public FewNames(Map<String, V> names) {
        StringBuilder begin = new StringBuilder();
        StringBuilder goOn = new StringBuilder();
        for (Map.Entry<String, V> name : new TreeMap<>(names).entrySet()) {
            String text = name.getKey();
            if (!Script.isLetter(text.charAt(0))) {
                begin.append(text.charAt(0));
                goOn.append(text, 1, Math.min(2, text.length()));
            }
            byFirst.computeIfAbsent(text.charAt(0), key -> new Sorted<>()).add(text, name.getValue());
        }
        firsts = SignSet.of(begin.toString());
        seconds = SignSet.of(goOn.toString());
        others = begin.length() > 0;
        singles = begin.length() > goOn.length();
    }

    /** Reports all names, overlapping ones included; of those that start at the same position, longer ones first. */
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
        Sorted<V> same = byFirst.get(folded.charAt(at));
        if (same == null) {
            return;
        }
        for (int i = same.last(folded, at); i >= 0; i = same.shorter.get(i)) {
            String name = same.names.get(i);
            if (folded.startsWith(name, at) && Words.whole(folded, at, at + name.length())) {
                hit.at(at, at + name.length(), same.values.get(i));
            }
        }
    }

    /**
     * Names with the same first character, sorted. All names that start at a position in the text are prefixes of the
     * last name that does not sort after the text there.
     */
    private static final class Sorted<V> {
        private final List<String> names = new ArrayList<>(2);
        private final List<V> values = new ArrayList<>(2);
        /** For each name, the index of the longest other name that is a prefix of it; −1 if there is none. */
        private final List<Integer> shorter = new ArrayList<>(2);

        void add(String name, V value) {
            int begins = names.size() - 1;
            while (begins >= 0 && !name.startsWith(names.get(begins))) {
                begins = shorter.get(begins);
            }
            names.add(name);
            values.add(value);
            shorter.add(begins);
        }

        /** Index of the last name that does not sort after the text at a position; −1 if all do. */
        int last(String folded, int at) {
            return Bisection.first(names.size(), i -> isBehind(names.get(i), folded, at)) - 1;
        }

        private static boolean isBehind(String name, String folded, int at) {
            for (int i = 0; i < name.length(); i++) {
                if (at + i == folded.length()) {
                    return true;
                }
                int apart = name.charAt(i) - folded.charAt(at + i);
                if (apart != 0) {
                    return apart > 0;
                }
            }
            return false;
        }
    }
}
