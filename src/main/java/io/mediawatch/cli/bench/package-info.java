/**
 * The measurements behind {@code docs/benchmarks.md}: one class per {@code bench} command, and the pages, sites and
 * stories they generate. From outside, only tests use it: its generated pages are input for theirs, too.
 */
@NullMarked
package io.mediawatch.cli.bench;

import org.jspecify.annotations.NullMarked;
