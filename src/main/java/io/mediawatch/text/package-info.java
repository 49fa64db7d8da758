/**
 * What other packages need to know about Chinese and English writing: folding (width, case, script), sentences and runs
 * of like characters. All positions refer to the text as written, because the records promise exact offsets.
 */
@NullMarked
package io.mediawatch.text;

import org.jspecify.annotations.NullMarked;
