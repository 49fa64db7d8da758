package io.mediawatch.cli.bench;

import io.mediawatch.cli.Console;
import io.mediawatch.cli.ExitCode;
import io.mediawatch.cli.Table;
import io.mediawatch.cli.Usage;
import io.mediawatch.embedded.EmbeddedKafka;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench scrapers}: what web servers see of scrapers of which one is killed and one suspended. */
@Command(
        name = "scrapers",
        description = {
            "Check two scraper processes of which one is killed and replaced, the other stopped and continued.",
            "Each host publishes five more pages after that.",
            "The hosts' own log shows missing and repeated pages, pauses that were cut short, and forbidden requests."
        },
        mixinStandardHelpOptions = true)
final class BenchScrapers implements Callable<Integer> {
    /** A transaction gathers for 100 ms and is then written: what was answered before that must not be asked again. */
    private static final Duration UNDER_WAY = Duration.ofSeconds(1);

    @Mixin
    private Console console;

    @Option(
            names = "--sites",
            paramLabel = "N",
            defaultValue = "200",
            description = "Number of hosts (default: ${DEFAULT-VALUE}).")
    private int sites;

    @Option(
            names = "--pages",
            paramLabel = "N",
            defaultValue = "100",
            description = "Pages per host before the five more (default: ${DEFAULT-VALUE}).")
    private int pages;

    @Option(
            names = "--delay",
            paramLabel = "MS",
            defaultValue = "500",
            description = "Pause between two requests to a host (default: ${DEFAULT-VALUE}).")
    private int delay;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data/bench-scrapers",
            description = "Data folder of the broker, preferably a new one (default: ${DEFAULT-VALUE}).")
    private Path data;

    @Override
    public Integer call() {
        console.out().println(Usage.machine());
        String prefix = "bench" + Long.toString(System.currentTimeMillis(), 36);
        Path folder = data.toAbsolutePath();
        ScrapersRun.Plan plan = new ScrapersRun.Plan(sites, pages, Duration.ofMillis(delay));
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
                ScrapersRun run = new ScrapersRun(plan, kafka.bootstrap(), prefix, folder.resolve(prefix))) {
            ScrapersRun.Result result = run.run();
            Table table = new Table("what", "measured");
            table.row("pages published, fetched", run.expected() + ", " + result.pages());
            table.row("fetched more than once", result.again());
            table.row("  of those, ms between the first answer and the kill or stop, at most", ms(result.oldest()));
            table.row("shortest pause between two requests to a host, ms", ms(result.shortest()));
            table.row("requests that robots.txt forbids", result.forbidden());
            console.table(table, "");
            boolean held = result.pages() == run.expected()
                    && result.oldest().compareTo(UNDER_WAY) <= 0
                    && result.shortest().compareTo(plan.delay()) >= 0
                    && result.forbidden() == 0;
            return (held ? ExitCode.OK : ExitCode.FAILED).code();
        }
    }

    private static String ms(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
