package io.mediawatch.index;

/**
 * An entity's coverage compared with its usual coverage.
 *
 * @param articles in the window
 * @param usual    articles in a window of that length, on average over the windows before
 * @param score    standard deviations above the usual, taking the counts for Poisson's; negative below it
 */
public record Trend(String entity, String name, String type, long articles, double usual, double score) {}
