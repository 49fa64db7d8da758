package io.mediawatch.tag.passage;

import java.util.Arrays;

/**
 * A trie of phrases laid out in one array (Aoe, IEEE TSE 15, 1989): the child of a state by a sign stands at the
 * state's base plus the sign's code, and names the state as its parent. A state is the place of its cell; the root is
 * 0.
 */
final class DoubleArray {
    static final int NONE = -1;
    /** So many unsuitable free cells make a search begin further on from then on: speed for a few empty cells. */
    private static final int PATIENCE = 256;

    private final char[] codes;
    private final int[] starts;
    private final int alphabet;
    /**
     * Phrases that begin alike stand side by side: the code behind that beginning, and where the phrase starts, in one.
     */
    private final long[] phrases;

    private final Cells cells = new Cells();
    private final Queue queue = new Queue();
    private int start = 1;

    /**
     * @param codes    from 1, of the signs of all phrases, each of which ends with a 0; each phrase once, none empty
     * @param starts   where in them each phrase starts, and where the last one ends
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

    /** Beginnings of phrases in the order they are placed, each with the range of the phrases that begin so. */
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
