/**
 * Finds who says what in an article: the turns of an interview, quotations and reported speech, and the people behind
 * the names. In examples, {@code |} marks the position in question: where a name ends, or where the word that the
 * comment is about begins.
 *
 * <ul>
 *   <li>Entry point: {@link Speakers}, with the result {@link Speech}; {@link Confidence}, {@link TurnQuotes}.
 *   <li>The packages below, each of which uses only those before it: {@code words}, {@code people}, {@code label},
 *       {@code quotation}, {@code interview}.
 * </ul>
 */
@NullMarked
package io.mediawatch.tag.speaker;

import org.jspecify.annotations.NullMarked;
