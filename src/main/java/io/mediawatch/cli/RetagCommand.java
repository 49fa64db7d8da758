package io.mediawatch.cli;

import io.mediawatch.index.Period;
import io.mediawatch.model.Article;
import io.mediawatch.pipeline.Snapshot;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code retag}: tags history with the rules as they are now. */
@Command(
        name = "retag",
        description = {
            "Publish the configuration and tag known articles by it, so that a new company gets its history.",
            "Yields to live pages and raises no alerts. After an interruption, run it again to continue.",
            "A period is that in which they were published."
        },
        mixinStandardHelpOptions = true)
final class RetagCommand implements Callable<Integer> {
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
        Snapshot pushed = ConfigCommand.push(system.config(), settings);
        try (HistoryRun run = HistoryRun.open(settings)) {
            Set<String> done = done(run, wanted, pushed.generation());
            Set<String> asked = new HashSet<>();
            each(run, wanted, article -> {
                if (!done.contains(article.id()) && asked.add(article.id())) {
                    run.request(requests -> requests.retag(article.id(), pushed.generation()));
                }
            });
            run.await();
            console.out()
                    .println("Articles tagged by generation " + pushed.generation() + ": " + run.made()
                            + (done.isEmpty() ? "" : "; already before: " + done.size()));
        }
        return ExitCode.OK.code();
    }

    /** Read first, since the topic may still hold older forms of the same articles. */
    private static Set<String> done(HistoryRun run, Period wanted, long generation) {
        Set<String> done = new HashSet<>();
        each(run, wanted, article -> {
            if (article.generation() >= generation) {
                done.add(article.id());
            }
        });
        return done;
    }

    private static void each(HistoryRun run, Period wanted, Consumer<Article> each) {
        run.history().tagged(tagged -> {
            if (wanted.contains(tagged.article().timestamp())) {
                each.accept(tagged.article());
            }
        });
    }
}
