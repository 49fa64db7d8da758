/**
 * What a page shows, in blocks and boxes, and what it tells machines.
 *
 * <ul>
 *   <li>The outline: {@link Outline}, {@link Box}, {@link Block}, {@link Weights}.
 *   <li>The single walk over the document that makes it: {@link Walk}, {@link Declarations}, {@link BlockKinds},
 *       {@link Role}, {@link TextBuffer}, {@link Preformatted}, {@link EscapedBody}, {@link Seams}; of a page without
 *       markup: {@link PlainText}.
 *   <li>Metadata for machines: {@link JsonLd}, {@link LinkedData}, {@link InlineData}, {@link ToldAuthors}.
 * </ul>
 */
@NullMarked
package io.mediawatch.extract.outline;

import org.jspecify.annotations.NullMarked;
