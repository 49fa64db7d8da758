package io.mediawatch.extract.markup;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds names of elements or attributes in a page's bytes. Their first eight bytes are compared at once, as a page has
 * thousands of names.
 */
final class TagNames {
    /** Minimum number of slots per name, so that most look-ups end at the first slot. */
    private static final int ROOM = 4;

    /** The bit that capitals lack, in each of eight bytes. */
    private static final long CASE = 0x2020202020202020L;

    /** An odd number near 2^64 divided by the golden ratio, which spreads the products over the highest bits. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final @Nullable Name[] slots;
    private final int shift;

    /**
     * @param start its first eight bytes, filled up with zeros
     * @param fold  the bit that capitals lack, in each of these that is a letter
     */
    private record Name(String name, int index, long start, long fold) {}

    /** @param names in lower case; they match in any case */
    TagNames(String... names) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros((names.length * ROOM) | 1);
        this.slots = new Name[1 << bits];
        this.shift = Long.SIZE - bits;
        for (int i = 0; i < names.length; i++) {
            put(names[i], i);
        }
    }

    private void put(String name, int index) {
        long start = start(name);
        long fold = start ^ start(name.toUpperCase(Locale.ROOT));
        int slot = slot(start);
        while (slots[slot] != null) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = new Name(name, index, start, fold);
    }

    private static long start(String name) {
        return new TagScan(name.getBytes(StandardCharsets.ISO_8859_1)).start(0, name.length());
    }

    private int slot(long start) {
        return (int) (((start | CASE) * SPREAD) >>> shift);
    }

    /** The name between two indexes; null if it is none of these. */
    @Nullable
    String find(TagScan scan, int from, int to) {
        Name found = name(scan, from, to);
        return found == null ? null : found.name;
    }

    /** Index of the name in the order given; -1 if it is none of these. */
    int index(TagScan scan, int from, int to) {
        Name found = name(scan, from, to);
        return found == null ? -1 : found.index;
    }

    boolean has(TagScan scan, int from, int to) {
        return name(scan, from, to) != null;
    }

    private @Nullable Name name(TagScan scan, int from, int to) {
        int length = to - from;
        long start = scan.start(from, length);
        int slot = slot(start);
        for (Name name = slots[slot]; name != null; name = slots[slot]) {
            if (name.start == (start | name.fold)
                    && name.name.length() == length
                    && (length <= Long.BYTES || scan.isAt(name.name, from))) {
                return name;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return null;
    }
}
