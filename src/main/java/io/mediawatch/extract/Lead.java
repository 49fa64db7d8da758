package io.mediawatch.extract;

import io.mediawatch.model.Paragraph.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The standfirst between headline and body, outside the body's box: named so, or the page's own description. */
final class Lead {
    /** How far below the headline it may begin, in blocks: byline and share bar may come first. */
    private static final int NEAR = 15;

    private static final int SHORTEST = 25;
    /** The same for a sentence in Chinese, which needs fewer. */
    private static final int SHORTEST_HAN = 20;

    private static final int LONGEST = 1200;
    private static final int MOST = 2;

    /** Characters of a description that tell it from any other. */
    private static final int TELLING = 20;

    private Lead() {}

    static List<Block> of(Outline outline, int headline, List<Block> body, @Nullable String description) {
        if (body.isEmpty()) {
            return List.of();
        }
        int first = outline.blocks.indexOf(body.get(0));
        int from = headline >= 0 && headline < first ? headline + 1 : first - NEAR;
        String told = description == null ? "" : Chars.key(description);
        List<Block> leads = new ArrayList<>();
        for (int i = Math.max(0, from); i < Math.min(first, from + NEAR) && leads.size() < MOST; i++) {
            Block block = outline.blocks.get(i);
            boolean lead = isNamed(block, headline)
                    || isTold(block, told)
                    || isSubheading(block, headline < 0 ? null : outline.blocks.get(headline), i - headline);
            if (lead
                    && isRunning(block)
                    && !isSaid(block, body)
                    && !isSaid(block, leads)
                    && !isRepeated(block, headline < 0 ? "" : outline.blocks.get(headline).text, body)) {
                leads.add(block);
            }
        }
        return leads;
    }

    private static boolean isSaid(Block block, List<Block> others) {
        String key = Chars.key(block.text);
        return others.stream()
                .anyMatch(other ->
                        other.letters == block.letters && Chars.key(other.text).equals(key));
    }

    /** The headline again, or the first words of a Chinese text: systems cut them off for want of an abstract. */
    private static boolean isRepeated(Block block, String headline, List<Block> body) {
        String key = Chars.key(block.text);
        return key.equals(Chars.key(headline))
                || (Chars.hasHan(block.text)
                        && !body.isEmpty()
                        && Chars.key(body.get(0).text).startsWith(key));
    }

    private static boolean isRunning(Block block) {
        return (block.weight >= SHORTEST
                        || (block.sentence && block.weight >= SHORTEST_HAN && Chars.hasHan(block.text)))
                && block.weight <= LONGEST
                && block.linked * 2 <= block.letters
                && block.level != 1
                && block.kind != Kind.CAPTION
                && Furniture.rule(block) == null;
    }

    /** Named so, and nothing nearer to it is named otherwise: who wrote it stands beside it. */
    private static boolean isNamed(Block block, int headline) {
        if (headline < 0 && block.isDropped()) {
            return false;
        }
        Box box = block.box;
        for (int i = 0; i < 3 && box != null; i++, box = box.parent) {
            if (box.has(Signals.LEAD)) {
                return !block.box.inherits(Elsewhere.SIGNALS | Signals.PROMO, null);
            }
            if (box.has(Signals.ABOUT)) {
                return false;
            }
        }
        return false;
    }

    /** A heading right below the headline, in the same part of the page. */
    private static boolean isSubheading(Block block, @Nullable Block headline, int distance) {
        if (headline == null || block.level < 2 || distance > 3 || block.linked > 0) {
            return false;
        }
        Box around = headline.box.parent;
        Box outer = block.box.parent;
        return around != null && outer != null && (outer == around || outer.parent == around || outer == around.parent);
    }

    private static boolean isTold(Block block, String description) {
        String key = Chars.key(block.text);
        return key.length() >= TELLING
                && (description.startsWith(key) || (description.length() >= TELLING && key.startsWith(description)));
    }
}
