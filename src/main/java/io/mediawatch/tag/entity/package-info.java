/**
 * Finds which entities of the watch-list an article names, and where: one automaton finds the names, and the context
 * decides the ambiguous ones.
 *
 * <ul>
 *   <li>Entry point: {@link Recognizer}; its results: {@link Occurrence}, {@link OccurrenceIndex}.
 *   <li>Names: {@link NameTable}, {@link Name}; stretches spelt like one: {@link Candidates}, {@link Candidate},
 *       {@link Spelling}, {@link Tickers}.
 *   <li>Deciding between them: {@link Evidence}, {@link Relations}.
 * </ul>
 */
@NullMarked
package io.mediawatch.tag.entity;

import org.jspecify.annotations.NullMarked;
