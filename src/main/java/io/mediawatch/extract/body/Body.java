package io.mediawatch.extract.body;

import io.mediawatch.extract.markup.Signals;
import io.mediawatch.extract.outline.Block;
import io.mediawatch.extract.outline.BlockKinds;
import io.mediawatch.extract.outline.Box;
import io.mediawatch.extract.outline.Outline;
import io.mediawatch.extract.outline.Weights;
import io.mediawatch.model.Paragraph.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.select.Elements;

/**
 * Finds the box that holds the article and keeps in it only the article's own blocks. Text that the page repeats, and
 * boxes named for comments, other articles or the surroundings of an article, are dropped first. The body is then what
 * a site rule selects, else the boxes named for it ({@link Core}), else the innermost box that holds most of the
 * running text. Inside it, teasers, repetitions, byline lines and boilerplate are dropped, captions are marked, and
 * everything before the {@link Opening} and after the {@link Ending} of the text is cut off. The standfirst above the
 * text is left to {@link Lead}.
 */
public final class Body {
    /**
     * Maximum weight of a line dropped from a box named for the byline: heavier ones are running text, since some
     * layouts call whole columns "info".
     */
    private static final int BYLINE = 160;

    /** Maximum number of blocks in a card that links to another article. */
    private static final int CARD = 8;

    /** Maximum number of headings above the headline. */
    private static final int KICKER = 2;

    private final Outline outline;
    private final Boilerplate boilerplate;
    private final Notes why;
    /** Boxes with the ingredients of a recipe: too few words each to count as running text. */
    private final List<Box> ingredients;

    private Weights weights;

    private Body(Outline outline, Boilerplate boilerplate, Notes why) {
        this.outline = outline;
        this.boilerplate = boilerplate;
        this.why = why;
        this.ingredients = outline.boxes.stream()
                .filter(box -> box.has(Signals.RECIPE) && box.size() > 0)
                .toList();
        this.weights = Weights.of(outline.blocks);
    }

    /**
     * The body found.
     *
     * @param blocks   kept blocks in order
     * @param boxes    the boxes that they were found in; empty if there is no body
     * @param declared whether a site rule or the names of boxes determined it, rather than the density of text
     * @param lists    share of linked letters on the page, from 0 to 1, without navigation and the like
     * @param teasers  whether it is a list of teasers
     */
    public record Found(List<Block> blocks, List<Box> boxes, boolean declared, double lists, boolean teasers) {
        public int weight() {
            int weight = 0;
            for (Block block : blocks) {
                weight += block.kind == Kind.CAPTION ? 0 : block.weight;
            }
            return weight;
        }

        public int captions() {
            return blocks.stream().mapToInt(Weights::ofCaption).sum();
        }

        /** Returns this body without the blocks that have been dropped since. */
        public Found kept() {
            return new Found(
                    blocks.stream().filter(block -> !block.isDropped()).toList(), boxes, declared, lists, teasers);
        }
    }

    /**
     * Finds the body of a page and drops all other blocks.
     *
     * @param headline index of the headline's block; negative if unknown
     * @param chosen   elements selected by a site rule, which take precedence if they hold running text
     */
    public static Found find(Outline outline, int headline, Elements chosen, Boilerplate boilerplate, Notes why) {
        return outline.boxes.isEmpty()
                ? new Found(List.of(), List.of(), false, 0, false)
                : new Body(outline, boilerplate, why).find(headline, chosen);
    }

    private Found find(int headline, Elements chosen) {
        Captions.forget(outline, weights);
        Repeats.drop(outline.blocks);
        Elsewhere.forget(outline, headline);
        if (Cards.dropHeaded(outline, headline)) {
            weights = Weights.of(outline.blocks);
        }
        Core core = chosen.isEmpty() ? null : Core.chosen(outline, chosen, weights);
        if (core == null) {
            weights = Elsewhere.drop(outline, weights, headline);
            core = Core.of(outline, weights, headline);
        }
        Outside.drop(outline, weights, core);
        weights = Weights.of(outline.blocks);
        double lists = listShare();
        if (weights.total() == 0) {
            return new Found(List.of(), List.of(), false, lists, false);
        }
        Core told = core != null && core.weight(weights) > 0 ? core : null;
        Box top = told == null ? densest(article(headline)) : told.around;
        if (told != null) {
            beside(told);
        }
        if (why.wanted()) {
            int share = weights.share(top, outline.boxes.get(0));
            why.add("body", "box " + top.name() + " holds " + share + "% of the running text");
        }
        dropAbove(top, headline);
        List<Box> boxes = told == null ? List.of(top) : told.boxes;
        boolean teasers = (told == null || boxes.size() > 1) && Cards.isList(outline, weights, top);
        return new Found(clean(top), boxes, told != null, lists, teasers);
    }

    private Box article(int headline) {
        Box root = outline.boxes.get(0);
        Box article = Core.article(outline, weights, headline);
        return leavesIngredients(article, root) ? root : article;
    }

    /** Drops what stands beside the pieces of the body, but keeps the article's captions between them. */
    private void beside(Core core) {
        int first = core.boxes.get(0).first;
        int last = core.boxes.get(core.boxes.size() - 1).first;
        for (int i = core.around.first; i < core.around.end; i++) {
            Block block = outline.blocks.get(i);
            boolean between = i > first && i < last && block.kind == Kind.CAPTION;
            if (!core.holds(block.box) && !(between && Captions.isOfArticle(block) && !isOfCard(block.box, core))) {
                block.drop("beside the body");
            }
        }
    }

    /** Whether the box belongs to a card that stands between the pieces and links to another article. */
    private boolean isOfCard(Box inner, Core core) {
        Box outer = inner;
        while (outer.parent != null && outer.parent != core.around && !core.hasPieceIn(outer.parent)) {
            outer = outer.parent;
        }
        return outer.size() <= CARD && outline.inside(outer).stream().anyMatch(Block::isLinked);
    }

    private double listShare() {
        long letters = outline.listed;
        long linked = outline.listed;
        for (Block block : outline.blocks) {
            letters += block.isDropped() ? 0 : block.letters;
            linked += block.isDropped() ? 0 : block.linked;
        }
        return letters == 0 ? 0 : (double) linked / letters;
    }

    /** Descends to the innermost box that holds at least 80% of the running text of the box above it. */
    private Box densest(Box root) {
        Box top = root;
        for (int i = root.index + 1; i <= top.lastBox; i++) {
            Box box = outline.boxes.get(i);
            boolean deeper = weights.of(box) * 10L >= weights.of(top) * 8L;
            if (deeper && !isParagraph(box) && !leavesIngredients(box, top)) {
                top = box;
            }
        }
        return top;
    }

    /** Whether descending from the outer to the inner box would lose a recipe's ingredients. */
    private boolean leavesIngredients(Box inner, Box outer) {
        return ingredients.stream()
                .anyMatch(box -> box.isWithin(outer) && !box.isWithin(inner) && !inner.isWithin(box));
    }

    private static boolean isParagraph(Box box) {
        return switch (box.tag) {
            case "p", "li", "blockquote", "pre", "tr" -> true;
            default -> false;
        };
    }

    /** Drops headings right above the headline: its kicker, or a title of the page. A date may stand there, too. */
    private void dropAbove(Box top, int headline) {
        if (top.contains(headline) && headline - top.first <= KICKER) {
            List<Block> above = outline.blocks.subList(top.first, headline);
            if (above.stream().allMatch(block -> block.level > 0 || Weights.running(block) == 0)) {
                above.stream().filter(block -> block.level > 0).forEach(block -> block.drop("above the headline"));
            }
        }
    }

    private List<Block> clean(Box top) {
        List<Block> inside = new ArrayList<>(outline.inside(top));
        inside.forEach(block -> forgetOuterKind(block, top));
        Cards.drop(outline, weights, top);
        Captions.mark(inside);
        inside.stream()
                .filter(block -> block.kind == Kind.TABLE && isFramed(block))
                .forEach(block -> block.kind = Kind.TEXT);
        Repeats.dropPullQuotes(inside);
        Repeats.dropAbstract(inside);
        dropBylines(inside, top);
        boilerplate.drop(inside);
        Repeats.dropCredits(inside);
        int first = Opening.trim(inside);
        Ending.trim(outline, inside, top, first);
        inside.removeIf(Block::isDropped);
        return inside;
    }

    /**
     * Turns blocks into plain text if their list item encloses the whole body, or their table cell at least half of it:
     * such elements only serve the layout.
     */
    private void forgetOuterKind(Block block, Box top) {
        if (block.kind == Kind.LIST || block.kind == Kind.TABLE) {
            Box item = block.box.closest(outer -> outer == top || BlockKinds.makes(block.kind, outer.tag));
            boolean column = item != null
                    && block.kind == Kind.TABLE
                    && item.size() > 2
                    && weights.of(item) * 2 >= weights.of(top);
            block.kind = item == top || column ? Kind.TEXT : block.kind;
        }
    }

    /** Whether the cell around a block is the only one of its table, which is then a frame. */
    private static boolean isFramed(Block block) {
        Box cell = block.box.closest(outer -> BlockKinds.makes(Kind.TABLE, outer.tag));
        Box table = cell == null ? null : cell.closest(outer -> outer.tag.equals("table"));
        return cell != null && table != null && table.size() == cell.size();
    }

    /**
     * Drops lines in boxes named for author, date or byline, and above the text headings, too: they describe the
     * article but are no part of its text.
     */
    private void dropBylines(List<Block> blocks, Box top) {
        boolean above = true;
        for (Block block : blocks) {
            above &= Weights.running(block) == 0 || block.isDropped();
            boolean level = block.level == 0 || (above && block.level > 1);
            boolean line = block.weight <= BYLINE && level && !(block.sentence && block.weight > BYLINE / 3);
            if (line && block.box.inherits(Signals.CREDITS, top) && isAbout(block.box, top)) {
                block.drop("byline element");
            }
        }
    }

    private boolean isAbout(Box inner, Box top) {
        int body = Signals.BODY | Signals.ARTICLE;
        Box named = inner.closest(outer -> outer == top || outer.has(body | Signals.CREDITS));
        return named != null && named != top && !named.has(body) && weights.of(named) <= 2 * BYLINE;
    }
}
