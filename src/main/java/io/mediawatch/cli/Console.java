package io.mediawatch.cli;

import io.mediawatch.model.Json;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Where a command prints: the mixin of all commands. */
@Command
public class Console {
    private static final int DEFAULT_WIDTH = 120;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    public PrintWriter out() {
        return spec.commandLine().getOut();
    }

    public PrintWriter err() {
        return spec.commandLine().getErr();
    }

    CommandLine commandLine() {
        return spec.commandLine();
    }

    /** Prints the value as a line of JSON. */
    void jsonLine(Object value) {
        out().println(Json.text(value));
    }

    /**
     * The same for results that are found one by one, maybe for hours: nothing more need be looked for once nobody
     * takes them.
     *
     * @throws Unread in that case
     */
    void stream(Object value) {
        jsonLine(value);
        if (out().checkError()) {
            throw new Unread();
        }
    }

    /** What was printed could not be written: the reader has closed the pipe, or the disk is full. */
    static final class Unread extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Prints the table, or the given words if it has no rows. */
    public void table(Table table, String empty) {
        if (table.isEmpty()) {
            err().println(empty);
        } else {
            table.print(out(), width());
        }
    }

    /** Says what waits for a restart, if anything does. */
    void restart(List<String> purposes) {
        if (!purposes.isEmpty()) {
            err().println("Restart `up` to " + String.join("; to ", purposes)
                    + ": sources and channels are read when it starts.");
        }
    }

    /** Whether stderr is a terminal; only the launcher can tell. */
    static boolean terminal() {
        return Boolean.getBoolean("mediawatch.terminal");
    }

    /** Columns of the terminal. */
    public static int width() {
        String columns = System.getenv("COLUMNS");
        return columns != null && columns.matches("\\d{2,4}") ? Integer.parseInt(columns) : DEFAULT_WIDTH;
    }
}
