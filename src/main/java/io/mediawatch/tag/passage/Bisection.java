package io.mediawatch.tag.passage;

import java.util.function.IntPredicate;

/** Binary search for the point in an ordered sequence from which a condition holds. */
public final class Bisection {
    private Bisection() {}

    /**
     * The first index below {@code size} for which the condition holds; {@code size} if there is none. It must hold for
     * all later indices, too.
     */
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
