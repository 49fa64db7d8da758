/**
 * Elasticsearch as a view of the topics: the index definitions, how records become documents, bulk writing, and the
 * queries. It knows nothing of Kafka; whoever reads the topics passes the records in.
 */
@NullMarked
package io.mediawatch.index;

import org.jspecify.annotations.NullMarked;
