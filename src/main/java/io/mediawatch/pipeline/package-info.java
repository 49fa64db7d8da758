/**
 * The stream: topics and their serialisation, the topology from page to alert, and the loops at its edges that write to
 * Kafka for a scraper and read from Kafka for an index or a channel. The stages are passed in as pure functions;
 * nothing here knows how an article is extracted or tagged, or what an index is. The only package that uses the Kafka
 * clients.
 */
@NullMarked
package io.mediawatch.pipeline;

import org.jspecify.annotations.NullMarked;
