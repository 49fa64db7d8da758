package io.mediawatch.scrape;

import io.mediawatch.model.Page;
import io.mediawatch.net.Response.Fetched;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Accounts for the memory of articles of which not all pages have been fetched yet. Used by one thread. */
final class PartialArticles {
    /** Bytes of all articles together: eight of maximum size, or hundreds of usual size. */
    private static final long MOST = 8L * Page.MAX_BYTES;

    /** Bytes kept by each visit. */
    private final Map<FrontierEntry, Long> kept = new HashMap<>();

    /** Accounts for a visit's pages until {@link #end}; false if they do not fit. */
    boolean keep(FrontierEntry visited, List<Fetched> pages) {
        kept.remove(visited);
        long bytes = pages.stream().mapToLong(page -> page.body().length).sum();
        long others = kept.values().stream().mapToLong(Long::longValue).sum();
        if (bytes > 0 && others + bytes <= MOST) {
            kept.put(visited, bytes);
        }
        return others + bytes <= MOST;
    }

    void end(FrontierEntry visited) {
        kept.remove(visited);
    }

    void forget(Predicate<FrontierEntry> which) {
        kept.keySet().removeIf(which);
    }
}
