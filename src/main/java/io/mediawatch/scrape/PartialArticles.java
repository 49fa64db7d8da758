package io.mediawatch.scrape;

import io.mediawatch.model.Page;
import io.mediawatch.net.Response.Fetched;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Accounts for the memory of articles of which not all pages have been fetched yet. Used by one thread. */
final class PartialArticles {
    /** Bytes of all articles together: eight of the largest size; of the usual, hundreds. */
    private static final long MOST = 8L * Page.MAX_BYTES;

    /** Bytes by the visit that has brought them. */
    private final Map<FrontierEntry, Long> kept = new HashMap<>();

    /** Keeps what a visit has brought until {@link #end}; false if that is too much beside the others. */
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
