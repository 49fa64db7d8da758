package io.mediawatch.scrape;

import io.mediawatch.net.Response.Fetched;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the responses of a visit have brought so far.
 *
 * @param links links to articles, each once
 * @param more further addresses of the list or article: a next page, or the sitemaps of an index
 * @param pages the pages of an article, in the order they were fetched
 * @param missed sitemaps of an index that could not be read, each with the reason
 */
record Contents(List<Link> links, List<String> more, List<Fetched> pages, Map<String, String> missed) {
    static final Contents NONE = new Contents(List.of(), List.of());

    Contents {
        links = List.copyOf(links);
        more = List.copyOf(more);
        pages = List.copyOf(pages);
        missed = Collections.unmodifiableMap(new LinkedHashMap<>(missed)); // in their order
    }

    Contents(List<Link> links, List<String> more) {
        this(links, more, List.of(), Map.of());
    }

    static Contents of(List<Link> links) {
        return new Contents(links, List.of());
    }

    /** Returns these contents with another page of the article. */
    Contents andPage(Fetched page) {
        List<Fetched> all = new ArrayList<>(pages);
        all.add(page);
        return new Contents(links, more, all, missed);
    }

    /**
     * Returns these contents with the links of another response and the addresses at which the list continues there.
     */
    Contents and(Contents further) {
        Map<String, Link> all = new LinkedHashMap<>();
        List<Link> both = new ArrayList<>(links);
        both.addAll(further.links);
        both.forEach(link -> all.putIfAbsent(link.url(), link));
        return new Contents(List.copyOf(all.values()), further.more, pages, missed);
    }

    /** Returns these contents, marked as read from this sitemap of an index. */
    Contents in(String sitemap) {
        return new Contents(links.stream().map(link -> link.in(sitemap)).toList(), more, pages, missed);
    }

    /** Returns these contents with other addresses at which they continue. */
    Contents goingOn(List<String> addresses) {
        return new Contents(links, addresses, pages, missed);
    }

    /** Returns these contents with a sitemap noted as one that cannot be read. */
    Contents missing(String sitemap, String reason) {
        Map<String, String> all = new LinkedHashMap<>(missed);
        all.put(sitemap, reason);
        return new Contents(links, more, pages, all);
    }
}
