package io.mediawatch.extract.markup;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Names of elements and their kinds. A single look-up by name yields all of them, since a page has thousands of tags: a
 * tag is a number with its kinds in the lowest bits, and above them its place among the names.
 */
final class TagTable {
    /** The tag of all names that have no kind. */
    static final int NONE = 0;

    /** Maximum number of kinds. */
    private static final int KINDS = 24;

    private final List<String> names;
    private final TagNames finder;
    /** The tag of each name, in the same order. */
    private final int[] tags;

    /**
     * The elements of one kind.
     *
     * @param bit   the kind
     * @param names in lower case
     */
    record Kind(int bit, List<String> names) {}

    TagTable(Kind... kinds) {
        this.names = Arrays.stream(kinds)
                .flatMap(kind -> kind.names.stream())
                .distinct()
                .sorted()
                .toList();
        this.finder = new TagNames(names.toArray(String[]::new));
        this.tags = IntStream.range(0, names.size())
                .map(place -> (place + 1) << KINDS | kinds(names.get(place), kinds))
                .toArray();
    }

    private static int kinds(String name, Kind... kinds) {
        return Arrays.stream(kinds)
                .filter(kind -> kind.names.contains(name))
                .mapToInt(Kind::bit)
                .sum();
    }

    /**
     * @param bit   the kind
     * @param names of its elements, in lower case, separated by spaces
     */
    static Kind kind(int bit, String names) {
        return new Kind(bit, List.of(names.split(" ", -1)));
    }

    /** The tag whose name is between two indexes. */
    int find(TagScan scan, int from, int to) {
        int index = finder.index(scan, from, to);
        return index < 0 ? NONE : tags[index];
    }

    /** The tag of this name. */
    int tag(String name) {
        int index = names.indexOf(name);
        return index < 0 ? NONE : tags[index];
    }

    /** Whether it has any of these kinds. */
    static boolean is(int tag, int some) {
        return (tag & some) != 0;
    }

    /** Place of the tag's name among all names, from 1; 0 if it has no kind. */
    static int place(int tag) {
        return tag >>> KINDS;
    }

    /** All names, in the order of their places. */
    List<String> names() {
        return names;
    }

    String name(int tag) {
        return names.get(place(tag) - 1);
    }

    /** Number of places. */
    int size() {
        return names.size() + 1;
    }
}
