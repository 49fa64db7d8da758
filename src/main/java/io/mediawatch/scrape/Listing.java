package io.mediawatch.scrape;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * How a listing page is read.
 *
 * @param links CSS selector of the links to articles, or of elements that hold such links
 */
public record Listing(String links) {
    /** @throws IllegalArgumentException with the place in the selector where it is wrong */
    public Listing {
        if (links.isBlank()) {
            throw new IllegalArgumentException("listing.links is missing: a CSS selector such as h2 a");
        }
        try {
            QueryParser.parse(links);
        } catch (Selector.SelectorParseException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "listing.links is no CSS selector: '" + links + "': " + e.getMessage(), e);
        }
    }

    @JsonCreator
    static Listing of(@JsonProperty("links") @Nullable String links) {
        return new Listing(links == null ? "" : links);
    }
}
