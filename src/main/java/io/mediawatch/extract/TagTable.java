package io.mediawatch.extract;

import java.util.Arrays;
import java.util.List;

/**
 * Names of elements and their kinds, as bits. A single look-up by name yields all of them, since a page has thousands
 * of tags. A tag is an index into the names, negative if it has no kind.
 */
final class TagTable {
    private final List<String> names;
    private final TagNames finder;
    /** The kinds of each name, in the same order. */
    private final int[] kinds;

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
        this.kinds = names.stream()
                .mapToInt(name -> Arrays.stream(kinds)
                        .filter(kind -> kind.names.contains(name))
                        .mapToInt(Kind::bit)
                        .sum())
                .toArray();
    }

    /**
     * @param bit   the kind
     * @param names of its elements, in lower case, separated by spaces
     */
    static Kind kind(int bit, String names) {
        return new Kind(bit, List.of(names.split(" ", -1)));
    }

    /** The tag whose name is between two indexes; negative if it has no kind. */
    int find(TagScan scan, int from, int to) {
        return finder.index(scan, from, to);
    }

    /** The tag of this name; negative if it has no kind. */
    int tag(String name) {
        return names.indexOf(name);
    }

    /** Whether it has any of these kinds. */
    boolean is(int tag, int some) {
        return tag >= 0 && (kinds[tag] & some) != 0;
    }

    String name(int tag) {
        return names.get(tag);
    }

    int size() {
        return names.size();
    }
}
