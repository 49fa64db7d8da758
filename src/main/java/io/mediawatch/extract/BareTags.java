package io.mediawatch.extract;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Elements inside a text that mean nothing unless they say something of themselves. Where the start tag of one is left
 * out, so is the end tag that closes it.
 */
final class BareTags {
    /**
     * For each of {@link TagKinds} and each open element of it, whether it was left out; as many count as are {@link
     * #open}.
     */
    private final @Nullable BitSet[] leftOut = new BitSet[TagKinds.SIZE];

    private final int[] open = new int[TagKinds.SIZE];

    /** Returns what it is told. */
    boolean open(int tag, boolean left) {
        BitSet before = leftOut[tag];
        BitSet all = before == null ? new BitSet() : before;
        all.set(open[tag]++, left);
        leftOut[tag] = all;
        return left;
    }

    /** Whether the element that an end tag closes was left out. */
    boolean close(int tag) {
        BitSet all = leftOut[tag];
        return all != null && open[tag] > 0 && all.get(--open[tag]);
    }
}
