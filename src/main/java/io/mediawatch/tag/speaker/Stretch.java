package io.mediawatch.tag.speaker;

/**
 * Words from one index to another, without signs at its ends.
 *
 * @param to exclusive
 */
record Stretch(int from, int to) {}
