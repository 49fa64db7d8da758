package io.mediawatch.cli.bench;

import io.mediawatch.cli.ConfigFolder;
import io.mediawatch.cli.ConfigOption;
import io.mediawatch.cli.Console;
import io.mediawatch.cli.DataFolder;
import io.mediawatch.cli.ExitCode;
import io.mediawatch.cli.LocalSystem;
import io.mediawatch.cli.Role;
import io.mediawatch.cli.Settings;
import io.mediawatch.cli.Steps;
import io.mediawatch.cli.StopSignal;
import io.mediawatch.cli.Table;
import io.mediawatch.cli.Usage;
import io.mediawatch.cli.bench.DashboardCalls.Timed;
import io.mediawatch.index.Index;
import io.mediawatch.index.Kind;
import io.mediawatch.index.Write;
import io.mediawatch.index.WriteResult;
import io.mediawatch.model.UserError;
import io.mediawatch.tag.Tagger;
import io.mediawatch.watch.TopicRule;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench web}: how long the queries behind the dashboard's views take. */
@Command(
        name = "web",
        description = {
            "Measure how fast the dashboard's views are served from a year of generated articles.",
            "Fills the embedded Elasticsearch, restarts everything, then requests each view once and many times more."
        },
        mixinStandardHelpOptions = true)
final class BenchWeb implements Callable<Integer> {
    private static final String PREFIX = "bench-web";
    private static final int BATCH = 250;

    @Mixin
    private Console console;

    @Mixin
    private ConfigOption config;

    @Option(names = "--articles", paramLabel = "N", defaultValue = "100000", description = "Default: ${DEFAULT-VALUE}.")
    private int articles;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "20",
            description = "How often each view is requested after the first time (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--pause",
            paramLabel = "SECONDS",
            defaultValue = "15",
            description = "Between the start and the first question, in which the program asks itself"
                    + " (default: ${DEFAULT-VALUE}).")
    private int pause;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data/bench-web",
            description =
                    "Data folder of the servers; articles it already contains are reused (default: ${DEFAULT-VALUE}).")
    private Path data;

    @Option(names = "--stay", description = "Keep running afterwards, to open it in a browser.")
    private boolean stay;

    @Override
    public Integer call() {
        ConfigFolder folder = config.open();
        Steps steps = new Steps(console.err());
        console.out().println(Usage.machine());
        try (LocalSystem system = start(folder, steps)) {
            fill(system, folder, steps);
        }
        try (LocalSystem system = start(folder, steps)) {
            steps.step("Waiting " + pause + " s", () -> wait(Duration.ofSeconds(pause)));
            measure(system, folder);
            if (stay) {
                steps.say("Dashboard: " + system.installation().dashboard() + " Ctrl-C stops.");
                wait(Duration.ofDays(1));
            }
        }
        return ExitCode.OK.code();
    }

    private LocalSystem start(ConfigFolder folder, Steps steps) {
        Settings settings = folder.settings(System.getenv());
        return LocalSystem.start(
                new DataFolder(data), folder, settings, folder.sources(), PREFIX, List.of(Role.WEB), steps);
    }

    private void fill(LocalSystem system, ConfigFolder folder, Steps steps) {
        try (Index index = Index.open(system.settings().elasticsearch().client())) {
            index.create();
            long there = index.checksum(Kind.ARTICLES).documents();
            if (there >= articles) {
                return;
            }
            GeneratedCoverage coverage = new GeneratedCoverage(
                    new Tagger(folder.watchList(), folder.topics().topics()), articles, Instant.now());
            steps.step("Indexing " + articles + " articles", () -> IntStream.range(0, (articles + BATCH - 1) / BATCH)
                    .parallel()
                    .forEach(batch -> write(index, coverage, batch * BATCH)));
            index.refresh();
        }
    }

    private void write(Index index, GeneratedCoverage coverage, int from) {
        List<Write> writes = new ArrayList<>();
        for (int number = from; number < Math.min(from + BATCH, articles); number++) {
            writes.addAll(coverage.writes(number));
        }
        for (WriteResult result : index.write(writes)) {
            if (result.status() != WriteResult.Status.STORED) {
                throw new UserError("not indexed: " + result.reason());
            }
        }
    }

    private void measure(LocalSystem system, ConfigFolder folder) {
        List<String> topics =
                folder.topics().topics().stream().map(TopicRule::id).toList();
        URI dashboard = Objects.requireNonNull(system.installation().dashboard());
        DashboardCalls calls = new DashboardCalls(dashboard, GeneratedCoverage.id(0), topics);
        Table views = new Table("view", "first, ms", "p50", "p95");
        Table answers = new Table("asked by the views", "first, ms", "p50", "p95");
        List<Timed> cold = calls.round();
        List<List<Timed>> warm = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            warm.add(calls.round());
        }
        for (int i = 0; i < cold.size(); i++) {
            int number = i;
            Timed first = cold.get(i);
            List<Long> sorted = warm.stream()
                    .map(round -> round.get(number).millis())
                    .sorted()
                    .toList();
            (first.isView() ? views : answers).row(first.what(), first.millis(), at(sorted, 0.5), at(sorted, 0.95));
        }
        console.table(views, "");
        console.out().println();
        console.table(answers, "");
    }

    private static long at(List<Long> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, Math.ceil(share * sorted.size()) - 1));
    }

    /** That long, or until it is to stop. */
    private static void wait(Duration time) {
        try (StopSignal stop = new StopSignal()) {
            var unused = stop.await(time);
        }
    }
}
