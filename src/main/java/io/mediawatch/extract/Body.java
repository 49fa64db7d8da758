package io.mediawatch.extract;

import io.mediawatch.model.Paragraph.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Finds the box that holds the article, by the density of running text, and leaves in it the article's own blocks.
 */
final class Body {
    /** Longer lines in a box named for the byline are running text: layouts call whole columns "info". */
    private static final int BYLINE = 160;

    /** As many short lines in front of the first paragraph are about the article; more are a list. */
    private static final int LINES = 12;

    /** Lines of another article's card at most. */
    private static final int CARD = 8;

    /** So many headings may stand above the headline. */
    private static final int KICKER = 2;

    /** So many may follow each other: a part's, and a paragraph's. */
    private static final int SUBHEADS = 2;

    private static final Pattern NUMBERED = Pattern.compile("[（(]?[一二三四五六七八九十\\d]{1,2}[、.．）)]\\s?\\p{IsHan}");

    private final Outline outline;
    private final Boilerplate boilerplate;
    private final Explanation.Notes why;
    /** Ingredients of a recipe, which are few words each. */
    private final List<Box> ingredients;

    private Weights weights;

    private Body(Outline outline, Boilerplate boilerplate, Explanation.Notes why) {
        this.outline = outline;
        this.boilerplate = boilerplate;
        this.why = why;
        this.ingredients = outline.boxes.stream()
                .filter(box -> box.has(Signals.RECIPE) && box.size() > 0)
                .toList();
        this.weights = Weights.of(outline.blocks);
    }

    /**
     * @param blocks kept blocks in order
     * @param boxes  the boxes they were found in; none if there is no body
     * @param declared whether a name promised it
     * @param lists  share of the text that is links, on the page without its navigation and the like
     * @param teasers whether it is a list of teasers
     */
    record Found(List<Block> blocks, List<Box> boxes, boolean declared, double lists, boolean teasers) {
        int weight() {
            int weight = 0;
            for (Block block : blocks) {
                weight += block.kind == Kind.CAPTION ? 0 : block.weight;
            }
            return weight;
        }

        int captions() {
            return blocks.stream().mapToInt(Weights::told).sum();
        }

        /** Without the blocks that have been dropped since. */
        Found kept() {
            return new Found(
                    blocks.stream().filter(block -> !block.isDropped()).toList(), boxes, declared, lists, teasers);
        }
    }

    /** What a site's rule selects. */
    static Elements chosen(Outline outline, SiteRules.@Nullable Rule rule) {
        return outline.document == null || rule == null || rule.body() == null
                ? new Elements()
                : outline.document.select(rule.body());
    }

    /**
     * @param headline index of the headline's block; below 0 where none is known
     * @param chosen   what a site's rule selects, which wins if it holds running text
     */
    static Found find(Outline outline, int headline, Elements chosen, Boilerplate boilerplate, Explanation.Notes why) {
        return outline.boxes.isEmpty()
                ? new Found(List.of(), List.of(), false, 0, false)
                : new Body(outline, boilerplate, why).find(headline, chosen);
    }

    private Found find(int headline, Elements chosen) {
        Repeats.drop(outline.blocks);
        Elsewhere.forget(outline, headline);
        Core core = chosen.isEmpty() ? null : Core.chosen(outline, chosen, weights);
        if (core == null) {
            Elsewhere.drop(outline, weights, headline);
            weights = Weights.of(outline.blocks);
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

    /** What stands beside the pieces of the body; captions between them are the article's. */
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

    /** Whether the box between the pieces that holds it links to another article. */
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

    /** Follows the text down as long as one child holds nearly all of it. */
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

    /** Whether going into the inner box would leave a recipe's ingredients behind. */
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

    /** Headings right above the headline, which are its kicker, or the page's. */
    private void dropAbove(Box top, int headline) {
        if (top.contains(headline) && headline - top.first <= KICKER) {
            List<Block> above = outline.blocks.subList(top.first, headline);
            if (above.stream().allMatch(block -> block.level > 0)) {
                above.forEach(block -> block.drop("above the headline"));
            }
        }
    }

    private List<Block> clean(Box top) {
        List<Block> inside = new ArrayList<>(outline.inside(top));
        inside.forEach(block -> forgetOuterKind(block, top));
        Cards.drop(outline, weights, top);
        Captions.mark(inside);
        Repeats.dropVersion(inside);
        Repeats.dropPullQuotes(inside);
        Repeats.dropAbstract(inside);
        dropBylines(inside, top);
        boilerplate.drop(inside);
        Repeats.dropCredits(inside);
        trim(inside, top);
        inside.removeIf(Block::isDropped);
        return inside;
    }

    /** A list item around the whole body, or a cell around most of it, makes no list, or table, of its paragraphs. */
    private void forgetOuterKind(Block block, Box top) {
        if (block.kind == Kind.LIST || block.kind == Kind.TABLE) {
            Box item = block.box;
            while (item != null && item != top && !Walk.makes(block.kind, item.tag)) {
                item = item.parent;
            }
            boolean column = item != null
                    && block.kind == Kind.TABLE
                    && item.size() > 2
                    && weights.of(item) * 2 >= weights.of(top);
            block.kind = item == top || column ? Kind.TEXT : block.kind;
        }
    }

    /** Lines in boxes named for author, date or byline: about the article, not of it. */
    private void dropBylines(List<Block> blocks, Box top) {
        for (Block block : blocks) {
            boolean line = block.weight <= BYLINE && block.level == 0 && !(block.sentence && block.weight > BYLINE / 3);
            if (line && block.box.inherits(Signals.CREDITS, top) && isAbout(block.box, top)) {
                block.drop("byline element");
            }
        }
    }

    private boolean isAbout(Box inner, Box top) {
        Box box = inner;
        while (box != null && box != top && !box.has(Signals.BODY | Signals.ARTICLE)) {
            if (box.has(Signals.CREDITS)) {
                return weights.of(box) <= 2 * BYLINE;
            }
            box = box.parent;
        }
        return false;
    }

    /**
     * Nothing before the first running text but headings, captions and leads, and nothing behind the {@link Ending}.
     */
    private void trim(List<Block> blocks, Box top) {
        int first = 0;
        while (first < blocks.size()
                && !opens(blocks.get(first))
                && !greets(blocks, first)
                && !heads(blocks, first)
                && !headsFirst(blocks, first)
                && !Interview.isAnswered(blocks, first)) {
            first++;
        }
        int start = Edges.start(blocks, first);
        for (Block block : blocks.subList(0, start)) {
            if (block.kind != Kind.CAPTION) {
                block.drop("before the text");
            }
        }
        dropLines(blocks, first);
        Ending.trim(outline, blocks, top, first);
    }

    /** Short lines between a heading that opens the text and its first paragraph: who, where, how long. */
    private static void dropLines(List<Block> blocks, int first) {
        int end = first + 1;
        while (end < blocks.size() && Weights.running(blocks.get(end)) == 0) {
            end++;
        }
        if (first < blocks.size() && blocks.get(first).level > 0 && end - first <= LINES) {
            blocks.subList(first + 1, Math.min(end, blocks.size())).stream()
                    .filter(line -> line.level == 0 && line.kind == Kind.TEXT)
                    .filter(line -> !line.bold && !line.sentence && !Ending.announces(line))
                    .forEach(line -> line.drop("before the text"));
        }
    }

    /** A short heading right before the text that others further below are set like. */
    private static boolean headsFirst(List<Block> blocks, int at) {
        Block block = blocks.get(at);
        return block.level > 1
                && block.linked == 0
                && !block.isDropped()
                && at + 1 < blocks.size()
                && opens(blocks.get(at + 1))
                && blocks.subList(at + 2, blocks.size()).stream().anyMatch(other -> isSetAs(block, other));
    }

    private static boolean isSetAs(Block block, Block other) {
        Box box = block.box.parent;
        Box outer = other.box.parent;
        return block.level == other.level
                && !other.isDropped()
                && block.box.isAlike(other.box)
                && box != null
                && outer != null
                && box.isAlike(outer);
    }

    /** Whom a letter or a notice is to: a line of its own, with a colon, right before the text. */
    private static boolean greets(List<Block> blocks, int at) {
        Block block = blocks.get(at);
        return at + 1 < blocks.size()
                && Ending.announces(block)
                && !block.isDropped()
                && block.kind == Kind.TEXT
                && block.linked == 0
                && block.letters >= 5
                && opens(blocks.get(at + 1))
                && blocks.get(at + 1).box.parent == block.box.parent;
    }

    /**
     * A bold or numbered line of Chinese, or the time of an entry, beside the paragraph that it heads, or beside
     * another line that does.
     */
    private static boolean heads(List<Block> blocks, int at) {
        int next = at;
        while (next < blocks.size() - 1 && next - at < SUBHEADS && isSubhead(blocks.get(next))) {
            next++;
            if (blocks.get(next).box.parent != blocks.get(at).box.parent) {
                return false;
            }
            if (opens(blocks.get(next))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSubhead(Block block) {
        return !block.isDropped()
                && block.kind == Kind.TEXT
                && block.linked == 0
                && (Stamps.isEntry(block)
                        || (Chars.hasHan(block.text)
                                && (block.bold || NUMBERED.matcher(block.text).lookingAt())));
    }

    private static boolean opens(Block block) {
        if (block.isDropped()) {
            return false;
        }
        boolean sentence = block.level == 0 && block.sentence && block.letters - block.linked >= 15;
        return Weights.running(block) > 0
                || block.box.inherits(Signals.RECIPE)
                || (block.level > 1 && (block.weight > 12 || block.sentence))
                || (sentence && block.kind != Kind.CAPTION);
    }
}
