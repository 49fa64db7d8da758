package io.mediawatch.extract.body;

import io.mediawatch.extract.language.Chars;
import io.mediawatch.extract.language.WordList;
import io.mediawatch.extract.line.Labels;
import io.mediawatch.extract.line.Reporters;
import io.mediawatch.extract.markup.Signals;
import io.mediawatch.extract.outline.Block;
import io.mediawatch.extract.outline.Box;
import io.mediawatch.extract.outline.Outline;
import io.mediawatch.extract.outline.Weights;
import io.mediawatch.model.Paragraph.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what stands between headline and text, also where the body's box contains it: the standfirst, recognised by the
 * name of its box, by a label or by the page's own description; {@link KeyPoints}; and captions.
 */
public final class Lead {
    /** Maximum distance below the headline, in blocks: byline and share bar may come first. */
    private static final int NEAR = 15;

    private static final int SHORTEST = 25;
    /** The minimum weight of a sentence in Chinese, which needs fewer characters. */
    private static final int SHORTEST_HAN = 20;

    /** Maximum distance of a sentence below the headline in the headline's box, in blocks. */
    private static final int BETWEEN = 2;

    private static final int LONGEST = 1200;
    private static final int MOST_SUMMARIES = 2;
    /** Maximum number of key points, or of captions and other blocks above the text. */
    private static final int MOST = 6;

    /** Minimum length, in characters, of a text that matches the description not just by chance. */
    private static final int TELLING = 20;

    /** Rules that drop a block for its position, whatever it says. */
    private static final Set<String> PLACES = Set.of("beside the body", "before the text");

    /** Boxes whose pictures are not the article's. */
    private static final int NO_CAPTION = (Signals.OUTSIDE & ~Signals.FOOT) | Signals.AUTHOR | Signals.BYLINE;

    /** Index before which a label in brackets has to end. */
    private static final int BRACKET = 16;

    private static final List<String> LABELS = WordList.phrases("lead-labels.txt");

    private final List<Block> blocks;
    private final List<Block> body;
    /** Index of the headline's block; negative if no block contains it. */
    private final int headline;

    private final @Nullable Block heading;
    /** Number of captions that the body begins with; 0 for a gallery, which consists of captions. */
    private final int captions;
    /** Index of the text's first block. */
    private final int first;
    /** Whether the headline stands above the text. */
    private final boolean below;
    /** The key of the description in the metadata. */
    private final String description;

    private final KeyPoints points;
    private final List<Block> found = new ArrayList<>();
    private int summaries;

    private Lead(Outline outline, int headline, List<Block> body, @Nullable String description) {
        this.blocks = outline.blocks;
        this.body = body;
        this.headline = headline;
        this.heading = headline < 0 ? null : blocks.get(headline);
        int leading = (int)
                body.stream().takeWhile(block -> block.kind == Kind.CAPTION).count();
        this.captions = leading == body.size() ? 0 : leading;
        this.first = blocks.indexOf(body.get(captions));
        this.below = headline >= 0 && headline < first;
        this.description = description == null ? "" : Chars.key(description);
        List<Block> article = new ArrayList<>(body);
        if (below) {
            article.add(blocks.get(headline));
        }
        this.points = new KeyPoints(outline, article);
    }

    /**
     * Returns what stands between headline and text, in order, including captions that the body begins with.
     *
     * @param headline    index of the headline's block; negative if no block contains it
     * @param description the description in the metadata
     */
    public static List<Block> of(Outline outline, int headline, List<Block> body, @Nullable String description) {
        return body.isEmpty() ? List.of() : new Lead(outline, headline, body, description).find();
    }

    private List<Block> find() {
        if (below) {
            above();
        }
        int from = below ? headline + 1 : first - NEAR;
        int start = captions == 0 ? from : Math.min(from, blocks.indexOf(body.get(0)));
        List<Block> own = body.subList(0, captions);
        for (int i = Math.max(0, start); i < first; i++) {
            Block block = blocks.get(i);
            if (own.contains(block)) {
                found.add(block);
            } else if (i >= from && i < from + NEAR && found.size() < MOST) {
                take(block, i);
            }
        }
        if (isSubtitle()) {
            found.add(blocks.get(first));
        } else if (below) {
            opening();
        }
        return found;
    }

    /**
     * Adds the first blocks of the text that are labelled as a lead, or stand in a box that is named as one and does
     * not extend into the rest of the text.
     */
    private void opening() {
        int most = body.get(captions).kind == Kind.LIST ? MOST : MOST_SUMMARIES;
        int end = Math.min(captions + most, body.size() - 1);
        for (int i = captions; i < end && summaries < most; i++) {
            Block block = body.get(i);
            Box box = named(block);
            boolean several = box != null && block.kind != Kind.LIST && box.size() > 1; // the text begins in this box
            boolean own = box != null && !several && !body.get(end).box.isWithin(box);
            if (!(own || isLabelled(block.text)) || block.level > 0 || !isRunning(block)) {
                break;
            }
            found.add(block);
            summaries++;
        }
    }

    /**
     * Adds captions of pictures right above the headline in the same article, if there are only short lines between.
     */
    private void above() {
        Box article = blocks.get(headline).box;
        while (article.parent != null && !article.contains(first)) {
            article = article.parent;
        }
        for (int i = headline - 1; i >= Math.max(article.first, headline - MOST); i--) {
            Block block = blocks.get(i);
            if (block.level > 0 || (block.kind != Kind.CAPTION && Weights.running(block) > 0)) {
                return;
            }
            if (isFree(block) && isCaption(block) && !body.contains(block)) {
                found.add(0, block);
            }
        }
    }

    /**
     * Whether the body begins with a subtitle: a heading right below the headline that heads none of the text after it.
     */
    private boolean isSubtitle() {
        if (!below || body.size() <= captions + 1) {
            return false;
        }
        Block next = body.get(captions + 1);
        Block subtitle = blocks.get(first);
        boolean apart = blocks.get(first + 1) != next || next.box.parent != subtitle.box.parent;
        return apart && next.level == 0 && isSubheading(subtitle, first) && isRunning(subtitle);
    }

    private void take(Block block, int at) {
        boolean summary = summaries < MOST_SUMMARIES && isSummary(block, at);
        boolean beside = below && isFree(block) && (isCaption(block) || isCredit(block) || points.contain(block));
        if ((summary || beside) && !isSaid(block, body) && !isSaid(block, found) && !isRepeated(block)) {
            found.add(block);
            summaries += summary ? 1 : 0;
        }
    }

    private boolean isSummary(Block block, int at) {
        return (named(block) != null
                        || isDescription(block)
                        || isSubheading(block, at)
                        || isBeside(block, at)
                        || (isLabelled(block.text) && isFree(block)))
                && isRunning(block)
                && !Reporters.isLine(block.text)
                && (block.sentence || !Byline.tells(block.text))
                && !Stamps.isDate(block, 0, 0);
    }

    /** Whether no rule dropped it, except for its position. */
    private static boolean isFree(Block block) {
        return !block.isDropped() || PLACES.contains(block.droppedBy());
    }

    /** Whether it credits the picture whose caption was found last. */
    private boolean isCredit(Block block) {
        return !found.isEmpty() && Captions.belongTogether(found.get(found.size() - 1), block);
    }

    /** Whether it is the caption of a picture above the text. */
    private boolean isCaption(Block block) {
        return block.kind == Kind.CAPTION
                && block.level == 0
                && block.linked * 3 <= block.letters
                && block.weight >= SHORTEST
                && !Captions.isCredit(block.text)
                && (Captions.isBesidePicture(block.box) || Captions.isFramed(block.box))
                && !block.box.inherits(NO_CAPTION, around(block));
    }

    /** Returns the innermost box around both the block and the text: its name says nothing about the block alone. */
    private @Nullable Box around(Block block) {
        return block.box.closest(outer -> outer.contains(first));
    }

    private static boolean isSaid(Block block, List<Block> others) {
        String key = Chars.key(block.text);
        return others.stream()
                .anyMatch(other ->
                        other.letters == block.letters && Chars.key(other.text).equals(key));
    }

    /**
     * Whether it repeats the headline or the beginning of a Chinese text, which systems use when there is no abstract.
     */
    private boolean isRepeated(Block block) {
        String key = Chars.key(block.text);
        return key.equals(heading == null ? "" : Chars.key(heading.text))
                || (Chars.hasHan(block.text)
                        && Chars.key(blocks.get(first).text).startsWith(key));
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

    /**
     * Whether a text begins with a label of {@code lead-labels.txt}, followed by a colon or in brackets. In 【】 an
     * outlet may precede the label: {@code 【海湾网导读】}.
     */
    private static boolean isLabelled(String text) {
        int bracket = text.charAt(0) == '【' ? text.indexOf('】') : -1;
        if (bracket > 0 && bracket < BRACKET && LABELS.stream().anyMatch(text.substring(0, bracket)::endsWith)) {
            return true;
        }
        int start = "【[（(".indexOf(text.charAt(0)) >= 0 ? 1 : 0;
        for (String label : LABELS) {
            int end = start + label.length();
            if (text.startsWith(label, start) && end < text.length() && ":：】]）)|｜".indexOf(text.charAt(end)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the nearest of three boxes around the block that is named as a lead; null if there is none or a nearer
     * one is named for the byline, which may stand beside the lead.
     */
    private @Nullable Box named(Block block) {
        if (heading == null && block.isDropped()) {
            return null;
        }
        Box box = block.box;
        for (int i = 0; i < 3 && box != null; i++, box = box.parent) {
            if (box.has(Signals.LEAD)) {
                boolean about = box.has(Signals.AUTHOR | Signals.BIO); // author-intro
                return about || block.box.inherits(Elsewhere.SIGNALS | Signals.PROMO) ? null : box;
            }
            if (box.has(Signals.CREDITS)) {
                return null;
            }
        }
        return null;
    }

    /** Whether it is a heading right below the headline, in the same part of the page. */
    private boolean isSubheading(Block block, int at) {
        if (heading == null || block.level < 2 || at - headline > 3 || block.linked > 0 || !isFree(block)) {
            return false;
        }
        Box around = heading.box.parent;
        Box outer = block.box.parent;
        return around != null && outer != null && (outer == around || outer.parent == around || outer == around.parent);
    }

    /** Whether it is a sentence right below the headline, in a box that holds both but none of the text. */
    private boolean isBeside(Block block, int at) {
        Box around = heading == null ? null : heading.box.parent;
        return around != null
                && isNext(at)
                && block.level == 0
                && Stamps.saysMore(block)
                && block.linked == 0
                && block.box.parent == around
                && blocks.get(first).box.parent != around
                && isFree(block)
                && !Labels.isLabelled(block.text);
    }

    /** Whether only dates, names or other short lines stand between the headline and this block. */
    private boolean isNext(int at) {
        return at > headline
                && at - headline <= BETWEEN
                && blocks.subList(headline + 1, at).stream()
                        .allMatch(block -> block.level == 0 && Weights.running(block) == 0);
    }

    private boolean isDescription(Block block) {
        String key = Chars.key(block.text);
        return key.length() >= TELLING
                && (description.startsWith(key) || (description.length() >= TELLING && key.startsWith(description)));
    }
}
