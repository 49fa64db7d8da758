package io.mediawatch.scrape;

import io.mediawatch.model.Page;
import org.jspecify.annotations.Nullable;

/**
 * What one visit of a URL left behind, stored together or not at all.
 *
 * @param entry what is now known of the URL
 * @param page  to publish; null if the visit brought none
 */
public record Visit(FrontierEntry entry, @Nullable Page page) {}
