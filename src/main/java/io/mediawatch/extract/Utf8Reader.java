package io.mediawatch.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Objects;

/**
 * Decodes UTF-8 that is known to be valid straight into the parser's buffer; {@code InputStreamReader} takes three
 * times as long.
 */
final class Utf8Reader extends Reader {
    /** Maximum number of bytes in a character. */
    private static final int LONGEST = 4;

    private final InputStream in;
    private final byte[] buffer = new byte[8192];
    private int at;
    private int limit;
    private boolean over;
    /** The low surrogate of a character whose high surrogate filled up the caller's buffer; 0 if there is none. */
    private char pending;

    Utf8Reader(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, into.length);
        int to = offset;
        int end = offset + length;
        if (pending != 0 && to < end) {
            into[to++] = pending;
            pending = 0;
        }
        while (to < end && (limit - at >= LONGEST || fill())) {
            int ascii = Math.min(end - to, limit - at);
            int i = 0;
            for (byte b; i < ascii && (b = buffer[at + i]) >= 0; i++) {
                into[to + i] = (char) b;
            }
            to += i;
            at += i;
            to = threes(into, to, end);
            if (to < end && at < limit && buffer[at] < 0 && limit - at >= length(buffer[at])) {
                to = beyondAscii(into, to, end);
            }
        }
        return to > offset || length == 0 ? to - offset : -1;
    }

    /** Decodes a run of three-byte characters, such as Han. Returns the index after the last one written. */
    private int threes(char[] into, int offset, int end) {
        byte[] from = buffer;
        int i = at;
        int to = offset;
        for (; to < end && limit - i >= 3 && (from[i] & 0xF0) == 0xE0; i += 3) {
            into[to++] = (char) (from[i] << 12 | (from[i + 1] & 0x3F) << 6 | (from[i + 2] & 0x3F));
        }
        at = i;
        return to;
    }

    private static int length(byte first) {
        return (first & 0xE0) == 0xC0 ? 2 : (first & 0xF0) == 0xE0 ? 3 : LONGEST;
    }

    /** Decodes one character. Returns the index after what was written. */
    private int beyondAscii(char[] into, int to, int end) {
        int first = buffer[at];
        switch (length((byte) first)) {
            case 2 -> into[to] = (char) ((first & 0x1F) << 6 | tail(1));
            case 3 -> into[to] = (char) ((first & 0x0F) << 12 | tail(1) << 6 | tail(2));
            default -> {
                int code = (first & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3);
                into[to] = Character.highSurrogate(code);
                at += LONGEST;
                if (to + 1 == end) {
                    pending = Character.lowSurrogate(code);
                    return end;
                }
                into[to + 1] = Character.lowSurrogate(code);
                return to + 2;
            }
        }
        at += length((byte) first);
        return to + 1;
    }

    private int tail(int index) {
        return buffer[at + index] & 0x3F;
    }

    /** Moves the unread bytes to the front and reads more after them. Returns whether there are any unread bytes. */
    private boolean fill() throws IOException {
        if (!over) {
            System.arraycopy(buffer, at, buffer, 0, limit - at);
            limit -= at;
            at = 0;
            int more = in.read(buffer, limit, buffer.length - limit);
            over = more < 0;
            limit += Math.max(0, more);
        }
        return at < limit;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
