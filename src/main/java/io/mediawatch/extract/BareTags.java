package io.mediawatch.extract;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Elements inside a text that mean nothing unless they say something of themselves. Where the start tag of one is left
 * out, so is the end tag that closes it.
 */
final class BareTags {
    private static final TagNames TAGS = new TagNames("span", "i", "em", "small", "label", "u", "s", "font");

    /** For each name and each open element of it, whether it was left out; as many count as are {@link #open}. */
    private final BitSet[] leftOut = new BitSet[TAGS.size()];

    private final int[] open = new int[TAGS.size()];

    BareTags() {
        Arrays.setAll(leftOut, name -> new BitSet());
    }

    /** The place of a tag's name among those of these elements; below 0 if it is none. */
    static int find(TagScan scan, int name, int behindName) {
        return TAGS.index(scan, name, behindName);
    }

    /** Returns what it is told. */
    boolean open(int name, boolean left) {
        leftOut[name].set(open[name]++, left);
        return left;
    }

    /** Whether the element that an end tag closes was left out. */
    boolean close(int name) {
        return open[name] > 0 && leftOut[name].get(--open[name]);
    }
}
