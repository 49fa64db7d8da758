package io.mediawatch.cli.bench;

import io.mediawatch.cli.ConfigFolder;
import io.mediawatch.cli.ConfigOption;
import io.mediawatch.cli.Console;
import io.mediawatch.cli.DataFolder;
import io.mediawatch.cli.ExitCode;
import io.mediawatch.cli.IndexSink;
import io.mediawatch.cli.Intake;
import io.mediawatch.cli.LocalSystem;
import io.mediawatch.cli.Role;
import io.mediawatch.cli.Settings;
import io.mediawatch.cli.StageWiring;
import io.mediawatch.cli.Steps;
import io.mediawatch.cli.Table;
import io.mediawatch.cli.Usage;
import io.mediawatch.extract.Extraction;
import io.mediawatch.extract.SiteRules;
import io.mediawatch.index.Documents;
import io.mediawatch.index.Index;
import io.mediawatch.index.Kind;
import io.mediawatch.index.Write;
import io.mediawatch.index.WriteResult;
import io.mediawatch.model.Article;
import io.mediawatch.model.Outcome;
import io.mediawatch.model.Page;
import io.mediawatch.model.UserError;
import io.mediawatch.pipeline.KafkaSettings;
import io.mediawatch.pipeline.Recording;
import io.mediawatch.pipeline.Rulebook;
import io.mediawatch.pipeline.Sink;
import io.mediawatch.pipeline.Snapshot;
import io.mediawatch.pipeline.Stages;
import io.mediawatch.pipeline.TopicSetup;
import io.mediawatch.pipeline.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code bench pipeline}: the whole against the sum of its parts. The whole goes first, from pages in Kafka to
 * documents in Elasticsearch, exactly-once; then each part alone on what the whole has written of some pages, over and
 * over, with as many articles to warm up and to be measured as the whole: Elasticsearch has more to merge the more
 * there is. What is compared is the CPU time of all processes, the servers' included: wall time on a machine with few
 * cores says more about its neighbours. Generating the pages does not count.
 */
@Command(
        name = "pipeline",
        description =
                "Measure the pipeline end to end, and compare its CPU time with the sum of its parts measured alone.",
        mixinStandardHelpOptions = true)
final class BenchPipeline implements Callable<Integer> {
    private static final int BULK = 1_000;

    /**
     * The parts work on what one partition has of so many pages: what is held in memory must not keep the garbage
     * collector busy.
     */
    private static final int RECORDED = 6_000;

    @Mixin
    private Console console;

    @Mixin
    private ConfigOption config;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            defaultValue = "20000",
            description = "Pages to warm up (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(
            names = "--pages",
            paramLabel = "N",
            defaultValue = "20000",
            description = "Pages measured (default: ${DEFAULT-VALUE}).")
    private int pages;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data/bench",
            description = "Data folder of the servers, preferably a new one (default: ${DEFAULT-VALUE}).")
    private Path data;

    private Duration generating = Duration.ZERO;

    @Override
    public Integer call() {
        ConfigFolder folder = config.open();
        Settings given = folder.settings(System.getenv());
        ConfigFolder.Sources none = new ConfigFolder.Sources(List.of(), SiteRules.NONE);
        Steps steps = new Steps(console.err());
        console.out().println(Usage.machine());
        String run = Long.toString(System.currentTimeMillis(), 36);
        try (LocalSystem system = LocalSystem.start(
                new DataFolder(data), folder, given, none, "bench" + run, List.of(Role.STREAM, Role.INDEX), steps)) {
            Usage usage = new Usage(system.servers().children());
            GeneratedPages generated = new GeneratedPages(run);
            int first = Math.min(RECORDED, warmUp);
            steps.step("Warming up with " + first + " pages", () -> whole(system, generated, 0, first));
            Recording recording = Recording.upToNow(
                    system.installation().topics(), system.settings().kafka().client());
            steps.step("Warming up further", () -> whole(system, generated, first, warmUp - first));
            long start = System.nanoTime();
            generating = Duration.ZERO;
            Duration before = usage.cpu();
            steps.step("Measuring " + pages + " pages", () -> whole(system, generated, warmUp, pages));
            double cpu = micros(usage.cpu().minus(before).minus(generating)) / pages;
            double seconds = (System.nanoTime() - start) / 1e9;
            List<String> memory = memory(usage);
            system.installation().close();
            recording.load();
            Map<String, Double> parts = parts(system, folder, recording, usage, steps, run);
            report(cpu, seconds, parts, memory);
        }
        return ExitCode.OK.code();
    }

    private void whole(LocalSystem system, GeneratedPages generated, int from, int count) {
        try (Intake intake = Intake.open(system.settings(), BenchPipeline::requireTagged)) {
            for (int number = from; number < from + count; number++) {
                Page page = generated(generated, number);
                intake.send(page.id(), page);
            }
            intake.flush();
            intake.awaitIndexed();
        }
    }

    private static void requireTagged(String page, Outcome outcome) {
        if (outcome.reason() != null) {
            throw new UserError("page " + page + " was not tagged: " + outcome.reason());
        }
    }

    /** Writing a page to measure with is no part of the pipeline. */
    private Page generated(GeneratedPages generated, int number) {
        Duration before = Usage.ofThisThread();
        Page page = generated.page(number);
        generating = generating.plus(Usage.ofThisThread().minus(before));
        return page;
    }

    /** CPU microseconds per article, part by part. */
    private Map<String, Double> parts(
            LocalSystem system, ConfigFolder folder, Recording recording, Usage usage, Steps steps, String run) {
        Stages stages = StageWiring.stages(SiteRules.NONE);
        ConfigFolder.Published published = folder.published();
        Rulebook rules = stages.compile()
                .apply(new Snapshot(
                        1, stages.extractor(), published.watchList(), published.topics(), published.alerts()));
        List<Page> recorded = recording.pages();
        List<Article> articles = recorded.stream()
                .map(stages.extract())
                .map(extraction -> ((Extraction.Extracted) extraction).article())
                .toList();
        KafkaSettings kafka = system.settings().kafka().client();
        Topics elsewhere = new Topics(system.settings().topics().withPrefix("parts" + run));
        TopicSetup.create(elsewhere, kafka);
        Map<String, Double> parts = new LinkedHashMap<>();
        Measure measure = new Measure(
                usage, steps, recorded.size(), rounds(warmUp, recorded.size()), rounds(pages, recorded.size()), parts);
        measure.part("extract", round -> all(recorded, stages.extract()));
        measure.part("tag", round -> all(articles, rules.tag()));
        measure.part("produce and consume", round -> recording.carry(elsewhere, kafka));
        try (Index index = Index.open(system.settings().elasticsearch().client().withPrefix("parts" + run))) {
            index.create();
            Map<String, Kind> kinds = IndexSink.kinds(system.installation().topics());
            List<Sink.Change> changes =
                    recording.changes(IndexSink.read(system.installation().topics()));
            measure.part("bulk-index", round -> index(index, kinds, changes, round));
        }
        return parts;
    }

    private static int rounds(int articles, int recorded) {
        return Math.max(1, Math.round((float) articles / recorded));
    }

    private static <T, R> void all(List<T> inputs, Function<T, R> stage) {
        if (inputs.stream().map(stage).filter(Objects::nonNull).count() < inputs.size()) {
            throw new IllegalStateException("a stage gives no result");
        }
    }

    private static void index(Index index, Map<String, Kind> kinds, List<Sink.Change> changes, int round) {
        for (int from = 0; from < changes.size(); from += BULK) {
            List<Write> writes = new ArrayList<>();
            for (Sink.Change change : changes.subList(from, Math.min(changes.size(), from + BULK))) {
                writes.add(Documents.of(
                        Objects.requireNonNull(kinds.get(change.topic())),
                        change.key() + "-" + round,
                        Objects.requireNonNull(change.value()),
                        Instant.ofEpochMilli(change.time())));
            }
            if (index.write(writes).stream().anyMatch(result -> result.status() != WriteResult.Status.STORED)) {
                throw new UserError("Elasticsearch did not take every document");
            }
        }
    }

    /** One part after the other. */
    private record Measure(Usage usage, Steps steps, int articles, int warmUps, int rounds, Map<String, Double> parts) {
        void part(String name, IntConsumer round) {
            steps.step("Alone: " + name, () -> {
                for (int i = 0; i < warmUps; i++) {
                    round.accept(i);
                }
                Duration before = usage.cpu();
                for (int i = warmUps; i < warmUps + rounds; i++) {
                    round.accept(i);
                }
                parts.put(name, micros(usage.cpu().minus(before)) / rounds / articles);
            });
        }
    }

    private void report(double cpu, double seconds, Map<String, Double> parts, List<String> memory) {
        double sum = parts.values().stream().mapToDouble(Double::doubleValue).sum();
        Table table = new Table("CPU time of all processes", "microseconds per article");
        parts.forEach((name, micros) -> table.row(name + ", alone", rounded(micros)));
        table.row("sum of the parts", rounded(sum));
        table.row("end to end", rounded(cpu));
        table.row("plumbing", rounded(cpu - sum));
        table.print(console.out(), Console.width());
        console.out().printf(Locale.ROOT, "end to end / sum of the parts: %.2f%n", cpu / sum);
        console.out().printf(Locale.ROOT, "articles per second end to end: %.0f%n", pages / seconds);
        memory.forEach(console.out()::println);
    }

    private static List<String> memory(Usage usage) {
        List<Long> resident = usage.processes().stream().map(Usage::residentMb).toList();
        return List.of(
                "resident memory: " + resident.stream().map(mb -> mb + " MiB").collect(Collectors.joining(" + "))
                        + " = " + resident.stream().mapToLong(Long::longValue).sum() + " MiB");
    }

    private static double micros(Duration duration) {
        return duration.toNanos() / 1e3;
    }

    private static String rounded(double micros) {
        return String.format(Locale.ROOT, "%.0f", micros);
    }
}
