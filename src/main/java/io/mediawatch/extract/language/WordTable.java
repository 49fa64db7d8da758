package io.mediawatch.extract.language;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks up the meaning of words where they are in a text, in any case. Most words of a text are not in a table, which
 * this one, unlike a map, finds out without creating a string.
 */
final class WordTable<V> {
    /** Minimum number of slots per word, so that most look-ups end at an empty slot. */
    private static final int ROOM = 4;

    private final @Nullable Entry[] entries;
    private final int longest;

    private record Entry(String word, int hash, Object meaning) {}

    /** @param entries words in lower case and their meanings */
    WordTable(Map<String, V> entries) {
        this.entries = new Entry[Integer.highestOneBit(Math.max(1, entries.size() * ROOM)) * 2];
        longest = entries.keySet().stream().mapToInt(String::length).max().orElse(0);
        entries.forEach(this::put);
    }

    private void put(String word, V meaning) {
        int hash = hash(word, 0, word.length());
        int place = place(hash);
        while (entries[place] != null) {
            place = (place + 1) & (entries.length - 1);
        }
        entries[place] = new Entry(word, hash, meaning);
    }

    /** The meaning of the characters between two indexes; null if they are not a word of the table. */
    @SuppressWarnings("unchecked") // only put() writes there
    @Nullable
    V get(String text, int from, int to) {
        if (to - from > longest) {
            return null;
        }
        int hash = hash(text, from, to);
        int place = place(hash);
        for (Entry entry = entries[place]; entry != null; entry = entries[place]) {
            if (entry.hash == hash && isAt(entry.word, text, from, to)) {
                return (V) entry.meaning;
            }
            place = (place + 1) & (entries.length - 1);
        }
        return null;
    }

    private int place(int hash) {
        return (hash ^ (hash >>> 15)) & (entries.length - 1);
    }

    private static int hash(String text, int from, int to) {
        int hash = 1;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + Chars.lower(text.charAt(i));
        }
        return hash;
    }

    private static boolean isAt(String word, String text, int from, int to) {
        if (word.length() != to - from) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (Chars.lower(text.charAt(from + i)) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
