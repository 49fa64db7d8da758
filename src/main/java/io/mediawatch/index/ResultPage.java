package io.mediawatch.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of results.
 *
 * @param total number of results on all pages
 * @param next asks for the page after this one; null on the last
 */
public record ResultPage<T>(long total, List<T> items, @Nullable String next) {
    public ResultPage {
        items = List.copyOf(items);
    }
}
