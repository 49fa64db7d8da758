package io.mediawatch.scrape;

import java.util.List;
import java.util.function.Consumer;

/**
 * Where the frontier outlives the process and where pages go. One thread calls it at a time.
 *
 * <p>Either method may throw: the scraper then stops starting fetches, keeps what it has, and tries again later.
 */
public interface FrontierStore {
    /** Hands over the last entry recorded for every key, in any order, and returns when there are no more. */
    void load(Consumer<FrontierEntry> known);

    /**
     * Writes entries and pages in one transaction: all of them or none. Returns when they are safe.
     *
     * @param visits at least one; where two are of one key, the later one counts
     */
    void record(List<Visit> visits);
}
