package io.mediawatch.cli.bench;

import io.mediawatch.cli.ConfigError;
import io.mediawatch.cli.Console;
import io.mediawatch.cli.ExitCode;
import io.mediawatch.cli.Steps;
import io.mediawatch.cli.Table;
import io.mediawatch.cli.Usage;
import io.mediawatch.model.Article;
import io.mediawatch.model.UserError;
import io.mediawatch.pipeline.BandsOnDisk;
import io.mediawatch.story.FingerprintShard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench stories}: whether copies of a text are found, and at what cost among a million other texts. */
@Command(
        name = "stories",
        description = "Measure how reliably copies of a text are found, and how fast among many other texts.",
        mixinStandardHelpOptions = true)
final class BenchStories implements Callable<Integer> {
    private static final int TIMED = 2_000;

    @Mixin
    private Console console;

    @Option(
            names = "--families",
            paramLabel = "N",
            defaultValue = "2000",
            description = "Originals with their copies and look-alikes (default: ${DEFAULT-VALUE}).")
    private int families;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "0",
            description =
                    "Seed of the generated texts; the parameters were tuned on seed 0 (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--articles",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "Other articles entered before (default: ${DEFAULT-VALUE}).")
    private int articles;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data/bench-stories",
            description = "Data folder; must not exist yet (default: ${DEFAULT-VALUE}).")
    private Path data;

    @Override
    public Integer call() {
        if (Files.exists(data)) {
            throw new ConfigError("--data: " + data + " exists; what it holds would be found too");
        }
        console.out().println(Usage.machine());
        Steps steps = new Steps(console.err());
        try (BandsOnDisk bands = BandsOnDisk.open(data)) {
            steps.step("Entering " + articles + " articles", () -> enter(bands));
            double bytes = (double) bands.bytes() / Math.max(1, articles);
            console.out().printf(Locale.ROOT, "on disk: %.0f bytes per article%n", bytes);
            steps.step("Timing " + TIMED + " articles", () -> time(bands));
            console.out()
                    .println("resident memory of the program: "
                            + Usage.residentMb(ProcessHandle.current().pid()) + " MiB");
            GroupingQuality[] quality = new GroupingQuality[1];
            steps.step(
                    "Grouping " + families + " families", () -> quality[0] = GroupingQuality.of(seed, families, bands));
            report(quality[0]);
        } finally {
            delete(data);
        }
        return ExitCode.OK.code();
    }

    private void enter(BandsOnDisk bands) {
        FingerprintShard shard = new FingerprintShard(bands);
        for (int number = 0; number < articles; number++) {
            GroupingQuality.enter(shard, GeneratedStories.unrelated(number), number);
        }
    }

    /** From the text to the answer, on one thread. */
    private void time(BandsOnDisk bands) {
        FingerprintShard shard = new FingerprintShard(bands);
        List<Article> timed = IntStream.range(articles, articles + TIMED)
                .mapToObj(GeneratedStories::unrelated)
                .toList();
        Duration before = Usage.ofThisThread();
        long[] nanos = timed.stream()
                .mapToLong(article -> {
                    long start = System.nanoTime();
                    GroupingQuality.enter(shard, article, articles);
                    return System.nanoTime() - start;
                })
                .sorted()
                .toArray();
        Duration cpu = Usage.ofThisThread().minus(before);
        console.out()
                .printf(
                        Locale.ROOT,
                        "fingerprint, look-up and entry: mean %.2f ms (%.2f ms of CPU time), p50 %.2f ms, p99 %.2f ms per article%n",
                        Arrays.stream(nanos).average().orElse(0) / 1e6,
                        cpu.toNanos() / 1e6 / TIMED,
                        nanos[TIMED / 2] / 1e6,
                        nanos[TIMED * 99 / 100] / 1e6);
    }

    private void report(GroupingQuality quality) {
        Table table = new Table("copies", "number", "in one story", "or in a linked one");
        quality.recall()
                .forEach((kind, recall) -> table.row(
                        kind.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        Integer.toString(recall.copies()),
                        percent((double) recall.joined() / recall.copies()),
                        percent(recall.share())));
        table.print(console.out(), Console.width());
        console.out()
                .println("pairs brought together: " + quality.pairs() + ", rightly " + percent(quality.precision()));
        if (!quality.wrongKinds().isEmpty()) {
            console.out()
                    .println("wrongly: "
                            + quality.wrongKinds().entrySet().stream()
                                    .sorted(Map.Entry.<String, Long>comparingByValue()
                                            .reversed())
                                    .limit(5)
                                    .map(kinds -> kinds.getValue() + " " + kinds.getKey())
                                    .collect(Collectors.joining(", ")));
        }
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f %%", 100 * share);
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UserError("cannot delete " + folder + ": " + e.getMessage(), e);
        }
    }
}
