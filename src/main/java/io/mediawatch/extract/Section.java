package io.mediawatch.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The section an article stands in: its breadcrumb, else what the data says. */
final class Section {
    /** Above a headline, more links are a menu. */
    private static final int LINKS = 2;

    /** Boxes around a headline alone. */
    private static final int OUTER = 2;

    /** Longer ones are no names of sections. */
    private static final int LONGEST = 30;

    private static final int WORDS = 3;

    private static final int BESIDE =
            Signals.NAVIGATION | Signals.SHARE | Signals.RELATED | Signals.ABOUT | Signals.PROMO;

    /** Arrows and signs around a name. */
    private static final Pattern NO_NAME = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

    private Section() {}

    static List<String> of(Draft draft, Outline outline, JsonLd data, Headline.Found found) {
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
        List<String> path = outline.marks.stream()
                .filter(mark -> mark.has(Signals.BREADCRUMB))
                .map(mark -> Breadcrumb.links(mark.element(), headline))
                .filter(levels -> !levels.isEmpty())
                .findFirst()
                .orElse(List.of());
        if (!path.isEmpty()) {
            return found(draft, path, "breadcrumb");
        }
        List<String> above = above(draft, outline.blocks, found.block());
        return above.isEmpty() ? List.of() : found(draft, above, "above the headline");
    }

    /** The few links right above the headline, in its part of the page, outermost first. */
    private static List<String> above(Draft draft, List<Block> blocks, int headline) {
        Box around = headline < 0 ? null : blocks.get(headline).box.parent;
        for (int outer = 0; around != null && around.first == headline && outer < OUTER; outer++) {
            around = around.parent;
        }
        int first = headline;
        int links = 0;
        while (around != null && first > around.first && links <= LINKS && isLink(blocks.get(first - 1))) {
            links += Math.max(
                    1, blocks.get(--first).box.element.getElementsByTag("a").size());
        }
        List<String> levels = blocks.subList(Math.max(first, 0), Math.max(headline, 0)).stream()
                .flatMap(block -> Breadcrumb.SEVERAL.splitAsStream(block.text))
                .map(level -> NO_NAME.matcher(level).replaceAll(""))
                .filter(level -> !Breadcrumb.isEnd(level)
                        && !Furniture.isLine(level)
                        && !draft.authors.contains(level)
                        && !isSite(level, draft))
                .toList();
        return links > LINKS || levels.size() > LINKS ? List.of() : levels;
    }

    private static boolean isSite(String level, Draft draft) {
        String key = Chars.key(level);
        String site = draft.site == null ? "" : Chars.key(draft.site);
        return site.contains(key) || (!site.isEmpty() && key.contains(site));
    }

    /** Whether it is nothing but short links. */
    private static boolean isLink(Block block) {
        return block.text.length() <= LONGEST
                && block.text.chars().filter(c -> c == ' ').count() < WORDS
                && block.linked == block.letters
                && block.letters > 1
                && Dates.digits(block.text, 0, block.text.length()) == 0
                && !block.box.inherits(BESIDE, null);
    }

    private static List<String> found(Draft draft, List<String> levels, String rule) {
        List<String> section = List.copyOf(levels);
        draft.found("section", rule, section);
        return section;
    }
}
