/**
 * The body of an article: which blocks of an outline are its text.
 *
 * <ul>
 *   <li>By structure: {@link Body}, {@link Core}, {@link Elsewhere}, {@link Discussion}, {@link Outside}, {@link Cards},
 *       {@link Repeats}.
 *   <li>By words: {@link Boilerplate}, {@link Furniture}, {@link Wordings}, {@link Stamps}, {@link Byline},
 *       {@link Interview}.
 *   <li>Leads and captions: {@link Lead}, {@link KeyPoints}, {@link Captions}; where the text begins and ends:
 *       {@link Opening}, {@link Ending}, {@link Edges}; paragraphs: {@link Paragraphs}, {@link Grid}.
 *   <li>What decided: {@link Notes}.
 * </ul>
 */
@NullMarked
package io.mediawatch.extract.body;

import org.jspecify.annotations.NullMarked;
