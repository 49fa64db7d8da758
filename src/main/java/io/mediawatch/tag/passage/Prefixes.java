package io.mediawatch.tag.passage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Folded words that say by standing at the start what a text is. */
public final class Prefixes {
    private final Map<Character, List<String>> byFirst = new HashMap<>();

    /** @param words none empty */
    public Prefixes(Collection<String> words) {
        words.forEach(word -> byFirst.computeIfAbsent(word.charAt(0), key -> new ArrayList<>(1))
                .add(word));
    }

    /** Whether the text starts with one of the words, as a word of its own. */
    public boolean open(String folded) {
        return !of(folded).isEmpty();
    }

    /** Whether one of the words starts at a place, whatever stands behind it. */
    boolean startAt(String folded, int at) {
        for (String word : byFirst.getOrDefault(folded.charAt(at), List.of())) {
            if (folded.startsWith(word, at)) {
                return true;
            }
        }
        return false;
    }

    /** The first of the words that the text starts with, as a word of its own; empty if it starts with none. */
    public String of(String folded) {
        if (!folded.isEmpty()) {
            for (String word : byFirst.getOrDefault(folded.charAt(0), List.of())) {
                if (folded.startsWith(word) && Words.closes(folded, word.length())) {
                    return word;
                }
            }
        }
        return "";
    }
}
