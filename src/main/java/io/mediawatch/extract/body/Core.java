package io.mediawatch.extract.body;

import io.mediawatch.extract.markup.Signals;
import io.mediawatch.extract.outline.Block;
import io.mediawatch.extract.outline.Box;
import io.mediawatch.extract.outline.Outline;
import io.mediawatch.extract.outline.Weights;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/**
 * The boxes that the page itself names as the body: one, or several of the same name if pictures or advertisements cut
 * the article into pieces. If there are none, {@link #article} still narrows down where the article is.
 */
final class Core {
    /** Weight below which running text is a teaser: about thirty words, or fifty Han characters. */
    private static final int LEAST = 150;

    /** Divisor: a named box must hold at least a fifth of the running text outside sidebars and other articles. */
    private static final int PART = 5;

    /** Minimum number of posts in a live blog. */
    private static final int POSTS = 3;

    /** The pieces, in document order, none inside another; at least one. */
    final List<Box> boxes;
    /** The innermost box around all pieces. */
    final Box around;

    private Core(List<Box> boxes, Box around) {
        this.boxes = boxes;
        this.around = around;
    }

    /**
     * Returns the boxes named as the body; null if there are none, or they hold too little of the running text.
     *
     * @param headline index of the headline's block; negative if unknown
     */
    static @Nullable Core of(Outline outline, Weights weights, int headline) {
        Box best = best(outline, weights, headline);
        if (best == null || weights.of(best) < LEAST) {
            return null;
        }
        Box article = articleAround(best);
        if (article != null && isPiece(outline, weights, article, headline)) {
            return null;
        }
        int others = article == null ? 0 : others(outline, weights, article);
        int rest = weights.total() - beside(outline, best, weights) - others;
        if (weights.of(best) * PART < rest || (weights.of(best) * 2 < rest && isList(outline, best))) {
            return null;
        }
        return around(withPosts(outline, weights, pieces(outline, inner(outline, best, weights), weights)));
    }

    /**
     * Returns the fullest box named as the body; null if there is none. If it belongs to another article with a heading
     * of its own, the fullest one in the headline's article takes precedence.
     */
    private static @Nullable Box best(Outline outline, Weights weights, int headline) {
        Box best = fullest(outline, weights, Signals.BODY, outline.boxes.get(0));
        Box other = best == null ? null : articleAround(best);
        if (other == null || headline < 0 || other.contains(headline) || !isTitled(outline, other)) {
            return best;
        }
        Box own = null;
        for (Box box : outline.boxes) {
            if (box.has(Signals.ARTICLE) && box.contains(headline)) {
                own = fullest(outline, weights, Signals.BODY, box);
            }
        }
        return own != null && weights.of(own) >= LEAST ? own : best;
    }

    /** Whether all running text of a box is in list items, as in a list of teasers for other pages. */
    private static boolean isList(Outline outline, Box body) {
        for (Block block : outline.inside(body)) {
            Box item = block.box.closest(outer -> outer == body || outer.tag.equals("li"));
            if (Weights.running(block) > 0 && (item == null || !item.tag.equals("li"))) {
                return false;
            }
        }
        return true;
    }

    /** Returns the running text in boxes named as sidebars or footers. */
    private static int beside(Outline outline, Box body, Weights weights) {
        int beside = 0;
        for (int i = 0; i < outline.boxes.size(); i++) {
            Box box = outline.boxes.get(i);
            if (box.has(Signals.SIDE | Signals.FOOT) && !body.isWithin(box) && !box.isWithin(body)) {
                beside += weights.of(box);
                i = box.lastBox;
            }
        }
        return beside;
    }

    /** Returns the boxes of the elements that a site rule selects; null if they hold no running text. */
    static @Nullable Core chosen(Outline outline, Elements elements, Weights weights) {
        Set<Element> chosen = Collections.newSetFromMap(new IdentityHashMap<>());
        chosen.addAll(elements);
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < outline.boxes.size(); i++) {
            Box box = outline.boxes.get(i);
            if (chosen.contains(box.element) && weights.of(box) > 0) {
                boxes.add(box);
                i = box.lastBox;
            }
        }
        return boxes.isEmpty() ? null : around(boxes);
    }

    private static Core around(List<Box> boxes) {
        Box around = boxes.get(0);
        for (Box piece : boxes) {
            around = around.closestAround(piece);
        }
        return new Core(boxes, around);
    }

    /**
     * Returns the box of the article that holds the headline, else of the fullest article; a box around it if it is
     * only a piece, and the root if it holds too little.
     */
    static Box article(Outline outline, Weights weights, int headline) {
        Box best = fullest(outline, weights, Signals.ARTICLE, outline.boxes.get(0));
        for (Box box : outline.boxes) {
            if (box.has(Signals.ARTICLE) && box.contains(headline) && weights.of(box) >= LEAST) {
                best = box;
            }
        }
        if (best == null || weights.of(best) < LEAST) {
            return outline.boxes.get(0);
        }
        if (best.parent != null && isPiece(outline, weights, best, headline)) {
            Box list = best.parent.tag.equals("li") ? best.parent.parent : null;
            if (list == null) {
                return best.parent;
            }
            if (weights.of(list) * 2 >= weights.total()) {
                return list;
            }
        }
        int rest = weights.total() - others(outline, weights, best);
        return weights.of(best) * 3 >= rest ? best : outline.boxes.get(0);
    }

    /**
     * Whether similar articles stand beside it, below the headline, and are not teasers: the page splits its text, or
     * is a live blog or a forum thread.
     */
    private static boolean isPiece(Outline outline, Weights weights, Box article, int headline) {
        if (headline < 0 || article.contains(headline)) {
            return false;
        }
        for (Box box : outline.boxes) {
            if (box != article
                    && standTogether(box, article)
                    && box.isAlike(article)
                    && weights.of(box) > 0
                    && box.first > headline
                    && !isTeaser(outline, box)) {
                return true;
            }
        }
        return false;
    }

    /** Whether both are in the same box, or in items of the same list. */
    private static boolean standTogether(Box box, Box other) {
        return box.parent == other.parent
                || (box.parent != null
                        && other.parent != null
                        && box.parent.tag.equals("li")
                        && other.parent.tag.equals("li")
                        && box.parent.parent == other.parent.parent);
    }

    /** Returns the running text of articles after this one that have headings of their own. */
    private static int others(Outline outline, Weights weights, Box article) {
        int others = 0;
        for (int i = article.lastBox + 1; i < outline.boxes.size(); i++) {
            Box box = outline.boxes.get(i);
            if (box.has(Signals.ARTICLE) && isTitled(outline, box)) {
                others += weights.of(box);
                i = box.lastBox;
            }
        }
        return others;
    }

    /** Whether a heading in the box is a link or an h1. The author of a post may link to a profile. */
    private static boolean isTeaser(Outline outline, Box box) {
        return outline.inside(box).stream()
                .anyMatch(block -> leads(block) && !block.box.inherits(Signals.AUTHOR, box.parent));
    }

    private static boolean leads(Block block) {
        return block.level == 1 || (block.level > 0 && block.isLinked());
    }

    private static boolean isTitled(Outline outline, Box box) {
        for (int i = box.first; i < box.end; i++) {
            int level = outline.blocks.get(i).level;
            if (level == 1 || level == 2) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Box fullest(Outline outline, Weights weights, int signal, Box within) {
        Box best = null;
        for (Box box : outline.boxes.subList(within.index, within.lastBox + 1)) {
            if (box.has(signal)
                    && !isParagraph(box, weights)
                    && (best == null || weights.of(box) > weights.of(best))
                    && !box.inherits(Elsewhere.SIGNALS)) {
                best = box;
            }
        }
        return best;
    }

    /** Whether the box is just one paragraph of the body, though named as the body. */
    private static boolean isParagraph(Box box, Weights weights) {
        return box.tag.equals("p") && box.size() == 1 && box.parent != null && weights.of(box.parent) > weights.of(box);
    }

    /**
     * Returns the innermost box named as the body with at least 97% of the text: outer ones also hold title and byline.
     */
    private static Box inner(Outline outline, Box best, Weights weights) {
        Box inner = best;
        for (int i = best.index + 1; i <= best.lastBox; i++) {
            Box box = outline.boxes.get(i);
            if (box.has(Signals.BODY) && !box.tag.equals("p") && weights.of(box) * 100L >= weights.of(best) * 97L) {
                inner = box;
            }
        }
        return inner;
    }

    /** Whether both have the same class; without one, an id or a property names only one of them. */
    private static boolean isNamedAs(Box box, Box best) {
        return box.isAlike(best)
                && (box.has(Signals.BODY) || !best.element.className().isBlank());
    }

    /** Whether it is another piece of the body, even if its layout classes differ. */
    private static boolean isBeside(Box box, Box best) {
        return box.has(Signals.BODY) && box.parent == best.parent && box.tag.equals(best.tag);
    }

    /** Whether it holds just a heading of the body: some editors wrap each block of a text in a box of its own. */
    private static boolean isHeading(Outline outline, Box box) {
        Block only = box.size() == 1 ? outline.blocks.get(box.first) : null;
        return only != null && box.has(Signals.BODY) && only.level > 1 && only.linked == 0;
    }

    /** Returns the box and its pieces: boxes of the same name in the same article with running text or a heading. */
    private static List<Box> pieces(Outline outline, Box best, Weights weights) {
        List<Box> pieces = new ArrayList<>();
        Box article = articleAround(best);
        for (Box box : outline.boxes) {
            boolean inside = !pieces.isEmpty() && box.isWithin(pieces.get(pieces.size() - 1));
            if (box == best
                    || (!inside
                            && (weights.of(box) > 0 || isHeading(outline, box))
                            && (isNamedAs(box, best) || isBeside(box, best))
                            && articleAround(box) == article
                            && !best.isWithin(box)
                            && !box.inherits(Elsewhere.SIGNALS))) {
                pieces.add(box);
            }
        }
        return titled(outline, pieces) ? List.of(best) : pieces;
    }

    /**
     * Adds the posts of a live blog that follow the pieces in the same box, where only the introduction is named as the
     * body.
     */
    private static List<Box> withPosts(Outline outline, Weights weights, List<Box> pieces) {
        Box last = pieces.get(pieces.size() - 1);
        Box outer = last.parent;
        List<Box> posts = new ArrayList<>();
        for (int i = last.lastBox + 1; outer != null && i <= outer.lastBox; i++) {
            Box box = outline.boxes.get(i);
            if (box.tag.equals("article")
                    && (posts.isEmpty() || (box.parent == posts.get(0).parent && box.isAlike(posts.get(0))))
                    && isPost(outline, weights, box)) {
                posts.add(box);
                i = box.lastBox;
            }
        }
        int named = pieces.stream().mapToInt(weights::of).sum();
        if (posts.size() < POSTS || posts.stream().mapToInt(weights::of).sum() < named) {
            return pieces;
        }
        posts.addAll(0, pieces);
        return posts;
    }

    /** Whether the box has running text, a time and a heading that is not a link. */
    private static boolean isPost(Outline outline, Weights weights, Box box) {
        return weights.of(box) > 0
                && !box.inherits(Signals.OUTSIDE)
                && !isTeaser(outline, box)
                && box.element.selectFirst("time") != null
                && outline.inside(box).stream().anyMatch(block -> block.level > 1);
    }

    private static @Nullable Box articleAround(Box box) {
        return box.parent == null
                ? null
                : box.parent.closest(outer -> outer.has(Signals.ARTICLE) || outer.tag.equals("article"));
    }

    /**
     * Whether a heading between the pieces shows each of them to be an article. A linked heading nested deeper than the
     * pieces belongs to a related article and does not count.
     */
    private static boolean titled(Outline outline, List<Box> pieces) {
        for (int i = 1; i < pieces.size(); i++) {
            Box before = pieces.get(i - 1);
            Box parent = before.parent == pieces.get(i).parent ? before.parent : null;
            for (int at = before.end; at < pieces.get(i).first; at++) {
                Block block = outline.blocks.get(at);
                boolean beside = parent == null || block.box.parent == parent;
                if (!block.isDropped() && leads(block) && (block.level == 1 || beside)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the box is a piece or contains one. */
    boolean hasPieceIn(Box box) {
        int next = before(box.index);
        return next < boxes.size() && boxes.get(next).isWithin(box);
    }

    /** Whether the box is inside a piece. */
    boolean holds(Box box) {
        int last = before(box.index + 1) - 1;
        return last >= 0 && box.isWithin(boxes.get(last));
    }

    /** Returns how many pieces have a smaller index, by binary search: a page may have as many pieces as boxes. */
    private int before(int index) {
        int low = 0;
        int high = boxes.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (boxes.get(middle).index < index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Returns the running text of the pieces. */
    int weight(Weights weights) {
        int sum = 0;
        for (Box piece : boxes) {
            sum += weights.of(piece);
        }
        return sum;
    }
}
