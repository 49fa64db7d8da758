/**
 * The command line: settings, the wiring of all packages, and one class per command. The only package that reads YAML
 * and the environment, and the only one that exits the JVM.
 */
@NullMarked
package io.mediawatch.cli;

import org.jspecify.annotations.NullMarked;
