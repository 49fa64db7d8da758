/**
 * A real Kafka broker and a real Elasticsearch for machines that have neither: for {@code demo}, {@code up} and the
 * tests. Loopback only; nothing is left running when the program dies, however it dies.
 */
@NullMarked
package io.mediawatch.embedded;

import org.jspecify.annotations.NullMarked;
