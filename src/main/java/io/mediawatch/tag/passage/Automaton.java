package io.mediawatch.tag.passage;

import io.mediawatch.text.Script;
import java.util.BitSet;

/**
 * The Aho-Corasick automaton (CACM 18, 1975), stored in a double array. Only characters that occur in a phrase have a
 * code, so the array stays small, and any other character is passed over with a single look-up. No phrase begins inside
 * a word of a script with spaces, so the rest of such a word is passed over, too. Immutable. A state is a number; the
 * initial state is 0.
 */
final class Automaton {
    /** Fields of a cell. They lie side by side, so that one step reads one cache line. */
    private static final int BASE = 0;

    private static final int PARENT = 1;
    /** The state of the longest proper suffix that begins some phrase and does not start inside a word. */
    private static final int SUFFIX = 2;
    /** The nearest state along the suffix links, starting with this one, that ends a phrase; 0 if there is none. */
    private static final int END = 3;

    private static final int WIDTH = 4;

    private final char[] codes = new char[Character.MAX_VALUE + 1];
    /** The state after a character that continues no phrase. Most characters of a text need only this look-up. */
    private final int[] first = new int[Character.MAX_VALUE + 1];

    private final int[] cells;
    private final int[] phrases;

    /** @param phrases distinct and not empty */
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
     * Gives every character of the phrases a code, in ascending order from 1.
     *
     * @return the characters by code
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
     * The state after one more character.
     *
     * @param inside whether the character continues a word of a script with spaces, inside which no phrase begins
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

    /** The state of the longest phrase that ends at this state; 0 if none does. */
    int longest(int state) {
        return cells[state * WIDTH + END];
    }

    /** The state of the next shorter phrase that ends where this one does; 0 if there is none. */
    int shorter(int end) {
        return longest(cells[end * WIDTH + SUFFIX]);
    }

    /** The index of the phrase that ends at this state. */
    int phrase(int end) {
        return phrases[end];
    }
}
