package io.mediawatch.cli;

import picocli.CommandLine.Option;

/** Prints results in the format that was asked for: a table for people, or JSON, one object per line, for programs. */
final class Output extends Console {
    enum Format {
        TABLE,
        JSON
    }

    @Option(
            names = "--format",
            paramLabel = "table|json",
            defaultValue = "table",
            description = "Print a table, or one JSON object per line (default: ${DEFAULT-VALUE}).")
    private Format format;

    boolean json() {
        return format == Format.JSON;
    }
}
