package io.mediawatch.cli.bench;

import io.mediawatch.cli.ConfigOption;
import io.mediawatch.cli.Console;
import io.mediawatch.cli.ExitCode;
import io.mediawatch.cli.Role;
import io.mediawatch.cli.Settings;
import io.mediawatch.cli.Table;
import io.mediawatch.cli.Usage;
import io.mediawatch.embedded.EmbeddedKafka;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench alerts}: alerts while processes are killed, and their latency. */
@Command(
        name = "alerts",
        description = {
            "Measure alerts while the processes of the roles stream and alert are killed: raised, delivered, repeated.",
            "With --kills 0 it measures how soon alerts come; with --history, how soon while history is ingested."
        },
        mixinStandardHelpOptions = true)
final class BenchAlerts implements Callable<Integer> {
    @Mixin
    private Console console;

    @Mixin
    private ConfigOption config;

    @Option(
            names = "--articles",
            paramLabel = "N",
            defaultValue = "2000",
            description = "Live articles, of which every fifth raises an alert (default: ${DEFAULT-VALUE}).")
    private int articles;

    @Option(names = "--kills", paramLabel = "N", defaultValue = "20", description = "Default: ${DEFAULT-VALUE}.")
    private int kills;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "4",
            description = "Articles per second (default: ${DEFAULT-VALUE}).")
    private double rate;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Seed for the times of the kills.")
    private long seed;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            defaultValue = "100",
            description = "Articles to warm up with, as fast as possible (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(
            names = "--history",
            paramLabel = "N",
            defaultValue = "0",
            description = "History articles ingested at the same time (default: ${DEFAULT-VALUE}).")
    private int history;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data/bench",
            description = "Data folder of the servers, preferably a new one (default: ${DEFAULT-VALUE}).")
    private Path data;

    @Override
    public Integer call() {
        Settings given = config.open().settings(System.getenv());
        String prefix = "bench" + Long.toString(System.currentTimeMillis(), 36);
        console.out().println(Usage.machine());
        AlertRun.Plan plan = new AlertRun.Plan(articles, kills, rate, seed, warmUp, history);
        try (EmbeddedKafka kafka = EmbeddedKafka.start(data.resolve("kafka"), 0)) {
            URI unused = URI.create(given.elasticsearch().urls().get(0));
            AlertRun run = new AlertRun(given.at(kafka.bootstrap(), unused, prefix), data.resolve(prefix));
            AlertRun.Result result = run.run(plan);
            console.table(table(plan, result), "");
            return (isAsPromised(result) ? ExitCode.OK : ExitCode.FAILED).code();
        }
    }

    private static boolean isAsPromised(AlertRun.Result result) {
        AlertTally tally = result.tally();
        return tally.raised() == tally.expected()
                && tally.delivered() == tally.expected()
                && tally.raisedMore() + tally.unexpected() + result.afterwards() == 0
                && tally.repeated() <= result.kills().getOrDefault(Role.ALERT, 0);
    }

    private static Table table(AlertRun.Plan plan, AlertRun.Result result) {
        AlertTally tally = result.tally();
        Table table = new Table("what", "count");
        table.row(
                "kills of stream, of alert",
                result.kills().get(Role.STREAM) + ", " + result.kills().get(Role.ALERT));
        table.row("alerts expected", tally.expected());
        table.row("raised", tally.raised());
        table.row("raised more than once", tally.raisedMore());
        table.row("unexpected", tally.unexpected());
        table.row("delivered", tally.delivered());
        table.row("repeated under the same key", tally.repeated());
        table.row("new when the same pages came again", result.afterwards());
        if (plan.history() > 0) {
            table.row(
                    "articles of history a second",
                    1000L * plan.history() / result.history().toMillis());
        }
        table.row("ms from page to raised: p50, p99, most", percentiles(tally.toRaised()));
        table.row("ms from page to delivered: p50, p99, most", percentiles(tally.toTold()));
        return table;
    }

    private static String percentiles(List<Long> sorted) {
        return sorted.isEmpty() ? "" : at(sorted, 0.5) + ", " + at(sorted, 0.99) + ", " + at(sorted, 1);
    }

    private static long at(List<Long> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, Math.ceil(share * sorted.size()) - 1));
    }
}
