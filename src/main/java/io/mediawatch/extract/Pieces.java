package io.mediawatch.extract;

import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;

/** Reads pieces of a byte array one after the other, as if they were contiguous. */
final class Pieces extends InputStream {
    private final byte[] bytes;
    /** Start and end of each piece, alternating. */
    private int[] bounds = new int[1024];

    private int count;
    /** Index in {@link #bounds} of the start of the piece being read. */
    private int piece;

    /** Index of the next byte to read. */
    private int at;

    Pieces(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Adds a piece unless it is empty; must not be called once reading has begun. */
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

    /** Number of pieces added so far. */
    int size() {
        return count / 2;
    }

    /** Drops all but the first pieces; must not be called once reading has begun. */
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
