package io.mediawatch.tag.speaker;

import java.util.List;

/** What stands between quotation marks in one paragraph, in text order. */
record QuotedParts(List<Quoted> all) {

    /** Whether a position lies between marks. */
    boolean cover(int position) {
        return overlap(position, position + 1);
    }

    /** Whether a stretch shares a character with words between marks, or with the marks. */
    boolean overlap(int start, int end) {
        int at = firstBehind(start);
        return at < all.size() && all.get(at).outerStart() < end;
    }

    /** Where the first part opens that shares a character with a stretch; the end of the stretch if none does. */
    int next(int start, int end) {
        int at = firstBehind(start);
        return at < all.size() ? Math.min(end, all.get(at).outerStart()) : end;
    }

    /** Index of the first part that ends behind a position. */
    private int firstBehind(int position) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).outerEnd() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
