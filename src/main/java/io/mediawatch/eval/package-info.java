/**
 * How good the results are: what was extracted and tagged against what people have labelled. Plain functions; the figures
 * are those of the public evaluations they are compared with.
 */
@NullMarked
package io.mediawatch.eval;

import org.jspecify.annotations.NullMarked;
