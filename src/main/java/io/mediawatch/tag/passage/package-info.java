/**
 * The article in the form in which the taggers read it: folded paragraphs with their sentences, each classified by
 * purpose; and the means to find words in them.
 *
 * <ul>
 *   <li>Paragraphs: {@link Layout}, {@link Credits}, {@link Passage}, {@link Part}, {@link Masks}.
 *   <li>Word lists and words: {@link Lexicon}, {@link WordSet}, {@link Prefixes}, {@link Words}.
 *   <li>Thousands of phrases in one pass: {@link Phrases}, {@link Beginnings}, {@link Automaton}, {@link DoubleArray};
 *       a few names: {@link FewNames}.
 *   <li>Binary search: {@link Bisection}.
 * </ul>
 */
@NullMarked
package io.mediawatch.tag.passage;

import org.jspecify.annotations.NullMarked;
