package io.mediawatch.scrape;

import org.jspecify.annotations.Nullable;

/**
 * What a source lists.
 *
 * @param url  absolute, as written
 * @param guid of the feed item, where it tells items apart; else null
 */
record Link(String url, @Nullable String guid) {}
