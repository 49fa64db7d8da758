package io.mediawatch.tag.passage;

import java.util.Collection;

/** Folded words that can be looked up where they stand in a text, without cutting them out. Immutable. */
public final class WordSet {
    private static final int ROOM = 4;

    private final String[] words;
    /**
     * Of the words at the same places, 0 without one: nearly all other words of a text are told apart by these alone.
     */
    private final int[] shapes;

    /** @param words each once, none empty */
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

    /** Whether the stretch of a folded text is one of the words, which an empty one is not. */
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

    /** Of the length and both ends; never 0. */
    private static int shape(String folded, int start, int end) {
        return 31 * (31 * (end - start) + folded.charAt(start)) + folded.charAt(end - 1);
    }

    private int next(int place) {
        return place + 1 & shapes.length - 1;
    }
}
