/**
 * What a line says by its words alone, wherever in a page it stands: who wrote, for whom, and where.
 *
 * <ul>
 *   <li>Labels and what they announce: {@link Labels}, {@link Breadcrumb}, {@link Region}.
 *   <li>Names of people: {@link Names}, {@link Posts}, {@link Signature}, {@link Credit}, {@link Reporters}; of outlets:
 *       {@link OutletNames}, {@link Agencies}.
 * </ul>
 */
@NullMarked
package io.mediawatch.extract.line;

import org.jspecify.annotations.NullMarked;
