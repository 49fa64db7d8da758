/**
 * From the bytes of a page to its document.
 *
 * <ul>
 *   <li>Decoding bytes into characters: {@link Charsets}, {@link Utf8}, {@link Accents}.
 *   <li>Thinning out the markup before it is parsed: {@link Markup}, {@link Pieces}, {@link TagScan},
 *       {@link TagNames}, {@link TagTable}, {@link TagKinds}, {@link ReadAttributes}, {@link BareTags},
 *       {@link Drawing}, {@link Menus}.
 *   <li>Building the document: {@link Documents}; where nothing has to be repaired: {@link PlainTree},
 *       {@link OpenElements}, {@link TreeKinds}, {@link References}.
 *   <li>What an element is for: {@link Signals}, {@link ClassNames}, {@link AuthorPaths}.
 * </ul>
 */
@NullMarked
package io.mediawatch.extract.markup;

import org.jspecify.annotations.NullMarked;
