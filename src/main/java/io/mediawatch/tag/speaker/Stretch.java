package io.mediawatch.tag.speaker;

/**
 * A range of tokens, without punctuation at its ends.
 *
 * @param to exclusive
 */
record Stretch(int from, int to) {}
