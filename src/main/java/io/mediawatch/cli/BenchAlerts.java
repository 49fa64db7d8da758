package io.mediawatch.cli;

import io.mediawatch.embedded.EmbeddedKafka;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench alerts}: alerts raised and told while processes are killed, and how soon. */
@Command(
        name = "alerts",
        description = {
            "Kill the processes of the roles stream and alert in turn while articles come in, and count what was",
            "raised and what a webhook was told. With --kills 0: how soon."
        },
        mixinStandardHelpOptions = true)
final class BenchAlerts implements Callable<Integer> {
    @Mixin
    private Output output;

    @Mixin
    private ConfigOption config;

    @Option(
            names = "--articles",
            paramLabel = "N",
            defaultValue = "2000",
            description = "Every fifth is worth an alert (default: ${DEFAULT-VALUE}).")
    private int articles;

    @Option(names = "--kills", paramLabel = "N", defaultValue = "20", description = "Default: ${DEFAULT-VALUE}.")
    private int kills;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "4",
            description = "Articles a second (default: ${DEFAULT-VALUE}).")
    private double rate;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Of the moments of the kills.")
    private long seed;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data/bench",
            description = "Folder of the servers, best a new one (default: ${DEFAULT-VALUE}).")
    private Path data;

    @Override
    public Integer call() {
        Settings given = config.open().settings(System.getenv());
        String prefix = "bench" + Long.toString(System.currentTimeMillis(), 36);
        output.out().println(Usage.machine());
        AlertRun.Plan plan = new AlertRun.Plan(articles, kills, rate, seed);
        try (EmbeddedKafka kafka = EmbeddedKafka.start(data.resolve("kafka"), 0)) {
            URI unused = URI.create(given.elasticsearch().urls().get(0));
            AlertRun run = new AlertRun(given.at(kafka.bootstrap(), unused, prefix), data.resolve(prefix));
            AlertRun.Result result = run.run(plan);
            output.table(table(plan, result), "");
            boolean held = result.raised() == plan.expected()
                    && result.delivered() == plan.expected()
                    && result.raisedMore() + result.unexpected() + result.afterwards() == 0
                    && result.repeated() <= result.kills().getOrDefault(Role.ALERT, 0);
            return (held ? ExitCode.OK : ExitCode.FAILED).code();
        }
    }

    private static Table table(AlertRun.Plan plan, AlertRun.Result result) {
        Table table = new Table("what", "count");
        table.row("articles", plan.articles());
        table.row(
                "kills of stream, of alert",
                result.kills().get(Role.STREAM) + ", " + result.kills().get(Role.ALERT));
        table.row("alerts expected", plan.expected());
        table.row("raised", result.raised());
        table.row("raised more than once", result.raisedMore());
        table.row("unexpected", result.unexpected());
        table.row("delivered", result.delivered());
        table.row("repeated under the same key", result.repeated());
        table.row("new when the same pages came again", result.afterwards());
        table.row("ms from page to raised: p50, p99", percentiles(result.toRaised()));
        table.row("ms from page to delivered: p50, p99", percentiles(result.toTold()));
        return table;
    }

    private static String percentiles(List<Long> sorted) {
        return sorted.isEmpty() ? "" : at(sorted, 0.5) + ", " + at(sorted, 0.99);
    }

    private static long at(List<Long> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, Math.ceil(share * sorted.size()) - 1));
    }
}
