package io.mediawatch.cli;

import io.mediawatch.index.PageRequest;
import io.mediawatch.index.ResultPage;
import picocli.CommandLine.Option;

/** The option that limits the number of results. */
final class LimitOption {
    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "Maximum number of results, up to 200 (default: ${DEFAULT-VALUE}).")
    private int limit;

    PageRequest page() {
        if (limit < 1 || limit > PageRequest.LARGEST) {
            throw new ConfigError("--limit: 1 to " + PageRequest.LARGEST + ", not " + limit);
        }
        return PageRequest.first(limit);
    }

    /**
     * Says below a table how many results it leaves out.
     *
     * @param which which of all results are shown, such as newest
     */
    static void sayRest(Output output, ResultPage<?> found, String which, String what) {
        if (found.items().size() < found.total()) {
            int shown = found.items().size();
            output.err()
                    .println("These are the " + which + " " + shown + " of " + found.total() + " " + what
                            + (shown < PageRequest.LARGEST ? "; --limit shows more." : "."));
        }
    }
}
