package io.mediawatch.extract;

import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;

/** Pieces of an array of bytes, read one after the other as if nothing stood between them. */
final class Pieces extends InputStream {
    private final byte[] bytes;
    /** Where each piece starts and ends, by turns. */
    private int[] bounds = new int[1024];

    private int count;
    /** Index in {@link #bounds} of the piece being read. */
    private int piece;

    private int at;

    Pieces(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Before the first is read. */
    void add(int from, int to) {
        if (from < to) {
            if (count == bounds.length) {
                bounds = Arrays.copyOf(bounds, 2 * count);
            }
            at = count == 0 ? from : at;
            bounds[count++] = from;
            bounds[count++] = to;
        }
    }

    /** Pieces added so far. */
    int size() {
        return count / 2;
    }

    /** Forgets all pieces but the first ones. Before the first is read. */
    void cut(int size) {
        count = 2 * size;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, into.length);
        int done = 0;
        while (done < length && piece < count) {
            int size = Math.min(length - done, bounds[piece + 1] - at);
            System.arraycopy(bytes, at, into, offset + done, size);
            done += size;
            at += size;
            if (at == bounds[piece + 1]) {
                piece += 2;
                at = piece < count ? bounds[piece] : at;
            }
        }
        return done == 0 && length > 0 ? -1 : done;
    }
}
