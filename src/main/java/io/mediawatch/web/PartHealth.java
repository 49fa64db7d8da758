package io.mediawatch.web;

import org.jspecify.annotations.Nullable;

/**
 * The state of a part of the program.
 *
 * @param live  false: it does not come back by itself
 * @param ready whether it works now
 * @param cause why not, or what is wrong although it works, for a person; null if all is well
 */
public record PartHealth(String part, boolean live, boolean ready, @Nullable String cause) {}
