package io.mediawatch.scrape;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.mediawatch.model.InvalidValue;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * How to read a listing page.
 *
 * @param links CSS selector of the links to articles, or of elements that contain such links
 * @param next CSS selector of the link to the next page; null if there is only one page
 * @param pages maximum number of pages read; the next one is read only while all links on the one before are new
 */
public record Listing(String links, @Nullable String next, int pages) {
    private static final int MOST_PAGES = 50;

    /** @throws IllegalArgumentException with the place in the selector where it is wrong */
    public Listing {
        if (links.isBlank()) {
            throw new InvalidValue("links", "missing: a CSS selector such as h2 a");
        }
        checked("links", links);
        if (next != null) {
            checked("next", next);
        }
        if (pages < 1 || pages > MOST_PAGES) {
            throw new InvalidValue("pages", "must be 1 to " + MOST_PAGES + ", not " + pages);
        }
        if (next == null && pages > 1) {
            throw new InvalidValue("next", "missing: the link to the next of the pages");
        }
    }

    @JsonCreator
    static Listing of(
            @JsonProperty("links") @Nullable String links,
            @JsonProperty("next") @Nullable String next,
            @JsonProperty("pages") @Nullable Integer pages) {
        return new Listing(links == null ? "" : links, next, pages == null ? (next == null ? 1 : 5) : pages);
    }

    static void checked(String key, String selector) {
        try {
            QueryParser.parse(selector);
        } catch (Selector.SelectorParseException | IllegalArgumentException e) {
            throw new InvalidValue(key, "not a CSS selector: '" + selector + "': " + e.getMessage(), e);
        }
    }
}
