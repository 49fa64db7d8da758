package io.mediawatch.scrape;

import io.mediawatch.model.Alert;
import io.mediawatch.model.Page;
import org.jspecify.annotations.Nullable;

/**
 * The result of one visit of a URL, stored completely or not at all.
 *
 * @param entry what is now known of the URL
 * @param page  to publish; null if the visit brought none
 * @param found the key under which it waited for this, its first visit, done with now; null if it was another visit
 * @param alert that its source has gone silent or broken; null if it has not
 */
public record Visit(FrontierEntry entry, @Nullable Page page, @Nullable String found, @Nullable Alert alert) {
    static Visit of(FrontierEntry entry) {
        return new Visit(entry, null, null, null);
    }

    /** What is stored instead where one of its records is too large, so that it is not repeated after each start. */
    public Visit tooLarge() {
        return new Visit(entry.tooLarge(), null, found, alert);
    }
}
