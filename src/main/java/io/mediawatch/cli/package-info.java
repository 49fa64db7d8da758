/**
 * The command line: settings, the wiring of all packages, one class per command. The only place that reads YAML and
 * the environment, and the only one that exits.
 */
@NullMarked
package io.mediawatch.cli;

import org.jspecify.annotations.NullMarked;
