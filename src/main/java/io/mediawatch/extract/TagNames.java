package io.mediawatch.extract;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Names of elements or attributes to be found in the bytes of a page; by their first letter, as most begin none. */
final class TagNames {
    private final String[][] byFirst = new String[32][];

    /** @param names in lower case; the page's may be in any */
    TagNames(String... names) {
        for (int i = 0; i < byFirst.length; i++) {
            int place = i;
            byFirst[i] = Arrays.stream(names)
                    .filter(name -> place(name.charAt(0)) == place)
                    .toArray(String[]::new);
        }
    }

    private static int place(char first) {
        return first & 31;
    }

    /** The name of the element that has it there; null if it is none of these. */
    @Nullable
    String element(TagScan scan, int at) {
        for (String name : byFirst[place(scan.at(at))]) {
            if (scan.isNameAt(name, at)) {
                return name;
            }
        }
        return null;
    }

    boolean hasElement(TagScan scan, int at) {
        return element(scan, at) != null;
    }

    /** Whether an attribute that begins there has one of these. */
    boolean hasAttribute(TagScan scan, int at) {
        for (String name : byFirst[place(scan.at(at))]) {
            if (scan.isNameAt(name, at) || (scan.at(at + name.length()) == '=' && scan.isAt(name, at))) {
                return true;
            }
        }
        return false;
    }
}
