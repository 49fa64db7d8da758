package io.mediawatch.cli;

import io.mediawatch.index.Period;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code replay}: stored pages once more. */
@Command(
        name = "replay",
        description = {
            "Run the pages that are still stored through the pipeline again: for a better extractor, or lost state.",
            "Live goes first. Nothing alerts, and nothing newer is changed."
        },
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {
    @Mixin
    private Output output;

    @Mixin
    private SystemOption system;

    @Mixin
    private PeriodOption period;

    @Override
    public Integer call() {
        Period wanted = period.period();
        try (HistoryRun run = HistoryRun.open(system.settings())) {
            run.history().pages(wanted.from(), wanted.before(), page -> run.request(requests -> requests.replay(page)));
            run.await();
            output.out().println("Pages replayed: " + run.made());
        }
        return ExitCode.OK.code();
    }
}
