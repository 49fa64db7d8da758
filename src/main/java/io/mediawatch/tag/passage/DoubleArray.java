package io.mediawatch.tag.passage;

import java.util.Arrays;

/**
 * A trie of sorted phrases laid out in one array (Aoe, IEEE TSE 15, 1989): the child of a state by a sign stands at the
 * state's base plus the sign's code, and names the state as its parent. A state is the place of its cell; the root is 0.
 */
final class DoubleArray {
    static final int NONE = -1;
    /** So many unsuitable free cells make a search begin further on from then on: speed for a few empty cells. */
    private static final int PATIENCE = 256;

    private final String[] phrases;
    private final char[] codes;
    private final int alphabet;
    private final Cells cells = new Cells();
    private final Beginnings beginnings = new Beginnings();
    private int start = 1;

    /**
     * @param phrases  sorted, each once, none empty
     * @param codes    by sign, from 1, ascending as the signs do
     * @param alphabet the highest code
     */
    DoubleArray(String[] phrases, char[] codes, int alphabet) {
        this.phrases = phrases;
        this.codes = codes;
        this.alphabet = alphabet;
        cells.grow(alphabet + 1);
        cells.parent[0] = 0;
        beginnings.add(0, 0, 0, phrases.length);
        int[] children = new int[alphabet];
        for (int i = 0; i < beginnings.size; i++) {
            placeChildren(i, children);
        }
    }

    private void placeChildren(int index, int[] children) {
        int state = beginnings.state[index];
        int depth = beginnings.depth[index];
        int from = beginnings.from[index];
        int to = beginnings.to[index];
        if (from < to && phrases[from].length() == depth) {
            cells.phrase[state] = from++;
        }
        int count = 0;
        for (int i = from; i < to; i++) {
            int code = codes[phrases[i].charAt(depth)];
            if (count == 0 || children[count - 1] != code) {
                children[count++] = code;
            }
        }
        if (count == 0) {
            return;
        }
        int base = freeBase(children, count);
        cells.base[state] = base;
        for (int child = 0, at = from; child < count; child++) {
            int first = at;
            while (at < to && codes[phrases[at].charAt(depth)] == children[child]) {
                at++;
            }
            cells.parent[base + children[child]] = state;
            beginnings.add(base + children[child], depth + 1, first, at);
        }
    }

    /** A base from which the cells of all children are free. */
    private int freeBase(int[] children, int count) {
        while (cells.parent[start] != NONE) {
            cells.grow(++start + alphabet + 1);
        }
        int refused = 0;
        for (int cell = Math.max(start, children[0]); ; cell++) {
            int base = cell - children[0];
            cells.grow(base + alphabet + 1);
            if (cells.parent[cell] == NONE && free(base, children, count)) {
                start = refused > PATIENCE ? cell : start;
                return base;
            }
            refused += cells.parent[cell] == NONE ? 1 : 0;
        }
    }

    private boolean free(int base, int[] children, int count) {
        for (int i = 1; i < count; i++) {
            if (cells.parent[base + children[i]] != NONE) {
                return false;
            }
        }
        return true;
    }

    /** How many cells there are; a base plus a code never exceeds them. */
    int size() {
        return cells.size;
    }

    int base(int state) {
        return cells.base[state];
    }

    int parent(int state) {
        return cells.parent[state];
    }

    /** The index of the phrase that ends in each state; {@link #NONE} if none does. */
    int[] phrases() {
        return Arrays.copyOf(cells.phrase, cells.size);
    }

    /** All states but the root, shorter beginnings first. */
    int[] shortestFirst() {
        return Arrays.copyOfRange(beginnings.state, 1, beginnings.size);
    }

    private static final class Cells {
        private int[] base = {};
        private int[] parent = {};
        private int[] phrase = {};
        private int size;

        void grow(int least) {
            if (least > base.length) {
                int length = least + least / 2;
                int old = base.length;
                base = Arrays.copyOf(base, length);
                parent = Arrays.copyOf(parent, length);
                phrase = Arrays.copyOf(phrase, length);
                Arrays.fill(parent, old, length, NONE);
                Arrays.fill(phrase, old, length, NONE);
            }
            size = Math.max(size, least);
        }
    }

    /** The beginnings of phrases in the order they are placed, each with the range of the phrases that begin so. */
    private static final class Beginnings {
        private int[] state = new int[1024];
        private int[] depth = new int[1024];
        private int[] from = new int[1024];
        private int[] to = new int[1024];
        private int size;

        void add(int state, int depth, int from, int to) {
            if (size == this.state.length) {
                this.state = Arrays.copyOf(this.state, 2 * size);
                this.depth = Arrays.copyOf(this.depth, 2 * size);
                this.from = Arrays.copyOf(this.from, 2 * size);
                this.to = Arrays.copyOf(this.to, 2 * size);
            }
            this.state[size] = state;
            this.depth[size] = depth;
            this.from[size] = from;
            this.to[size++] = to;
        }
    }
}
