package io.mediawatch.extract;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names of elements or attributes to be found in the bytes of a page; by first letter and length, as most are none. */
final class TagNames {
    private static final int LETTERS = 32;
    private static final int LENGTHS = 8;

    private final List<String> names;
    private final String[][] byPlace = new String[LETTERS * LENGTHS][];

    /** @param names in lower case; the page's may be in any */
    TagNames(String... names) {
        this.names = List.of(names);
        for (int i = 0; i < byPlace.length; i++) {
            int place = i;
            byPlace[i] = Arrays.stream(names)
                    .filter(name -> place(name.charAt(0), name.length()) == place)
                    .toArray(String[]::new);
        }
    }

    private static int place(char first, int length) {
        return (first & (LETTERS - 1)) * LENGTHS + (length & (LENGTHS - 1));
    }

    /** The name from one index up to another; null if it is none of these. */
    @Nullable
    String find(TagScan scan, int from, int to) {
        for (String name : byPlace[place(scan.at(from), to - from)]) {
            if (name.length() == to - from && scan.isAt(name, from)) {
                return name;
            }
        }
        return null;
    }

    /** Which of the names it is, in the order given; below 0 if it is none. */
    int index(TagScan scan, int from, int to) {
        String found = find(scan, from, to);
        return found == null ? -1 : names.indexOf(found);
    }

    int size() {
        return names.size();
    }

    boolean has(TagScan scan, int from, int to) {
        return find(scan, from, to) != null;
    }
}
