package io.mediawatch.scrape;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads listing pages. */
final class Listings {
    /** Maximum number of links taken from one page, so that what several pages list does not fill the memory. */
    private static final int MOST_LINKS = 10_000;

    private Listings() {}

    /**
     * The links that the selector finds, in the page's order, each once, and the next page.
     *
     * @param url of the page, which relative links start from
     * @throws UnreadableSource if the selector finds none, or the page would take too much memory
     */
    static Contents read(byte[] body, @Nullable String contentType, String url, Listing listing)
            throws UnreadableSource {
        Document page = parse(body, contentType, url);
        Map<String, Link> links = new LinkedHashMap<>();
        for (Element found : page.select(listing.links())) {
            for (Element anchor : found.hasAttr("href") ? List.of(found) : found.select("a[href]")) {
                String address = anchor.absUrl("href");
                if (address.startsWith("http") && links.size() < MOST_LINKS) {
                    links.putIfAbsent(address, new Link(address, null, null));
                }
            }
        }
        if (links.isEmpty()) {
            throw new UnreadableSource(Reason.NO_LINKS);
        }
        return new Contents(
                List.copyOf(links.values()), listing.next() == null ? List.of() : next(page, listing.next()));
    }

    /** @throws UnreadableSource if the page would take too much memory */
    private static Document parse(byte[] body, @Nullable String contentType, String url) throws UnreadableSource {
        String text = Charsets.decode(body, contentType);
        TreeSize.requireFewTags(text);
        return Jsoup.parse(text, url);
    }

    /** The same for a page that is wanted for its link alone, as that to the next page of an article. */
    static List<String> next(byte[] body, @Nullable String contentType, String url, String selector) {
        try {
            return next(parse(body, contentType, url), selector);
        } catch (UnreadableSource e) {
            return List.of();
        }
    }

    /** The target of the link found by the selector, within the page's domain; empty if there is none. */
    private static List<String> next(Document page, String selector) {
        String url = page.location();
        Element link = page.selectFirst(selector);
        String address = link == null ? "" : link.absUrl("href");
        boolean onward = Admission.sameDomain(address, url) && !address.equals(url);
        return onward ? List.of(address) : List.of();
    }
}
