package io.mediawatch.extract.markup;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which inline elements have been left out because their start tags carry no information, so that their end
 * tags can be left out, too.
 */
final class BareTags {
    /**
     * For each of {@link TagKinds} and each open element of that kind, whether it was left out. Only the first
     * {@link #open} bits are valid.
     */
    private final @Nullable BitSet[] leftOut = new BitSet[TagKinds.SIZE];

    private final int[] open = new int[TagKinds.SIZE];

    /** Records a start tag and returns whether it is left out. */
    boolean open(int tag, boolean left) {
        int place = TagTable.place(tag);
        BitSet before = leftOut[place];
        BitSet all = before == null ? new BitSet() : before;
        all.set(open[place]++, left);
        leftOut[place] = all;
        return left;
    }

    /** Returns whether the element that an end tag closes was left out. */
    boolean close(int tag) {
        int place = TagTable.place(tag);
        BitSet all = leftOut[place];
        return all != null && open[place] > 0 && all.get(--open[place]);
    }
}
