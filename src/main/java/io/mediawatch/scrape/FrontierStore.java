package io.mediawatch.scrape;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The frontier, shared out by domain among all scrapers of one installation. It outlives the process; pages go the same
 * way. One thread calls it, except where it says otherwise.
 *
 * <p>Each of the two that reach out may throw a {@link io.mediawatch.model.UserError}: the scraper then stops starting fetches, keeps what it has, and tries again later.
 */
public interface FrontierStore {
    /** Tells the scraper what has changed since the last call, on the caller's thread, and returns soon. */
    void update(Share share);

    /**
     * Writes entries and pages in one transaction: all of them or none, and none if a part they belong to was taken away
     * meanwhile. Callable from one other thread.
     *
     * @param visits at least one; where two are of one key, the later one counts
     * @return true when they are safe; false if parts are going from hand to hand: then {@link #update} tells which
     */
    boolean record(List<Visit> visits);

    /** Which part of the frontier a domain belongs to. */
    int part(String domain);

    /**
     * Whether the parts are still this scraper's for certain. Not after a pause, of the process or the network, in which
     * others may have taken them. To be asked before every request. Callable from any thread.
     */
    boolean isHeld();

    /** What a scraper is told. */
    interface Share {
        /** A part is this scraper's from here on; it may have been another's until just now. */
        void gained(int part, Collection<FrontierEntry> known);

        /** These parts go to others as soon as this returns: no request may be under way then. May record. */
        void giveUp(Set<Integer> parts);

        /** These parts are others' already: nothing of them can be recorded any more. */
        void lost(Set<Integer> parts);

        /** A scraper, perhaps this one, has found a URL in a part of this one's. */
        void found(FrontierEntry entry);
    }
}
