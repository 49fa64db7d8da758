/**
 * Which articles carry the same text: fingerprints that survive other headlines, bylines, boilerplate and small
 * edits, the buckets in which similar ones meet, and the one order by which a story is chosen. Plain functions and
 * values; where the buckets are kept is the pipeline's business.
 */
@NullMarked
package io.mediawatch.story;

import org.jspecify.annotations.NullMarked;
