package io.mediawatch.scrape;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What follows from a worker's answer. */
sealed interface Ruling {
    /** The visit goes on elsewhere. */
    record Follow(Job next) implements Ruling {}

    /**
     * The visit is over.
     *
     * @param visit to be stored
     * @param found on a source, new and to be stored with it
     * @param hold  how long the host wants to be left alone; null if it does not say
     */
    record Ended(Visit visit, List<FrontierEntry> found, @Nullable Duration hold) implements Ruling {
        Ended(FrontierEntry entry) {
            this(new Visit(entry, null), List.of(), null);
        }
    }
}
