package io.mediawatch.tag.passage;

import io.mediawatch.text.Script;
import java.util.BitSet;

/**
 * The automaton of Aho and Corasick (CACM 18, 1975) in a double array. Codes number only the signs of the phrases, so
 * that the array stays small and all other text goes by with one look. Nothing begins inside of a word of a script with
 * spaces, and so the rest of a word goes by like other text. Immutable; a state is a number, 0 at first.
 */
final class Automaton {
    /** What a cell consists of, side by side: one step reads one line of the processor's cache. */
    private static final int BASE = 0;

    private static final int PARENT = 1;
    /** The state of the longest proper suffix that begins some phrase and not inside of a word. */
    private static final int SUFFIX = 2;
    /** The nearest state along the suffixes, from this one on, that ends a phrase; 0 if none does. */
    private static final int END = 3;

    private static final int WIDTH = 4;

    private final char[] codes = new char[Character.MAX_VALUE + 1];
    /** The state after a sign that goes on with nothing: by far the most signs of a text are looked up here only. */
    private final int[] first = new int[Character.MAX_VALUE + 1];

    private final int[] cells;
    private final int[] phrases;

    /** @param phrases each once, none empty */
    Automaton(String[] phrases) {
        int[] starts = new int[phrases.length + 1];
        for (int i = 0; i < phrases.length; i++) {
            starts[i + 1] = starts[i] + phrases[i].length() + 1;
        }
        char[] signs = number(phrases);
        char[] text = new char[starts[phrases.length]];
        for (int i = 0; i < phrases.length; i++) {
            phrases[i].getChars(0, phrases[i].length(), text, starts[i]);
            for (int at = starts[i]; at < starts[i + 1] - 1; at++) {
                text[at] = codes[text[at]];
            }
        }
        DoubleArray trie = new DoubleArray(text, starts, signs.length - 1);
        this.phrases = trie.phrases();
        cells = new int[trie.size() * WIDTH];
        for (int state = 0; state < trie.size(); state++) {
            cells[state * WIDTH + BASE] = trie.base(state);
            cells[state * WIDTH + PARENT] = trie.parent(state);
        }
        for (int state : trie.shortestFirst()) {
            link(state, signs[state - trie.base(trie.parent(state))], signs);
        }
    }

    /**
     * Gives every sign of the phrases a code, ascending.
     *
     * @return the signs by their codes
     */
    private char[] number(String[] phrases) {
        BitSet used = new BitSet();
        for (String phrase : phrases) {
            for (int i = 0; i < phrase.length(); i++) {
                used.set(phrase.charAt(i));
            }
        }
        char[] signs = new char[used.cardinality() + 1];
        for (int sign = used.nextSetBit(0), code = 1; sign >= 0; sign = used.nextSetBit(sign + 1), code++) {
            signs[code] = (char) sign;
            codes[sign] = (char) code;
        }
        return signs;
    }

    private void link(int state, char sign, char[] signs) {
        int parent = cells[state * WIDTH + PARENT];
        int suffix = 0;
        if (parent == 0) {
            first[sign] = state;
        } else {
            int grandparent = cells[parent * WIDTH + PARENT];
            char before = signs[parent - cells[grandparent * WIDTH + BASE]];
            boolean inside = Script.isWord(before) && Script.isWord(sign);
            suffix = next(cells[parent * WIDTH + SUFFIX], inside, sign);
        }
        cells[state * WIDTH + SUFFIX] = suffix;
        cells[state * WIDTH + END] = phrases[state] == DoubleArray.NONE ? cells[suffix * WIDTH + END] : state;
    }

    /**
     * The state after one more sign.
     *
     * @param inside whether the sign goes on with a word of a script with spaces, in which nothing begins
     */
    int next(int state, boolean inside, char sign) {
        int code = state == 0 ? 0 : codes[sign];
        if (code != 0) {
            for (int from = state; from != 0; from = cells[from * WIDTH + SUFFIX]) {
                int to = cells[from * WIDTH + BASE] + code;
                if (cells[to * WIDTH + PARENT] == from) {
                    return to;
                }
            }
        }
        return inside ? 0 : first[sign];
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
