package io.mediawatch.tag.passage;

import java.util.Arrays;
import java.util.Collection;

/** Folded words that can be looked up where they stand in a text, without cutting them out. Immutable. */
public final class WordSet {
    private static final int ROOM = 4;

    private static final String NONE = "";

    private final String[] table;

    /** @param words each once, none empty */
    public WordSet(Collection<String> words) {
        table = new String[Integer.highestOneBit(ROOM * words.size() + 1)];
        Arrays.fill(table, NONE);
        for (String word : words) {
            int place = place(word.length(), word.charAt(0), word.charAt(word.length() - 1));
            while (!table[place].isEmpty()) {
                place = next(place);
            }
            table[place] = word;
        }
    }

    /** Whether the stretch of a folded text is one of the words. */
    public boolean has(char[] folded, int start, int end) {
        int first = place(end - start, folded[start], folded[end - 1]);
        for (int place = first; !table[place].isEmpty(); place = next(place)) {
            if (same(table[place], folded, start, end)) {
                return true;
            }
        }
        return false;
    }

    /** A few words share a place; most texts' words are told apart by their length and ends alone. */
    private int place(int length, char first, char last) {
        return (31 * (31 * length + first) + last) & table.length - 1;
    }

    private int next(int place) {
        return place + 1 & table.length - 1;
    }

    private static boolean same(String word, char[] folded, int start, int end) {
        if (word.length() != end - start) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (word.charAt(i - start) != folded[i]) {
                return false;
            }
        }
        return true;
    }
}
