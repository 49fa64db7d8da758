package io.mediawatch.index;

import org.jspecify.annotations.Nullable;

/**
 * Which page of results, and how many.
 *
 * @param size  1 to {@value #LARGEST}
 * @param after {@link ResultPage#next} of the page before; null for the first
 */
public record PageRequest(int size, @Nullable String after) {
    /** Maximum number of items on a page. */
    public static final int LARGEST = 200;

    public PageRequest {
        if (size < 1 || size > LARGEST) {
            throw new IllegalArgumentException("limit: 1 to " + LARGEST + ", not " + size);
        }
    }

    public static PageRequest first(int size) {
        return new PageRequest(size, null);
    }
}
