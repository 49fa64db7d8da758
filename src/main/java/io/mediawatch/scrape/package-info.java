/**
 * Finds what is new on the configured sources and fetches it politely: feeds and listing pages, robots.txt, no host
 * contacted more often than configured, pages fetched again for edits at growing intervals. The rules are pure
 * functions of what is known of a URL. Where that knowledge is stored is hidden behind {@link
 * io.mediawatch.scrape.FrontierStore}, so the package knows nothing of Kafka.
 */
@NullMarked
package io.mediawatch.scrape;

import org.jspecify.annotations.NullMarked;
