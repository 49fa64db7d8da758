package io.mediawatch.tag.passage;

import java.util.List;

/**
 * The automaton of Aho and Corasick (CACM 18, 1975) in a double array. Codes number only the signs of the phrases, so
 * that the array stays small and all other text goes by with one look. Immutable; a state is a number, 0 at first.
 */
final class Automaton {
    /** What a cell consists of, side by side: one step reads one line of the processor's cache. */
    private static final int BASE = 0;

    private static final int PARENT = 1;
    /** The state of the longest proper suffix that begins some phrase. */
    private static final int SUFFIX = 2;
    /** The nearest state along the suffixes, from this one on, that ends a phrase; 0 if none does. */
    private static final int END = 3;

    private static final int WIDTH = 4;

    private final char[] codes = new char[Character.MAX_VALUE + 1];
    private final int[] cells;
    private final int[] phrases;

    /** @param phrases sorted, each once, none empty */
    Automaton(List<String> phrases) {
        DoubleArray trie = new DoubleArray(phrases, codes, number(phrases));
        this.phrases = trie.phrases();
        cells = new int[trie.size() * WIDTH];
        for (int state = 0; state < trie.size(); state++) {
            cells[state * WIDTH + BASE] = trie.base(state);
            cells[state * WIDTH + PARENT] = trie.parent(state);
        }
        for (int state : trie.shortestFirst()) {
            link(state);
        }
    }

    /** Gives every sign of the phrases a code, ascending. */
    private int number(List<String> phrases) {
        for (String phrase : phrases) {
            for (int i = 0; i < phrase.length(); i++) {
                codes[phrase.charAt(i)] = 1;
            }
        }
        int alphabet = 0;
        for (int unit = 0; unit < codes.length; unit++) {
            if (codes[unit] > 0) {
                codes[unit] = (char) ++alphabet;
            }
        }
        return alphabet;
    }

    private void link(int state) {
        int parent = cells[state * WIDTH + PARENT];
        int code = state - cells[parent * WIDTH + BASE];
        int suffix = parent == 0 ? 0 : step(cells[parent * WIDTH + SUFFIX], code);
        cells[state * WIDTH + SUFFIX] = suffix;
        cells[state * WIDTH + END] = phrases[state] == DoubleArray.NONE ? cells[suffix * WIDTH + END] : state;
    }

    /** The state after one more sign. */
    int next(int state, char unit) {
        int code = codes[unit];
        return code == 0 ? 0 : step(state, code);
    }

    private int step(int state, int code) {
        int from = state;
        int to = cells[from * WIDTH + BASE] + code;
        while (cells[to * WIDTH + PARENT] != from) {
            if (from == 0) {
                return 0;
            }
            from = cells[from * WIDTH + SUFFIX];
            to = cells[from * WIDTH + BASE] + code;
        }
        return to;
    }

    /** The state of the longest phrase that ends where this state is; 0 if none does. */
    int longest(int state) {
        return cells[state * WIDTH + END];
    }

    /** The state of the next shorter phrase that ends where this phrase does; 0 if none does. */
    int shorter(int end) {
        return longest(cells[end * WIDTH + SUFFIX]);
    }

    /** The index of the phrase whose end this state is. */
    int phrase(int end) {
        return phrases[end];
    }
}
