package io.mediawatch.extract;

import io.mediawatch.model.Paragraph.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the box that holds the article, by the density of running text, and leaves in it the article's own blocks.
 * Sums over a box are differences of prefix sums, so that every box is looked at and none is read twice.
 */
final class Body {
    /** A block of running text: about a line of print. */
    private static final int LINE = 60;

    private final Outline outline;
    private final Boilerplate boilerplate;
    private final Explanation.Notes why;
    private int[] sums = new int[1];

    private Body(Outline outline, Boilerplate boilerplate, Explanation.Notes why) {
        this.outline = outline;
        this.boilerplate = boilerplate;
        this.why = why;
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
        return new Body(outline, boilerplate, why).find();
    }

    private Found find() {
        sum();
        dropOutside();
        sum();
        double lists = listShare();
        Box top = outline.boxes.isEmpty() ? null : top();
        if (top == null) {
            return new Found(List.of(), null, lists);
        }
        why.add("body", "box " + top.name() + " holds " + share(top) + "% of the running text");
        return new Found(clean(top), top, lists);
    }

    private void sum() {
        int[] next = new int[outline.blocks.size() + 1];
        for (int i = 0; i < outline.blocks.size(); i++) {
            next[i + 1] = next[i] + score(outline.blocks.get(i));
        }
        sums = next;
    }

    /** What a block says for an article being here: its running text, or nothing. */
    static int score(Block block) {
        if (block.isDropped() || block.kind == Kind.CAPTION || block.level > 0 || block.linked * 2 > block.letters) {
            return 0;
        }
        boolean running = block.weight >= LINE || (block.sentence && block.weight >= 15 && block.kind != Kind.LIST);
        return running ? Math.min(block.weight - block.linked, 2000) : 0;
    }

    private int of(Box box) {
        return sums[box.end] - sums[box.first];
    }

    private int total() {
        return sums[sums.length - 1];
    }

    private int share(Box box) {
        return total() == 0 ? 0 : (int) (100L * of(box) / total());
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

    /** Drops what stands in navigation, comments and the like, unless that would be most of the page. */
    private void dropOutside() {
        int believed = believed();
        for (int i = 0; i < outline.boxes.size(); i++) {
            Box box = outline.boxes.get(i);
            if (box.end > box.first && speaks(box, believed)) {
                drop(box, "class " + box.name());
                i = box.lastBox;
            }
        }
    }

    private boolean speaks(Box box, int believed) {
        if ((box.signals & believed) == 0 || box.tag.equals("body") || box.tag.equals("html")) {
            return false;
        }
        boolean article = box.has(Signals.BODY | Signals.ARTICLE | Signals.MAIN);
        boolean harmless =
                (box.signals & believed & ~(Signals.TAGS | Signals.SIDE | Signals.FOOT | Signals.NAVIGATION)) == 0;
        int limit = box.has(Signals.COMMENTS) ? 90 : 50;
        return !(article && (harmless || share(box) > 20)) && share(box) <= limit;
    }

    /** Kinds of signals that would not take away half of the text together: page builders call everything a widget. */
    private int believed() {
        int believed = 0;
        for (int bit = 1; bit <= Signals.OUTSIDE; bit <<= 1) {
            if ((Signals.OUTSIDE & bit) == 0) {
                continue;
            }
            long lost = 0;
            int behind = 0;
            for (Box box : outline.boxes) {
                if (box.has(bit) && box.first >= behind && share(box) <= 50 && !box.has(Signals.BODY)) {
                    lost += of(box);
                    behind = box.end;
                }
            }
            if (lost * 2 <= total() || bit == Signals.COMMENTS || bit == Signals.RELATED) {
                believed |= bit;
            }
        }
        return believed;
    }

    private void drop(Box box, String rule) {
        for (int i = box.first; i < box.end; i++) {
            outline.blocks.get(i).drop(rule);
        }
    }

    private @Nullable Box top() {
        if (total() == 0) {
            return null;
        }
        Box declared = declared();
        return declared != null ? declared : densest(outline.boxes.get(0));
    }

    /** The box whose name promises the body, if it holds enough of the running text. */
    private @Nullable Box declared() {
        Box best = null;
        for (Box box : outline.boxes) {
            if (box.has(Signals.BODY) && (best == null || of(box) > of(best))) {
                best = box;
            }
        }
        if (best == null || of(best) * 2 < total()) {
            return null;
        }
        return widened(best);
    }

    /** Follows the text down as long as one child holds nearly all of it. */
    private Box densest(Box root) {
        Box top = root;
        for (int i = root.index + 1; i <= top.lastBox; i++) {
            Box box = outline.boxes.get(i);
            boolean deeper = of(box) * 10L >= of(top) * 8L;
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

    /** The body may be split over sibling boxes: go up while the text grows and little else comes with it. */
    private Box widened(Box box) {
        Box top = box;
        for (Box outer = box.parent; outer != null && !outer.tag.equals("body"); outer = outer.parent) {
            if (of(outer) * 10L > of(top) * 11L && linkedIn(outer) * 3 < lettersIn(outer)) {
                top = outer;
            }
        }
        return top;
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
            if (letters > 0 && list && of(box) * 5 < of(top)) {
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
        return !block.isDropped() && (score(block) > 0 || (block.level > 1 && block.weight > 12));
    }

    private static boolean closes(Block block) {
        return !block.isDropped() && (score(block) > 0 || (block.sentence && block.linked * 2 < block.letters));
    }
}
