package io.mediawatch.extract.field;

import io.mediawatch.extract.language.Chars;
import io.mediawatch.extract.line.Breadcrumb;
import io.mediawatch.extract.markup.Signals;
import io.mediawatch.extract.outline.JsonLd;
import io.mediawatch.extract.outline.Outline;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds the section of an article, outermost level first: from its breadcrumb, else from JSON-LD and meta tags, else
 * from the links above the headline.
 */
public final class Section {
    /** Maximum number of child nodes of a breadcrumb element: larger ones are menus. */
    private static final int MAX_NODES = 40;

    /** Number of blocks in which to look for a breadcrumb. */
    private static final int MAX_BLOCKS = 400;

    /** Maximum length, in characters, of a breadcrumb. */
    private static final int LINE = 150;

    private final Draft draft;
    private final Outline outline;
    private final JsonLd data;

    private Section(Draft draft, Evidence evidence) {
        this.draft = draft;
        this.outline = evidence.outline();
        this.data = evidence.data();
    }

    /** @param headline index of the headline's block; negative if there is none */
    public static void find(Draft draft, Evidence evidence, int headline) {
        Section section = new Section(draft, evidence);
        section.take(section::marked, "breadcrumb");
        section.take(section::line, "breadcrumb");
        section.take(section::inData, "json-ld breadcrumb");
        section.take(() -> evidence.data().strings("articleSection"), "json-ld articleSection");
        String meta = evidence.outline().meta("article:section", "og:article:section", "section");
        section.take(() -> section.path(meta), "breadcrumb");
        section.take(() -> meta == null || !isName(meta) ? List.of() : List.of(meta), "article:section");
        section.take(() -> Kicker.sections(draft, evidence.outline(), evidence.url(), headline), "above the headline");
        section.take(() -> Kicker.category(draft, evidence.outline(), headline), "category element");
    }

    /** Whether it is no kind of page, path or data: {@code Article}, {@code /news/harbour}. */
    private static boolean isName(String section) {
        return !Breadcrumb.isEnd(section) && "/{[".indexOf(section.charAt(0)) < 0;
    }

    private void take(Supplier<List<String>> witness, String rule) {
        List<String> levels = draft.section.isEmpty() ? withoutSite(witness.get()) : List.of();
        if (!levels.isEmpty()) {
            draft.section = List.copyOf(levels);
            draft.found("section", rule, draft.section);
        }
    }

    /** Removes the first level if it is the name of the site or the publisher, and so the front page. */
    private List<String> withoutSite(List<String> levels) {
        boolean home =
                !levels.isEmpty() && (isNamed(draft.site, levels.get(0)) || isNamed(draft.publisher, levels.get(0)));
        return home ? levels.subList(1, levels.size()) : levels;
    }

    private static boolean isNamed(@Nullable String name, String level) {
        return name != null && Chars.key(name).equals(Chars.key(level));
    }

    /** The levels in an element marked as a breadcrumb, with separators between them. */
    private List<String> marked() {
        return outline.marks.stream()
                .filter(mark -> mark.has(Signals.BREADCRUMB) && mark.element().childNodeSize() < MAX_NODES)
                .map(mark -> Breadcrumb.of(Breadcrumb.line(mark.element(), mark.text()), draft.headline))
                .filter(levels -> !levels.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<String> line() {
        return outline.blocks.stream()
                .limit(MAX_BLOCKS)
                .map(block -> block.text)
                .filter(line ->
                        line.length() < LINE && (Breadcrumb.isOne(line) || Breadcrumb.isBelow(draft.site, line)))
                .map(line -> Breadcrumb.of(line, draft.headline))
                .findFirst()
                .orElse(List.of());
    }

    private List<String> inData() {
        return data.breadcrumb().stream()
                .filter(level -> !Breadcrumb.isEnd(level) && !Chars.key(level).equals(Chars.key(draft.headline)))
                .toList();
    }

    /**
     * The links of an element marked as a breadcrumb. If a section is given in the meta tags, the first link has to be
     * the same: otherwise the element is a menu.
     */
    private List<String> path(@Nullable String told) {
        return outline.marks.stream()
                .filter(mark -> mark.has(Signals.BREADCRUMB))
                .map(mark -> Breadcrumb.links(mark.element(), draft.headline))
                .filter(levels -> !levels.isEmpty())
                .findFirst()
                .filter(levels -> told == null || levels.get(0).equals(told))
                .orElse(List.of());
    }
}
