package io.mediawatch.extract;

import java.util.ArrayList;
import java.util.List;

/** The section an article stands in: its breadcrumb, else what the data says. */
final class Section {
    private Section() {}

    static List<String> of(Draft draft, Outline outline, JsonLd data, String headline) {
        for (Outline.Mark mark : outline.marks) {
            if (mark.has(Signals.BREADCRUMB) && mark.element().childNodeSize() < 40) {
                List<String> levels = Breadcrumb.of(mark.text(), headline);
                if (!levels.isEmpty()) {
                    return found(draft, levels, "breadcrumb");
                }
            }
        }
        for (Block block : outline.blocks.subList(0, Math.min(outline.blocks.size(), 400))) {
            if (block.text.length() < 150 && Breadcrumb.isOne(block.text)) {
                return found(draft, Breadcrumb.of(block.text, headline), "breadcrumb");
            }
        }
        List<String> told = new ArrayList<>(data.breadcrumb());
        told.removeIf(level ->
                Chars.key(level).equals(Chars.key(headline)) || level.equalsIgnoreCase("home") || level.equals("首页"));
        if (!told.isEmpty()) {
            return found(draft, told, "json-ld breadcrumb");
        }
        List<String> section = data.strings("articleSection");
        if (!section.isEmpty()) {
            return found(draft, section, "json-ld articleSection");
        }
        String meta = outline.meta("article:section", "og:article:section", "section");
        if (meta != null) {
            return found(draft, List.of(meta), "article:section");
        }
        return outline.marks.stream()
                .filter(mark -> mark.has(Signals.BREADCRUMB))
                .map(mark -> Breadcrumb.links(mark.element(), headline))
                .filter(levels -> !levels.isEmpty())
                .findFirst()
                .map(levels -> found(draft, levels, "breadcrumb"))
                .orElse(List.of());
    }

    private static List<String> found(Draft draft, List<String> levels, String rule) {
        List<String> section = List.copyOf(levels);
        draft.found("section", rule, section);
        return section;
    }
}
