package io.mediawatch.pipeline;

import io.mediawatch.story.Candidate;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The binary format of small records that only our own steps read: hops and bands. It is hand-written because each
 * article causes half a dozen of them. The first byte is the number of the layout: a new layout gets a new number, so
 * that records of another are noticed.
 */
final class WireFormat {
    private WireFormat() {}

    /** Writes one record. */
    static final class Writer {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        private final DataOutputStream out = new DataOutputStream(bytes);

        Writer(int layout) {
            integer((byte) layout);
        }

        Writer text(@Nullable String text) {
            return write(() -> out.writeUTF(text == null ? "" : text));
        }

        Writer number(long number) {
            return write(() -> out.writeLong(number));
        }

        Writer count(int count) {
            return write(() -> out.writeShort(count));
        }

        Writer flag(boolean flag) {
            return integer((byte) (flag ? 1 : 0));
        }

        Writer bytes(byte[] value) {
            count(value.length);
            return write(() -> out.write(value));
        }

        Writer candidate(Candidate candidate) {
            return text(candidate.story()).number(candidate.seen());
        }

        byte[] done() {
            return bytes.toByteArray();
        }

        private Writer integer(byte value) {
            return write(() -> out.writeByte(value));
        }

        private Writer write(Write write) {
            try {
                write.run();
                return this;
            } catch (IOException e) {
                throw new UncheckedIOException(e); // a text over 64 kB; writing to memory cannot fail otherwise
            }
        }
    }

    /** Reads what {@link Writer} wrote. */
    static final class Reader {
        private final DataInputStream in;

        /** @throws IllegalArgumentException if it has another layout */
        Reader(byte[] bytes, int layout, String what) {
            in = new DataInputStream(new ByteArrayInputStream(bytes));
            int found = bytes.length == 0 ? -1 : bytes[0];
            if (found != layout) {
                throw new IllegalArgumentException(
                        "not a " + what + " of layout " + layout + ", but of layout " + found);
            }
            read(in::readByte);
        }

        String text() {
            return read(in::readUTF);
        }

        @Nullable
        String textOrNull() {
            String text = text();
            return text.isEmpty() ? null : text;
        }

        long number() {
            return read(in::readLong);
        }

        int count() {
            return read(in::readUnsignedShort);
        }

        boolean flag() {
            return read(in::readByte) != 0;
        }

        byte[] bytes() {
            int count = count();
            return read(() -> in.readNBytes(count));
        }

        Candidate candidate() {
            return new Candidate(text(), number());
        }

        <T> List<T> list(Read<T> each) {
            int count = count();
            List<T> list = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                list.add(read(each));
            }
            return list;
        }

        private static <T> T read(Read<T> read) {
            try {
                return read.run();
            } catch (IOException e) {
                throw new IllegalArgumentException("a record between two steps is cut short", e);
            }
        }
    }

    /** Something that writes. */
    interface Write {
        void run() throws IOException;
    }

    /** Something that reads. */
    interface Read<T> {
        T run() throws IOException;
    }
}
