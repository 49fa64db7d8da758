/**
 * The article as the taggers read it: folded paragraphs with their sentences, and what each paragraph is for; and how
 * words are found in them.
 *
 * <ul>
 *   <li>Paragraphs: {@link Layout}, {@link Passage}, {@link Part}, {@link Masks}.
 *   <li>Words of the lists beside {@code tag}: {@link Lexicon}, {@link WordSet}, {@link Prefixes}, {@link Words}.
 *   <li>Thousands of phrases in one walk: {@link Phrases}, {@link Beginnings}, {@link Automaton}, {@link DoubleArray}; a few
 *       names: {@link FewNames}.
 *   <li>Places in order: {@link Bisection}.
 * </ul>
 */
@NullMarked
package io.mediawatch.tag.passage;

import org.jspecify.annotations.NullMarked;
