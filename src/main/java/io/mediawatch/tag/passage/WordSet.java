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
            int place = place(word.hashCode());
            while (!table[place].isEmpty()) {
                place = place(place + 1);
            }
            table[place] = word;
        }
    }

    /** Whether the stretch of a folded text is one of the words. */
    public boolean has(char[] folded, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + folded[i];
        }
        for (int place = place(hash); !table[place].isEmpty(); place = place(place + 1)) {
            if (same(table[place], folded, start, end)) {
                return true;
            }
        }
        return false;
    }

    private int place(int hash) {
        return (hash ^ hash >>> 16) & table.length - 1;
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
