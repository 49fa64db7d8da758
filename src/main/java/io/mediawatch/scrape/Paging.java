package io.mediawatch.scrape;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.mediawatch.model.InvalidValue;
import io.mediawatch.model.NormalUrl;
import io.mediawatch.net.Response.Fetched;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to read the articles of a source that splits them over several pages.
 *
 * @param next  CSS selector of the link to an article's next page
 * @param pages of one article read at most, the first included
 */
public record Paging(String next, int pages) {
    private static final String MARKED = "[rel=next]";
    private static final int PAGES = 10;
    private static final int MOST_PAGES = 50;

    /** @throws IllegalArgumentException with the place in the selector where it is wrong */
    public Paging {
        Listing.checked("next", next);
        if (pages < 2 || pages > MOST_PAGES) {
            throw new InvalidValue("pages", "must be 2 to " + MOST_PAGES + ", not " + pages);
        }
    }

    @JsonCreator
    static Paging of(@JsonProperty("next") @Nullable String next, @JsonProperty("pages") @Nullable Integer pages) {
        return new Paging(next == null ? MARKED : next, pages == null ? PAGES : pages);
    }

    /** The URL of the page after the last of these, on the same host; empty if the article ends there. */
    List<String> more(List<Fetched> article) {
        Fetched last = article.get(article.size() - 1);
        return article.size() >= pages
                ? List.of()
                : Listings.next(last.body(), last.header("Content-Type"), last.url(), next).stream()
                        .filter(address -> isSameHost(address, last.url()) && !isOf(article, address))
                        .toList();
    }

    /** Whether the URL is that of one of the pages. */
    static boolean isOf(List<Fetched> article, String address) {
        if (article.isEmpty()) { // as for nearly every page there is
            return false;
        }
        NormalUrl url = NormalUrl.of(address);
        return article.stream().anyMatch(page -> NormalUrl.of(page.url()).equals(url));
    }

    private static boolean isSameHost(String address, String other) {
        return NormalUrl.of(address).authority().equals(NormalUrl.of(other).authority());
    }
}
