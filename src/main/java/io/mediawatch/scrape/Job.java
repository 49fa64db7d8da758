package io.mediawatch.scrape;

import io.mediawatch.model.NormalUrl;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request to make.
 *
 * @param url    to ask now: the entry's own, or where its redirects or its list have led
 * @param asked  where those redirects began
 * @param hop    redirects followed so far
 * @param entry  whose visit this is; null for a robots.txt
 * @param origin scheme and authority whose robots.txt this is about: to be fetched, or to be obeyed
 * @param so     what the visit's answers before this one have brought, and what is left to be read
 * @param read   how many answers that were
 */
record Job(String url, String asked, int hop, @Nullable FrontierEntry entry, String origin, Contents so, int read) {
    static Job visit(FrontierEntry entry) {
        return visit(entry, entry.url(), entry.url(), 0, Contents.NONE, 0);
    }

    static Job robots(String origin) {
        String url = origin + "/robots.txt";
        return new Job(url, url, 0, null, origin, Contents.NONE, 0);
    }

    /** The same job, one redirect further. A visit obeys the robots.txt of its next host. */
    Job redirected(String target) {
        return entry == null
                ? new Job(target, asked, hop + 1, null, origin, so, read)
                : visit(entry, target, asked, hop + 1, so, read);
    }

    /** The same visit, continued at the first of the remaining URLs. */
    Job further(FrontierEntry visited, Contents contents) {
        String next = contents.more().get(0);
        List<String> left = contents.more().subList(1, contents.more().size());
        return visit(visited, next, next, 0, contents.goingOn(left), read + 1);
    }

    /** Host and, if not the scheme's default, port. */
    String host() {
        return entry == null
                ? NormalUrl.of(url).authority() // of a robots.txt elsewhere, perhaps
                : origin.substring(origin.indexOf("://") + 3);
    }

    String domain() {
        return Admission.domain(host());
    }

    private static Job visit(FrontierEntry entry, String url, String asked, int hop, Contents so, int read) {
        return new Job(url, asked, hop, entry, NormalUrl.of(url).origin(), so, read);
    }
}
