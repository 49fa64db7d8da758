package io.mediawatch.scrape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an answer of a source lists.
 *
 * @param links to articles, each once
 * @param more  addresses at which the list goes on: a next page, the sitemaps of an index
 */
record Contents(List<Link> links, List<String> more) {
    static final Contents NONE = new Contents(List.of(), List.of());

    Contents {
        links = List.copyOf(links);
        more = List.copyOf(more);
    }

    static Contents of(List<Link> links) {
        return new Contents(links, List.of());
    }

    /** These and the links of a further answer; where it goes on is for the further answer to say. */
    Contents and(Contents further) {
        Map<String, Link> all = new LinkedHashMap<>();
        List<Link> both = new ArrayList<>(links);
        both.addAll(further.links);
        both.forEach(link -> all.putIfAbsent(link.url(), link));
        return new Contents(List.copyOf(all.values()), further.more);
    }
}
