/**
 * Which entity of the watch-list stands where: names found by one automaton, then decided by what stands around them.
 *
 * <ul>
 *   <li>The whole: {@link Recognizer}; what it finds: {@link Occurrence}, {@link OccurrenceIndex}.
 *   <li>Names: {@link NameTable}, {@link Name}; where one is spelt: {@link Candidates}, {@link Candidate},
 *       {@link Spelling}, {@link Tickers}.
 *   <li>Which entity that is: {@link Evidence}, {@link Relations}.
 * </ul>
 */
@NullMarked
package io.mediawatch.tag.entity;

import org.jspecify.annotations.NullMarked;
