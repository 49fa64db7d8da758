package io.mediawatch.tag.speaker.words;

/**
 * A range of tokens, without punctuation at its ends.
 *
 * @param to exclusive
 */
public record Stretch(int from, int to) {}
