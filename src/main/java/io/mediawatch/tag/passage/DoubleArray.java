package io.mediawatch.tag.passage;

import java.util.Arrays;

/**
 * A trie of phrases in a double array (Aoe, IEEE TSE 15, 1989): the child of a state by a character is the cell at the
 * state's base plus the character's code, and records the state as its parent. A state is the index of its cell; the
 * root is 0.
 */
final class DoubleArray {
    static final int NONE = -1;
    /**
     * Number of unsuitable free cells after which later searches begin further on: gains speed at the price of a few
     * empty cells.
     */
    private static final int PATIENCE = 256;

    private final char[] codes;
    private final int[] starts;
    private final int alphabet;
    /**
     * The phrases, sorted so that those with a common prefix are adjacent. The upper half of each element is the code
     * that follows the prefix, the lower half the start of the phrase in {@code codes}.
     */
    private final long[] phrases;

    private final Cells cells = new Cells();
    private final Queue queue = new Queue();
    private int start = 1;

    /**
     * @param codes    the codes of all phrases, one after another, each ended by a 0; phrases are distinct and not
     *     empty
     * @param starts   start of each phrase in {@code codes}, and the end of the last one
     * @param alphabet the highest code
     */
    DoubleArray(char[] codes, int[] starts, int alphabet) {
        this.codes = codes;
        this.starts = starts;
        this.alphabet = alphabet;
        phrases = new long[starts.length - 1];
        Arrays.setAll(phrases, phrase -> starts[phrase]);
        cells.grow(alphabet + 1);
        cells.parent[0] = 0;
        queue.add(0, 0, 0, phrases.length);
        int[] children = new int[alphabet];
        int[] firsts = new int[alphabet + 1];
        for (int i = 0; i < queue.size; i++) {
            placeChildren(i, children, firsts);
        }
    }

    private void placeChildren(int index, int[] children, int[] firsts) {
        int state = queue.state[index];
        int depth = queue.depth[index];
        int from = queue.from[index];
        int to = queue.to[index];
        sortByNext(depth, from, to);
        if (from < to && next(from) == 0) {
            cells.phrase[state] = Arrays.binarySearch(starts, (int) phrases[from++]);
        }
        int count = 0;
        for (int i = from; i < to; i++) {
            int code = next(i);
            if (count == 0 || children[count - 1] != code) {
                firsts[count] = i;
                children[count++] = code;
            }
        }
        if (count == 0) {
            return;
        }
        firsts[count] = to;
        int base = freeBase(children, count);
        cells.base[state] = base;
        for (int child = 0; child < count; child++) {
            cells.parent[base + children[child]] = state;
            queue.add(base + children[child], depth + 1, firsts[child], firsts[child + 1]);
        }
    }

    private void sortByNext(int depth, int from, int to) {
        for (int i = from; i < to; i++) {
            int start = (int) phrases[i];
            phrases[i] = (long) codes[start + depth] << Integer.SIZE | start;
        }
        if (to - from > 1) {
            Arrays.sort(phrases, from, to);
        }
    }

    private int next(int i) {
        return (int) (phrases[i] >>> Integer.SIZE);
    }

    /** A base at which the cells of all children are free. */
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

    /** Number of cells; no base plus code exceeds it. */
    int size() {
        return cells.size;
    }

    int base(int state) {
        return cells.base[state];
    }

    int parent(int state) {
        return cells.parent[state];
    }

    /** For each state, the index of the phrase that ends there; {@link #NONE} if none does. */
    int[] phrases() {
        return Arrays.copyOf(cells.phrase, cells.size);
    }

    /** All states but the root, by ascending depth. */
    int[] shortestFirst() {
        return Arrays.copyOfRange(queue.state, 1, queue.size);
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

    /**
     * Prefixes in the order in which they are placed, each with its state and the range of the phrases that start with
     * it.
     */
    private static final class Queue {
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
