/**
 * What the rest knows of Chinese and English writing: folding (width, case, script) and sentences. Everything keeps
 * the positions of the text as written, because offsets are promised everywhere.
 */
@NullMarked
package io.mediawatch.text;

import org.jspecify.annotations.NullMarked;
