package io.mediawatch.scrape;

import io.mediawatch.model.Page;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What follows from a response. */
sealed interface Ruling {
    /** The visit goes on elsewhere. */
    record Follow(Job next) implements Ruling {}

    /**
     * The visit is over.
     *
     * @param entry what is now known
     * @param page  to publish; null if there is none
     * @param found to be stored with it, for whoever has their part
     * @param hold  how long the host wants to be left alone; null if it does not say
     */
    record Ended(FrontierEntry entry, @Nullable Page page, List<FrontierEntry> found, @Nullable Duration hold)
            implements Ruling {
        Ended(FrontierEntry entry) {
            this(entry, null, List.of(), null);
        }
    }
}
