/**
 * Notifying people: what an alert looks like in each channel, and what the channel's response means. Knows nothing of
 * Kafka.
 */
@NullMarked
package io.mediawatch.alert.channel;

import org.jspecify.annotations.NullMarked;
