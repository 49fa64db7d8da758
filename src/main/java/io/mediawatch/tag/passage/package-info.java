/** The article as the taggers read it: folded paragraphs with their sentences, and what each paragraph is for. */
@NullMarked
package io.mediawatch.tag.passage;

import org.jspecify.annotations.NullMarked;
