package io.mediawatch.cli;

import io.mediawatch.index.Period;
import io.mediawatch.model.Article;
import io.mediawatch.pipeline.ConfigTopic.Push;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
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
        Push pushed = ConfigCommand.push(system, settings);
        ConfigChanges.lines(pushed).forEach(console.out()::println);
        try (HistoryRun run = HistoryRun.open(settings)) {
            Set<String> left = new LinkedHashSet<>();
            Set<String> done = new HashSet<>();
            run.history().tagged(tagged -> {
                Article article = tagged.article();
                if (wanted.contains(article.timestamp())) {
                    (article.generation() < pushed.generation() ? left : done).add(article.id());
                }
            });
            left.removeAll(done); // until compaction, the topic also holds older versions of the same articles
            left.forEach(id -> run.request(requests -> requests.retag(id, pushed.generation())));
            run.await();
            console.out()
                    .println("Articles tagged by generation " + pushed.generation() + ": " + run.made()
                            + (done.isEmpty() ? "" : "; already before: " + done.size()));
        }
        return ExitCode.OK.code();
    }
}
