package io.mediawatch.scrape;

import io.mediawatch.net.Response.Fetched;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the responses of a visit have brought so far.
 *
 * @param links to articles, each once
 * @param more  addresses at which list or article goes on: a next page, the sitemaps of an index
 * @param pages of an article, as they came
 * @param missed sitemaps of an index that could not be read
 */
record Contents(List<Link> links, List<String> more, List<Fetched> pages, List<String> missed) {
    static final Contents NONE = new Contents(List.of(), List.of());

    Contents {
        links = List.copyOf(links);
        more = List.copyOf(more);
        pages = List.copyOf(pages);
        missed = List.copyOf(missed);
    }

    Contents(List<Link> links, List<String> more) {
        this(links, more, List.of(), List.of());
    }

    static Contents of(List<Link> links) {
        return new Contents(links, List.of());
    }

    /** With another page of the article. */
    Contents andPage(Fetched page) {
        List<Fetched> all = new ArrayList<>(pages);
        all.add(page);
        return new Contents(links, more, all, missed);
    }

    /** With the links of another response, which also says where the list continues. */
    Contents and(Contents further) {
        Map<String, Link> all = new LinkedHashMap<>();
        List<Link> both = new ArrayList<>(links);
        both.addAll(further.links);
        both.forEach(link -> all.putIfAbsent(link.url(), link));
        return new Contents(List.copyOf(all.values()), further.more, pages, missed);
    }

    /** The same as read in this sitemap of an index. */
    Contents in(String sitemap) {
        return new Contents(links.stream().map(link -> link.in(sitemap)).toList(), more, pages, missed);
    }

    /** The same, continued at other addresses. */
    Contents goingOn(List<String> addresses) {
        return new Contents(links, addresses, pages, missed);
    }

    /** The same without a sitemap that cannot be read. */
    Contents missing(String sitemap) {
        return new Contents(
                links,
                more,
                pages,
                Stream.concat(missed.stream(), Stream.of(sitemap)).toList());
    }
}
