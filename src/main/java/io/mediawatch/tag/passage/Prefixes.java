package io.mediawatch.tag.passage;

import io.mediawatch.text.SignSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A set of folded words that classify a text by standing at its start. */
public final class Prefixes {
    private final Map<Character, List<String>> byFirst = new HashMap<>();
    /** Quick test, as most texts start with none of the words. */
    private final SignSet firsts;

    /** @param words must not contain an empty string */
    public Prefixes(Collection<String> words) {
        words.forEach(word -> byFirst.computeIfAbsent(word.charAt(0), key -> new ArrayList<>(1))
                .add(word));
        firsts = SignSet.of(words.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining()));
    }

    /** Whether the text starts with one of the words, as a whole word. */
    public boolean open(String folded) {
        return !of(folded).isEmpty();
    }

    /** Whether one of the words starts at a position, whatever follows it. */
    public boolean startAt(String folded, int at) {
        if (at == folded.length() || !firsts.has(folded.charAt(at))) {
            return false;
        }
        for (String word : byFirst.getOrDefault(folded.charAt(at), List.of())) {
            if (folded.startsWith(word, at)) {
                return true;
            }
        }
        return false;
    }

    /** The first of the words that the text starts with, as a whole word; empty if there is none. */
    public String of(String folded) {
        if (!folded.isEmpty() && firsts.has(folded.charAt(0))) {
            for (String word : byFirst.getOrDefault(folded.charAt(0), List.of())) {
                if (folded.startsWith(word) && Words.closes(folded, word.length())) {
                    return word;
                }
            }
        }
        return "";
    }
}
