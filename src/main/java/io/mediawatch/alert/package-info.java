/**
 * What counts as news: alert rules and how they match tagged articles. Pure; notifying people is the task of {@code
 * alert.channel}.
 */
@NullMarked
package io.mediawatch.alert;

import org.jspecify.annotations.NullMarked;
