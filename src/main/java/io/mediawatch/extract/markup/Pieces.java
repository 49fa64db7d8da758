package io.mediawatch.extract.markup;

import java.util.Arrays;

/** Puts together the pieces of a page that are kept. */
final class Pieces {
    private final byte[] page;
    private byte[] kept;
    private int size;

    Pieces(byte[] page) {
        this.page = page;
        this.kept = new byte[page.length / 4 + 1024]; // most pages need less
    }

    /** Adds the bytes between two indexes of the page; none if the second is not greater. */
    void add(int from, int to) {
        int more = to - from;
        if (more > 0) {
            if (size + more > kept.length) {
                kept = Arrays.copyOf(kept, Math.max(size + more, 2 * kept.length));
            }
            System.arraycopy(page, from, kept, size, more);
            size += more;
        }
    }

    /** Number of bytes kept so far. */
    int size() {
        return size;
    }

    /** Drops all but the first bytes. */
    void cut(int first) {
        size = first;
    }

    byte[] bytes() {
        return Arrays.copyOf(kept, size);
    }
}
