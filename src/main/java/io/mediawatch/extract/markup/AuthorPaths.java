package io.mediawatch.extract.markup;

import io.mediawatch.extract.language.WordList;
import java.nio.charset.StandardCharsets;

/**
 * Recognises addresses of authors' pages: they contain a directory such as {@code /author/}
 * ({@code author-paths.txt}).
 */
public final class AuthorPaths {
    private static final TagNames PATHS =
            new TagNames(WordList.lines("author-paths.txt").toArray(String[]::new));

    /** Before the number of an author in the addresses of WordPress. */
    private static final String NUMBERED = "?author=";

    private AuthorPaths() {}

    /** Whether it is the address of an author's page. */
    static boolean is(String address) {
        return !below(address).isEmpty();
    }

    /** The same for an address in the bytes of a page. */
    static boolean is(TagScan scan, int from, int to) {
        return below(scan, from, to) >= 0;
    }

    /** What follows the authors' directory in an address; empty if it has none. */
    public static String below(String address) {
        byte[] bytes = address.getBytes(StandardCharsets.ISO_8859_1);
        int below = below(new TagScan(bytes), 0, bytes.length);
        return below < 0 ? "" : address.substring(below);
    }

    private static int below(TagScan scan, int from, int to) {
        int directory = -1; // where the one being read begins
        for (int i = from; i < to; i++) {
            if (scan.at(i) == '/') {
                if (scan.isAt(NUMBERED, i + 1)) {
                    return i + NUMBERED.length();
                }
                if (directory >= 0 && PATHS.has(scan, directory, i)) {
                    return i;
                }
                directory = i + 1;
            }
        }
        return -1;
    }
}
