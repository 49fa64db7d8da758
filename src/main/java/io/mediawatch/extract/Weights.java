package io.mediawatch.extract;

import io.mediawatch.model.Paragraph.Kind;
import java.util.List;
import java.util.function.ToIntFunction;

/** How much running text stands where: sums over a box are differences of prefix sums, so that none is read twice. */
final class Weights {
    /** A block of running text: about a line of print. */
    static final int LINE = 60;

    /** One endless block is not more of an article than several paragraphs. */
    private static final int MOST = 2000;

    private final int[] sums;

    private Weights(int[] sums) {
        this.sums = sums;
    }

    /**
     * Of the blocks as they stand; blocks dropped later still count in here. Where nothing else runs, captions do: of a
     * gallery.
     */
    static Weights of(List<Block> blocks) {
        Weights running = new Weights(sums(blocks, Weights::running));
        return running.total() == 0 ? new Weights(sums(blocks, Weights::told)) : running;
    }

    private static int[] sums(List<Block> blocks, ToIntFunction<Block> weight) {
        int[] sums = new int[blocks.size() + 1];
        for (int i = 0; i < blocks.size(); i++) {
            sums[i + 1] = sums[i] + weight.applyAsInt(blocks.get(i));
        }
        return sums;
    }

    /** What a caption tells in running text, which in a gallery is most. */
    static int told(Block block) {
        boolean running = block.kind == Kind.CAPTION && (block.sentence || block.weight >= LINE);
        return running && block.linked == 0 && !block.isDropped() ? Math.min(block.weight, MOST) : 0;
    }

    /** What a block says for an article being here: its running text, or nothing. */
    static int running(Block block) {
        if (block.isDropped() || block.kind == Kind.CAPTION || block.level > 0 || block.isLinked()) {
            return 0;
        }
        boolean running = block.weight >= LINE || (block.sentence && block.weight >= 15 && block.kind != Kind.LIST);
        return running ? Math.min(block.weight - block.linked, MOST) : 0;
    }

    int of(Box box) {
        return sums[box.end] - sums[box.first];
    }

    int between(int first, int end) {
        return sums[end] - sums[first];
    }

    int total() {
        return sums[sums.length - 1];
    }

    /** Percent of the running text of the outer box that is in the inner. */
    int share(Box inner, Box outer) {
        return of(outer) == 0 ? 0 : (int) (100L * of(inner) / of(outer));
    }
}
