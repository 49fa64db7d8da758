package io.mediawatch.extract;

import io.mediawatch.model.Paragraph.Kind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads whom links to authors' pages name: links near the headline or the text whose addresses contain a directory such
 * as {@code /author/} ({@code author-paths.txt}).
 */
final class Profiles {
    private static final TagNames PATHS =
            new TagNames(WordList.lines("author-paths.txt").toArray(String[]::new));

    /** Before the number of an author in the addresses of WordPress. */
    private static final String NUMBERED = "?author=";

    /** Maximum distance of such a link above the headline, or below the start of the text, in blocks. */
    private static final int NEAR = 6;

    /** The same below the text. */
    private static final int BELOW = 10;

    /** Maximum length, in characters, of a line with such links. */
    private static final int LINE = 120;

    private Profiles() {}

    /** Whether it is the address of an author's page. */
    static boolean is(String address) {
        return !below(address).isEmpty();
    }

    /** The same for an address in the bytes of a page. */
    static boolean is(TagScan scan, int from, int to) {
        return below(scan, from, to) >= 0;
    }

    /** What follows the authors' directory in an address; empty if it has none. */
    private static String below(String address) {
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

    /**
     * The full names in lines below the headline, up to the first ones of the text; if there are none, those in the
     * last line above that has one.
     */
    static List<String> linked(Outline outline, Surroundings around) {
        int start = Math.max(around.anchor(), around.first());
        List<String> below = links(outline, around.anchor(), Math.min(start + NEAR, Math.max(start + 1, around.last())))
                .filter(link -> isLine(outline.blocks.get(link.block()), link.block() > start))
                .flatMap(Profiles::names)
                .distinct()
                .toList();
        return below.isEmpty() ? above(outline, around.anchor()) : below;
    }

    private static boolean isLine(Block block, boolean inside) {
        return block.text.length() <= LINE
                && (!block.sentence || block.isLinked())
                && !(inside && block.kind == Kind.LIST);
    }

    private static List<String> above(Outline outline, int headline) {
        List<Outline.Mark> above = links(outline, headline - NEAR, headline - 1)
                .filter(link -> names(link).findAny().isPresent())
                .toList();
        int last = above.isEmpty() ? -1 : above.get(above.size() - 1).block();
        return above.stream()
                .filter(link -> link.block() == last)
                .flatMap(Profiles::names)
                .distinct()
                .toList();
    }

    private static Stream<String> names(Outline.Mark link) {
        return Names.of(link.text()).stream().filter(Names::looksLikeOne);
    }

    /** The first account's name, from the headline to below the text, that is also in the address. */
    static List<String> account(Outline outline, Surroundings around) {
        return links(outline, around.anchor() - NEAR, around.last() + BELOW)
                .filter(link -> Names.isPenName(link.text()) && isAddressed(link))
                .map(Outline.Mark::text)
                .limit(1)
                .toList();
    }

    private static boolean isAddressed(Outline.Mark link) {
        return Chars.key(below(link.element().attr("href"))).contains(Chars.key(link.text()));
    }

    private static Stream<Outline.Mark> links(Outline outline, int from, int to) {
        return outline.marks.stream()
                .filter(mark -> mark.has(Signals.PROFILE) && mark.block() >= from && mark.block() <= to)
                .filter(mark -> !People.isElsewhere(outline, mark, People.NO_AUTHOR));
    }
}
