package io.mediawatch.cli;

import io.mediawatch.index.Period;
import io.mediawatch.pipeline.ConfigTopic.Push;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code replay}: processes stored pages again. */
@Command(
        name = "replay",
        description = {
            "Publish the configuration and process stored pages again: after the extractor has improved, or state was"
                    + " lost.",
            "Yields to live pages, raises no alerts and changes nothing newer. A period is that in which they were fetched."
        },
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {
    @Mixin
    private Console console;

    @Mixin
    private SystemOption system;

    @Mixin
    private PeriodOption period;

    @Override
    public Integer call() {
        Period wanted = period.period();
        Settings settings = system.settings();
        // publishing gives a new extractor a new generation, without which its results would not replace the existing
        // ones
        Push pushed = ConfigCommand.push(system, settings);
        ConfigChanges.lines(pushed).forEach(console.out()::println);
        try (HistoryRun run = HistoryRun.open(settings)) {
            run.history()
                    .pages(
                            wanted.from(),
                            wanted.before(),
                            page -> run.request(requests -> requests.replay(page, pushed.generation())));
            run.await();
            console.out().println("Pages replayed: " + run.made());
        }
        return ExitCode.OK.code();
    }
}
