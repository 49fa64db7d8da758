package io.mediawatch.cli;

import io.mediawatch.index.Period;
import io.mediawatch.pipeline.ConfigTopic.Push;
import io.mediawatch.pipeline.History;
import io.mediawatch.pipeline.Topics;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code replay}: processes stored pages again. */
@Command(
        name = "replay",
        description = {
            "Publish the configuration and process stored pages again: after the extractor has improved, or state was"
                    + " lost.",
            "Yields to live pages, raises no alerts and changes nothing newer. A period is that in which they were fetched;"
                    + " without one, tells how many are stored and changes nothing."
        },
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {
    @Mixin
    private Console console;

    @Mixin
    private SystemOption system;

    @Mixin
    private PeriodOption period;

    @Option(names = "--all", description = "All pages that are stored.")
    private boolean all;

    @Override
    public Integer call() {
        Period wanted = period.period();
        boolean bounded = !wanted.equals(Period.ALWAYS);
        if (all && bounded) {
            throw new ConfigError("--all cannot be combined with --since, --from or --to");
        }
        Settings settings = system.settings();
        if (!all && !bounded) {
            throw new ConfigError(unasked(settings));
        }
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

    private String unasked(Settings settings) {
        History.Stored stored =
                new History(new Topics(settings.topics()), settings.kafka().client()).stored();
        return stored.since() == null
                ? "no page is stored"
                : "up to " + stored.most() + " pages are stored, the first since " + period.print(stored.since())
                        + "; give --since, --from or --to, or --all to replay them all";
    }
}
