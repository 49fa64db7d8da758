package io.mediawatch.extract;

import io.mediawatch.model.Paragraph.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the box that holds the article, by the density of running text, and leaves in it the article's own blocks.
 */
final class Body {
    private final Outline outline;
    private final Boilerplate boilerplate;
    private final Explanation.Notes why;
    private Weights weights;

    private Body(Outline outline, Boilerplate boilerplate, Explanation.Notes why) {
        this.outline = outline;
        this.boilerplate = boilerplate;
        this.why = why;
        this.weights = Weights.of(outline.blocks);
    }

    /**
     * @param blocks kept blocks in order
     * @param box    the box they were found in; null if there is no body
     * @param lists  share of the page's text that is links
     */
    record Found(List<Block> blocks, @Nullable Box box, double lists) {
        int weight() {
            int weight = 0;
            for (Block block : blocks) {
                weight += block.kind == Kind.CAPTION ? 0 : block.weight;
            }
            return weight;
        }
    }

    static Found find(Outline outline, Boilerplate boilerplate, Explanation.Notes why) {
        return outline.boxes.isEmpty() ? new Found(List.of(), null, 0) : new Body(outline, boilerplate, why).find();
    }

    private Found find() {
        Core core = Core.of(outline, weights);
        Outside.drop(outline, weights, core);
        weights = Weights.of(outline.blocks);
        double lists = listShare();
        if (weights.total() == 0) {
            return new Found(List.of(), null, lists);
        }
        boolean declared = core != null && core.of(weights) > 0;
        Box top = core != null && declared ? core.around : densest(outline.boxes.get(0));
        if (core != null && declared) {
            beside(core);
        }
        why.add("body", "box " + top.name() + " holds " + weights.share(top, outline.boxes.get(0)) + "% of the running text");
        return new Found(clean(top), top, lists);
    }

    /** What stands between the pieces of the body. */
    private void beside(Core core) {
        for (int i = core.around.first; i < core.around.end; i++) {
            if (!core.holds(i)) {
                outline.blocks.get(i).drop("beside the body");
            }
        }
    }

    private double listShare() {
        long letters = 0;
        long linked = 0;
        for (Block block : outline.blocks) {
            letters += block.letters;
            linked += block.linked;
        }
        return letters == 0 ? 0 : (double) linked / letters;
    }

    private void drop(Box box, String rule) {
        for (int i = box.first; i < box.end; i++) {
            outline.blocks.get(i).drop(rule);
        }
    }

    /** Follows the text down as long as one child holds nearly all of it. */
    private Box densest(Box root) {
        Box top = root;
        for (int i = root.index + 1; i <= top.lastBox; i++) {
            Box box = outline.boxes.get(i);
            boolean deeper = weights.of(box) * 10L >= weights.of(top) * 8L;
            if (deeper && !isParagraph(box)) {
                top = box;
            }
        }
        return top;
    }

    private static boolean isParagraph(Box box) {
        return switch (box.tag) {
            case "p", "li", "blockquote", "pre", "tr" -> true;
            default -> false;
        };
    }

    private long linkedIn(Box box) {
        long linked = 0;
        for (int i = box.first; i < box.end; i++) {
            Block block = outline.blocks.get(i);
            linked += block.isDropped() ? 0 : block.linked;
        }
        return linked;
    }

    private long lettersIn(Box box) {
        long letters = 0;
        for (int i = box.first; i < box.end; i++) {
            Block block = outline.blocks.get(i);
            letters += block.isDropped() ? 0 : block.letters;
        }
        return letters;
    }

    private List<Block> clean(Box top) {
        List<Block> inside = new ArrayList<>(outline.blocks.subList(top.first, top.end));
        dropLinkBoxes(top);
        boilerplate.drop(inside);
        trim(inside);
        inside.removeIf(Block::isDropped);
        return inside;
    }

    /** Boxes inside the body that are mostly links: lists of other articles. */
    private void dropLinkBoxes(Box top) {
        for (int i = top.index + 1; i <= top.lastBox; i++) {
            Box box = outline.boxes.get(i);
            if (box.end == box.first
                    || (box.tag.equals("p") && box.end - box.first == 1 && outline.blocks.get(box.first).sentence)) {
                continue;
            }
            long letters = lettersIn(box);
            long linked = linkedIn(box);
            boolean list = (box.end - box.first >= 2 && linked * 10 >= letters * 6) || linked * 10 >= letters * 9;
            if (letters > 0 && list && weights.of(box) * 5 < weights.of(top)) {
                drop(box, "links " + box.name());
                i = box.lastBox;
            }
        }
    }

    /** Nothing before the first and behind the last running text but headings, leads and lists of their own. */
    private static void trim(List<Block> blocks) {
        int first = 0;
        while (first < blocks.size() && !opens(blocks.get(first))) {
            blocks.get(first++).drop("before the text");
        }
        int last = blocks.size() - 1;
        while (last > first && !closes(blocks.get(last))) {
            blocks.get(last--).drop("behind the text");
        }
    }

    private static boolean opens(Block block) {
        return !block.isDropped() && (Weights.running(block) > 0 || (block.level > 1 && block.weight > 12));
    }

    private static boolean closes(Block block) {
        return !block.isDropped() && (Weights.running(block) > 0 || (block.sentence && block.linked * 2 < block.letters));
    }
}
