package io.mediawatch.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A source of the newsroom, for polling; as JSON, an entry of {@code config/sources/*.yaml}.
 *
 * @param kind  {@code feed} or {@code listing}
 * @param every time between polls, such as {@code 10s}
 * @param zone  IANA time zone of the site's clock times
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewsroomSource(
        String id,
        String site,
        String kind,
        String url,
        String every,
        @Nullable Listing listing,
        String language,
        String zone,
        String note) {

    /** @param links CSS selector of the links to articles */
    public record Listing(String links) {}
}
