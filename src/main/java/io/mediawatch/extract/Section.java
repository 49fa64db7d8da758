package io.mediawatch.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The section an article stands in: its breadcrumb, else what the data says. */
final class Section {
    private Section() {}

    static List<String> of(Draft draft, Outline outline, JsonLd data, @Nullable String url, Headline.Found found) {
        String headline = found.text();
        for (Outline.Mark mark : outline.marks) {
            if (mark.has(Signals.BREADCRUMB) && mark.element().childNodeSize() < 40) {
                List<String> levels = Breadcrumb.of(mark.text(), headline);
                if (!levels.isEmpty()) {
                    return found(draft, levels, "breadcrumb");
                }
            }
        }
        for (Block block : outline.blocks.subList(0, Math.min(outline.blocks.size(), 400))) {
            if (block.text.length() < 150
                    && (Breadcrumb.isOne(block.text) || Breadcrumb.isBelow(draft.site, block.text))) {
                return found(draft, Breadcrumb.of(block.text, headline), "breadcrumb");
            }
        }
        List<String> told = new ArrayList<>(data.breadcrumb());
        told.removeIf(level -> Breadcrumb.isEnd(level) || Chars.key(level).equals(Chars.key(headline)));
        if (!told.isEmpty()) {
            return found(draft, told, "json-ld breadcrumb");
        }
        List<String> section = data.strings("articleSection");
        if (!section.isEmpty()) {
            return found(draft, section, "json-ld articleSection");
        }
        String meta = outline.meta("article:section", "og:article:section", "section");
        List<String> path = outline.marks.stream()
                .filter(mark -> mark.has(Signals.BREADCRUMB))
                .map(mark -> Breadcrumb.links(mark.element(), headline))
                .filter(levels -> !levels.isEmpty())
                .findFirst()
                .orElse(List.of());
        if (!path.isEmpty() && (meta == null || path.get(0).equals(meta))) {
            return found(draft, path, "breadcrumb");
        }
        if (meta != null) {
            return found(draft, List.of(meta), "article:section");
        }
        List<String> above = Kicker.sections(draft, outline, url, found.block());
        return above.isEmpty() ? List.of() : found(draft, above, "above the headline");
    }

    private static List<String> found(Draft draft, List<String> levels, String rule) {
        List<String> section = List.copyOf(levels);
        draft.found("section", rule, section);
        return section;
    }
}
