package io.mediawatch.extract.body;

import io.mediawatch.extract.language.Chars;
import io.mediawatch.extract.markup.Signals;
import io.mediawatch.extract.outline.Block;
import io.mediawatch.extract.outline.Box;
import io.mediawatch.extract.outline.Weights;
import io.mediawatch.model.Paragraph.Kind;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds where a body begins: with its first paragraph, or with what leads to it, such as a subheading or the first
 * question of an interview. Short lines before it, and between an opening heading and the first paragraph, say who
 * wrote it or what it is about, and are dropped; captions stay.
 */
final class Opening {
    /**
     * Maximum number of blocks from an opening heading to the first paragraph: short lines among them are details about
     * the article; more of them are a list.
     */
    private static final int LINES = 12;

    /** Maximum number of consecutive subheadings: that of a part, and that of its first paragraph. */
    private static final int SUBHEADS = 2;

    private static final Pattern NUMBERED = Pattern.compile("[（(]?[一二三四五六七八九十\\d]{1,2}[、.．）)]\\s?\\p{IsHan}");

    private final List<Block> blocks;

    private Opening(List<Block> blocks) {
        this.blocks = blocks;
    }

    /**
     * Drops what does not belong to the text before and right after its start.
     *
     * @param blocks all blocks of the body, in order
     * @return index of the text's first block; the number of blocks if there is none
     */
    static int trim(List<Block> blocks) {
        Opening opening = new Opening(blocks);
        int first = 0;
        while (first < blocks.size() && !opening.isAt(first)) {
            first++;
        }
        blocks.subList(0, Edges.start(blocks, first)).stream()
                .filter(block -> block.kind != Kind.CAPTION)
                .forEach(block -> block.drop("before the text"));
        opening.dropLines(first);
        return first;
    }

    private boolean isAt(int at) {
        return isText(blocks.get(at))
                || isSubheading(at)
                || isFirstHeading(at)
                || isFirstLabel(at)
                || Interview.isAnswered(blocks, at);
    }

    /** Whether a block is part of the text whatever follows it: running text, a sentence, a telling subheading. */
    private static boolean isText(Block block) {
        if (block.isDropped()) {
            return false;
        }
        boolean sentence = block.level == 0 && block.sentence && block.letters - block.linked >= 15;
        return Weights.running(block) > 0
                || block.box.inherits(Signals.RECIPE)
                || (block.level > 1 && (block.weight > 12 || block.sentence))
                || (sentence && block.kind != Kind.CAPTION);
    }

    private boolean isTextAfter(int at) {
        return at + 1 < blocks.size() && isText(blocks.get(at + 1));
    }

    /**
     * Whether a bold or numbered line of Chinese, or the time of an entry, heads the paragraph that follows in the same
     * box, perhaps with one more such line between them.
     */
    private boolean isSubheading(int at) {
        int next = at;
        while (next < blocks.size() - 1 && next - at < SUBHEADS && isSetOff(blocks.get(next))) {
            next++;
            if (blocks.get(next).box.parent != blocks.get(at).box.parent) {
                return false;
            }
            if (isText(blocks.get(next))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSetOff(Block line) {
        return !line.isDropped()
                && line.kind == Kind.TEXT
                && line.linked == 0
                && (Stamps.isEntry(line)
                        || (Chars.hasHan(line.text)
                                && (line.bold || NUMBERED.matcher(line.text).lookingAt())));
    }

    /** Whether a short heading stands right before the text and has the same level and style as a later heading. */
    private boolean isFirstHeading(int at) {
        Block heading = blocks.get(at);
        return heading.level > 1
                && heading.linked == 0
                && !heading.isDropped()
                && isTextAfter(at)
                && blocks.subList(at + 2, blocks.size()).stream().anyMatch(later -> isSetAs(heading, later));
    }

    /**
     * Whether a line stands right before a paragraph, and once more further down, behind another one that does: the
     * name of whoever speaks the paragraph.
     */
    private boolean isFirstLabel(int at) {
        if (!isLabel(at)) {
            return false;
        }
        boolean others = false;
        for (int next = at + 2; next < blocks.size(); next++) {
            if (isLabel(next)) {
                if (blocks.get(next).text.equals(blocks.get(at).text)) {
                    return others;
                }
                others = true;
            }
        }
        return false;
    }

    private boolean isLabel(int at) {
        Block line = blocks.get(at);
        return (line.kind == Kind.TEXT || line.kind == Kind.LIST)
                && line.linked == 0
                && !line.sentence
                && !line.isDropped()
                && Weights.running(line) == 0
                && isTextAfter(at);
    }

    private static boolean isSetAs(Block heading, Block later) {
        Box box = heading.box.parent;
        Box outer = later.box.parent;
        return heading.level == later.level
                && !later.isDropped()
                && heading.box.isAlike(later.box)
                && box != null
                && outer != null
                && box.isAlike(outer);
    }

    /** Drops short lines between a heading that opens the text and its first paragraph: who, where, how long. */
    private void dropLines(int first) {
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
}
