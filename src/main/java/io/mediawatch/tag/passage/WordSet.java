package io.mediawatch.tag.passage;

import java.util.Collection;

/** A set of folded words that can be looked up in place, without extracting a substring. Immutable. */
public final class WordSet {
    /** Slots per word, before rounding down to a power of two; keeps collisions rare. */
    private static final int ROOM = 4;

    private final String[] words;
    /**
     * Hash of the word in each slot, 0 if the slot is empty: rules out nearly all other words without comparing
     * characters.
     */
    private final int[] shapes;

    /** @param words distinct and not empty */
    public WordSet(Collection<String> words) {
        shapes = new int[Integer.highestOneBit(ROOM * words.size() + 1)];
        this.words = new String[shapes.length];
        for (String word : words) {
            int shape = shape(word, 0, word.length());
            int place = shape & shapes.length - 1;
            while (shapes[place] != 0) {
                place = next(place);
            }
            shapes[place] = shape;
            this.words[place] = word;
        }
    }

    /** Whether the stretch of a folded text is one of the words; never for an empty stretch. */
    public boolean has(String folded, int start, int end) {
        if (start >= end) {
            return false;
        }
        int shape = shape(folded, start, end);
        for (int place = shape & shapes.length - 1; shapes[place] != 0; place = next(place)) {
            if (shapes[place] == shape
                    && words[place].length() == end - start
                    && folded.startsWith(words[place], start)) {
                return true;
            }
        }
        return false;
    }

    /** Hash of the length and of the first and last character; never 0. */
    private static int shape(String folded, int start, int end) {
        return 31 * (31 * (end - start) + folded.charAt(start)) + folded.charAt(end - 1);
    }

    private int next(int place) {
        return place + 1 & shapes.length - 1;
    }
}
