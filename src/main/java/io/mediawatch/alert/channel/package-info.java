/** Telling somebody: what an alert looks like in each channel, and what the channel's answer means. Knows no Kafka. */
@NullMarked
package io.mediawatch.alert.channel;

import org.jspecify.annotations.NullMarked;
