/**
 * Which entity of the watch-list stands where: names found by one automaton, then decided by what stands around them.
 */
@NullMarked
package io.mediawatch.tag.entity;

import org.jspecify.annotations.NullMarked;
