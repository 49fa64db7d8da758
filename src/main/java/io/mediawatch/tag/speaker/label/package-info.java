/**
 * Labels of turns: {@code Jane Doe:}, 问：, names alone on a line, whatever an article makes of them.
 *
 * <ul>
 *   <li>Their forms: {@link Labels}, {@link Label}, {@link LabelName}, {@link HolderLabel}, {@link AlignedName},
 *       {@link BracketedEvents}, {@link Timestamps}, {@link TableRow}, {@link UserNames}, {@link OfficeLines}.
 *   <li>What their words tell: {@link LabelKinds}, {@link Asking}, {@link LabelTally}.
 * </ul>
 */
@NullMarked
package io.mediawatch.tag.speaker.label;

import org.jspecify.annotations.NullMarked;
