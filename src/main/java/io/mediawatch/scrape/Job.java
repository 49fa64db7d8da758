package io.mediawatch.scrape;

import io.mediawatch.model.NormalUrl;
import org.jspecify.annotations.Nullable;

/**
 * One request to be made.
 *
 * @param url   to ask now: the entry's own, or where its redirects have led
 * @param hop   redirects followed so far
 * @param entry whose visit this is; null for a robots.txt
 * @param origin scheme and authority whose robots.txt this is about: to be fetched, or to be obeyed
 */
record Job(String url, int hop, @Nullable FrontierEntry entry, String origin) {
    static Job visit(FrontierEntry entry) {
        return visit(entry, entry.url(), 0);
    }

    static Job robots(String origin) {
        return new Job(origin + "/robots.txt", 0, null, origin);
    }

    /** The same job, one redirect further. A visit obeys the robots.txt of where it goes next. */
    Job redirected(String target) {
        return entry == null ? new Job(target, hop + 1, null, origin) : visit(entry, target, hop + 1);
    }

    /** Host and, where it is not the scheme's own, port. */
    String host() {
        return NormalUrl.of(url).authority();
    }

    private static Job visit(FrontierEntry entry, String url, int hop) {
        String scheme = url.substring(0, url.indexOf("://"));
        return new Job(url, hop, entry, scheme + "://" + NormalUrl.of(url).authority());
    }
}
