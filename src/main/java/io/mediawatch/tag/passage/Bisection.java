package io.mediawatch.tag.passage;

import java.util.function.IntPredicate;

/** Finds by halving where in things in order something begins to hold. */
public final class Bisection {
    private Bisection() {}

    /** The first index below a size for which it holds, as for all behind that; the size if it holds for none. */
    public static int first(int size, IntPredicate holds) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (holds.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
