/**
 * Elasticsearch as a view of the topics: what the indices look like, how records become documents, how they are
 * written in bulk, and the questions people ask. It knows no Kafka: whoever reads the topics hands records in.
 */
@NullMarked
package io.mediawatch.index;

import org.jspecify.annotations.NullMarked;
