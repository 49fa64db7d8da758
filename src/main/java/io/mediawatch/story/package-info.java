/**
 * Finds out which articles carry the same text: fingerprints that survive different headlines, bylines, boilerplate and
 * small edits, the bands in which similar fingerprints meet, and the order by which a story is chosen. Pure functions
 * and values; storing the bands is up to the pipeline.
 */
@NullMarked
package io.mediawatch.story;

import org.jspecify.annotations.NullMarked;
