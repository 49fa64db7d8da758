package io.mediawatch.extract.outline;

import io.mediawatch.model.Paragraph.Kind;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * The amount of running text in each part of a page. Weights of a box are differences of prefix sums, so that no text
 * is measured twice.
 */
public final class Weights {
    /**
     * Minimum weight of running text that is not a sentence, in letters (see {@link Block#weight}): about a line of
     * print.
     */
    public static final int LINE = 60;

    /**
     * Minimum weight of an article's text, in letters, about two short sentences: less is a caption or an error
     * message.
     */
    public static final int ARTICLE = 60;

    /** Maximum weight of one block, so that a single endless block does not outweigh several paragraphs. */
    private static final int MOST = 2000;

    private final int[] sums;

    private Weights(int[] sums) {
        this.sums = sums;
    }

    /**
     * Weighs the blocks not dropped so far; later drops do not change the result. If there is no running text, captions
     * are weighed instead, as the page may be a gallery.
     */
    public static Weights of(List<Block> blocks) {
        Weights running = new Weights(sums(blocks, Weights::running));
        return running.total() == 0 ? new Weights(sums(blocks, Weights::ofCaption)) : running;
    }

    private static int[] sums(List<Block> blocks, ToIntFunction<Block> weight) {
        int[] sums = new int[blocks.size() + 1];
        for (int i = 0; i < blocks.size(); i++) {
            sums[i + 1] = sums[i] + weight.applyAsInt(blocks.get(i));
        }
        return sums;
    }

    /** Weight of a caption that is running text, as most are in a gallery; otherwise 0. */
    public static int ofCaption(Block block) {
        boolean running = block.kind == Kind.CAPTION && (block.sentence || block.weight >= LINE);
        return running && block.linked == 0 && !block.isDropped() ? Math.min(block.weight, MOST) : 0;
    }

    /** Weight of the block as running text; 0 for headings, captions, links, short lines and dropped blocks. */
    public static int running(Block block) {
        if (block.isDropped() || block.kind == Kind.CAPTION || block.level > 0 || block.isLinked()) {
            return 0;
        }
        boolean running = block.weight >= LINE || (block.sentence && block.weight >= 15 && block.kind != Kind.LIST);
        return running ? Math.min(block.weight - block.linked, MOST) : 0;
    }

    public int of(Box box) {
        return sums[box.end] - sums[box.first];
    }

    public int between(int first, int end) {
        return sums[end] - sums[first];
    }

    public int total() {
        return sums[sums.length - 1];
    }

    /** Percentage of the outer box's running text that is in the inner box. */
    public int share(Box inner, Box outer) {
        return of(outer) == 0 ? 0 : (int) (100L * of(inner) / of(outer));
    }
}
