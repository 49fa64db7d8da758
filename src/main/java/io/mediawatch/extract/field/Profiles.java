package io.mediawatch.extract.field;

import io.mediawatch.extract.language.Chars;
import io.mediawatch.extract.line.Names;
import io.mediawatch.extract.markup.AuthorPaths;
import io.mediawatch.extract.markup.Signals;
import io.mediawatch.extract.outline.Block;
import io.mediawatch.extract.outline.Outline;
import io.mediawatch.model.Paragraph.Kind;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads whom links to authors' pages name: links near the headline or the text whose addresses are those of
 * authors, see {@link AuthorPaths}.
 */
final class Profiles {
    /** Maximum distance of such a link above the headline, or below the start of the text, in blocks. */
    private static final int NEAR = 6;

    /** The same below the text. */
    private static final int BELOW = 10;

    /** Maximum length, in characters, of a line with such links. */
    private static final int LINE = 120;

    private Profiles() {}

    /** The names in a byline; the linked ones instead if they are the same and more. */
    static Collection<String> orLinked(Collection<String> names, Outline outline, Surroundings around) {
        List<String> linked = names.isEmpty() ? List.of() : linked(outline, around);
        return linked.containsAll(names) ? linked : names;
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
        return Chars.key(AuthorPaths.below(link.element().attr("href"))).contains(Chars.key(link.text()));
    }

    private static Stream<Outline.Mark> links(Outline outline, int from, int to) {
        return outline.marks.stream()
                .filter(mark -> mark.has(Signals.PROFILE) && mark.block() >= from && mark.block() <= to)
                .filter(mark -> !People.isElsewhere(outline, mark, People.NO_AUTHOR));
    }
}
