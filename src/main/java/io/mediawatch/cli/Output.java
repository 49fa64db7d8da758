package io.mediawatch.cli;

import io.mediawatch.model.Json;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How a command prints its results: a table for people, or JSON, one object per line, for programs. */
final class Output {
    private static final int DEFAULT_WIDTH = 120;

    enum Format {
        TABLE,
        JSON
    }

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--format",
            paramLabel = "table|json",
            defaultValue = "table",
            description = "A table, or one JSON object per line (default: ${DEFAULT-VALUE}).")
    private Format format;

    boolean json() {
        return format == Format.JSON;
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    PrintWriter err() {
        return spec.commandLine().getErr();
    }

    void jsonLine(Object value) {
        out().println(Json.text(value));
    }

    /** Prints the table, or the given words where there is nothing to show. */
    void table(Table table, String empty) {
        if (table.isEmpty()) {
            err().println(empty);
        } else {
            table.print(out(), width());
        }
    }

    /** Whether a person watches stderr; the launcher knows. */
    static boolean terminal() {
        return Boolean.getBoolean("mediawatch.terminal");
    }

    static int width() {
        String columns = System.getenv("COLUMNS");
        return columns != null && columns.matches("\\d{2,4}") ? Integer.parseInt(columns) : DEFAULT_WIDTH;
    }

    CommandLine commandLine() {
        return spec.commandLine();
    }
}
