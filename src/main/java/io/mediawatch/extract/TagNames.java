package io.mediawatch.extract;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds names of elements or attributes in a page's bytes. They are grouped by first letter and length, as most of a
 * page's names are not among them.
 */
final class TagNames {
    private static final int LETTERS = 32;
    private static final int LENGTHS = 8;

    private final List<String> names;
    /** For each first letter and length, the indexes of the names. */
    private final int[][] byPlace = new int[LETTERS * LENGTHS][];

    /** @param names in lower case; they match in any case */
    TagNames(String... names) {
        this.names = List.of(names);
        for (int i = 0; i < byPlace.length; i++) {
            int place = i;
            byPlace[i] = IntStream.range(0, names.length)
                    .filter(name -> place(names[name].charAt(0), names[name].length()) == place)
                    .toArray();
        }
    }

    private static int place(char first, int length) {
        return (first & (LETTERS - 1)) * LENGTHS + (length & (LENGTHS - 1));
    }

    /** The name between two indexes; null if it is none of these. */
    @Nullable
    String find(TagScan scan, int from, int to) {
        int found = index(scan, from, to);
        return found < 0 ? null : names.get(found);
    }

    /** Index of the name in the order given; -1 if it is none of these. */
    int index(TagScan scan, int from, int to) {
        for (int index : byPlace[place(scan.at(from), to - from)]) {
            String name = names.get(index);
            if (name.length() == to - from && scan.isAt(name, from)) {
                return index;
            }
        }
        return -1;
    }

    boolean has(TagScan scan, int from, int to) {
        return index(scan, from, to) >= 0;
    }
}
