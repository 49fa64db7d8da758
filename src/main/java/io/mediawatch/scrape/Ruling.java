package io.mediawatch.scrape;

import io.mediawatch.model.Page;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What follows from a response. */
sealed interface Ruling {
    /** The visit continues with another request. */
    record Follow(Job next) implements Ruling {}

    /**
     * The visit is over.
     *
     * @param entry what is now known of the URL
     * @param page  to publish; null if there is none
     * @param found further entries to store, for the scrapers of their parts
     * @param hold  how long the host asks for a pause; null if it does not
     */
    record Ended(FrontierEntry entry, @Nullable Page page, List<FrontierEntry> found, @Nullable Duration hold)
            implements Ruling {
        Ended(FrontierEntry entry) {
            this(entry, null, List.of(), null);
        }
    }
}
