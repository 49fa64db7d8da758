package io.mediawatch.index;

import java.time.Instant;

/**
 * The number of articles that share a value.
 *
 * @param stories the same, each text once (exact up to some thousands)
 * @param latest  publication time of the newest
 */
public record Count(String value, long articles, long stories, Instant latest) {}
