/**
 * The fields of an article besides its body, each with the rule that determined it.
 *
 * <ul>
 *   <li>What they are derived from: {@link Evidence}, {@link Surroundings}; what is found: {@link Draft}.
 *   <li>The headline: {@link Headline}, {@link OtherTitles}, {@link Titles}.
 *   <li>Site and publisher: {@link Site}, {@link Copyright}, {@link Publisher}, {@link Account}.
 *   <li>Authors: {@link People}, {@link Profiles}, {@link AuthorElements}.
 *   <li>Section: {@link Section}, {@link Kicker}.
 *   <li>Dates: {@link Published}, {@link DateCandidates}.
 *   <li>Images and access: {@link StandIns}, {@link PayWall}.
 * </ul>
 */
@NullMarked
package io.mediawatch.extract.field;

import org.jspecify.annotations.NullMarked;
