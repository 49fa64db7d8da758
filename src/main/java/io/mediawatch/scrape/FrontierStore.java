package io.mediawatch.scrape;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The frontier, shared by domain among all scrapers of an installation. It outlives the process; pages are published
 * through it as well. Called by one thread unless stated otherwise.
 *
 * <p>{@link #update} and {@link #record} may throw a {@link io.mediawatch.model.UserError}: the scraper then pauses
 * fetching, keeps what it has, and tries again later.
 */
public interface FrontierStore {
    /** Reports to the scraper what has changed since the last call, on the caller's thread; returns soon. */
    void update(Share share);

    /**
     * Writes entries and pages in one transaction: all of them or none, and none if a part they belong to was taken
     * away meanwhile. Callable from one other thread.
     *
     * @param visits at least one; where two are of one key, the later one counts
     * @return true when they are stored; false if parts are being reassigned: then {@link #update} reports which
     */
    boolean record(List<Visit> visits);

    /** Which part of the frontier a domain belongs to. */
    int part(String domain);

    /**
     * Whether the parts certainly still belong to this scraper. False after a pause of the process or the network in
     * which others may have taken them over. To be checked before every request. Callable from any thread.
     */
    boolean isHeld();

    /** Why nothing can be learned from the store at present, in words for a person; null if it can. */
    @Nullable
    String outage();

    /** What a scraper is notified of. */
    interface Share {
        /** A part now belongs to this scraper; it may have belonged to another until just now. */
        void gained(int part, Collection<FrontierEntry> known);

        /**
         * These parts go to others as soon as this returns; no request may be in flight then. May call {@link #record}.
         */
        void giveUp(Set<Integer> parts);

        /** These parts belong to others already; nothing can be recorded for them any more. */
        void lost(Set<Integer> parts);

        /** A scraper, perhaps this one, has found a URL that belongs to a part of this scraper. */
        void found(FrontierEntry entry);
    }
}
