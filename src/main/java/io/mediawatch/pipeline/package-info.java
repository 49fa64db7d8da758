/**
 * The stream: topics, their records' bytes, the one topology from page to alert, and the loops at its edges that write
 * to Kafka for a scraper and read from Kafka for an index or a channel. The stages come in as plain functions; nothing
 * here knows how an article is extracted or tagged, or what an index is. Sole owner of the Kafka clients.
 */
@NullMarked
package io.mediawatch.pipeline;

import org.jspecify.annotations.NullMarked;
