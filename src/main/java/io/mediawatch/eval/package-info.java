/**
 * Measures extraction and tagging against labels. Pure functions; the figures are defined as in the public evaluations
 * they are compared with.
 */
@NullMarked
package io.mediawatch.eval;

import org.jspecify.annotations.NullMarked;
