package io.mediawatch.scrape;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An item listed by a source.
 *
 * @param url  absolute, as written
 * @param guid of the feed item, where it tells items apart; else null
 * @param time when it was published or last changed, as far as the source says; else null
 * @param part of a sitemap index that lists it; null if the source itself does
 */
record Link(String url, @Nullable String guid, @Nullable Instant time, @Nullable String part) {
    Link(String url, @Nullable String guid, @Nullable Instant time) {
        this(url, guid, time, null);
    }

    Link in(String sitemap) {
        return new Link(url, guid, time, sitemap);
    }
}
