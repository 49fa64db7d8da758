/**
 * Dates and times as pages of many languages write them, wherever in a page they stand.
 *
 * <ul>
 *   <li>Dates in a text: {@link Dates}, {@link ClockTime}, {@link RelativeDates}, {@link Numerals}, {@link Minguo},
 *       {@link Moment}.
 *   <li>Time zones: {@link Zones}, {@link Hosts}, {@link LocalWords}.
 * </ul>
 */
@NullMarked
package io.mediawatch.extract.date;

import org.jspecify.annotations.NullMarked;
