/**
 * Finds what is new on the watched sources and fetches it, politely: feeds and listing pages, robots.txt, one host
 * never hit harder than configured, edits noticed on a decaying schedule. Its rules are plain functions over what is
 * known of a URL; where that knowledge is kept is behind {@link io.mediawatch.scrape.FrontierStore}, so that the
 * package knows nothing of Kafka.
 */
@NullMarked
package io.mediawatch.scrape;

import org.jspecify.annotations.NullMarked;
