package io.mediawatch.cli.bench;

import io.mediawatch.cli.Console;
import io.mediawatch.cli.ExitCode;
import io.mediawatch.cli.ScrapeProcess;
import io.mediawatch.cli.Usage;
import io.mediawatch.embedded.EmbeddedKafka;
import io.mediawatch.model.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench hosts}: the resources of a scraper while many hosts keep it waiting at the same time. */
@Command(
        name = "hosts",
        description = {
            "Measure one scraper with a request to every host under way at once: threads, memory, open files.",
            "Every host holds its page back until all hosts have been asked."
        },
        mixinStandardHelpOptions = true)
final class BenchHosts implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final Duration STORING = Duration.ofSeconds(20);

    @Mixin
    private Console console;

    @Option(
            names = "--hosts",
            paramLabel = "N",
            defaultValue = "10000",
            description =
                    "At most 20000, and no more than the limit of open files, `ulimit -Hn` (default: ${DEFAULT-VALUE}).")
    private int hosts;

    @Option(
            names = "--heap",
            paramLabel = "SIZE",
            defaultValue = "512m",
            description = "Heap of the scraper (default: ${DEFAULT-VALUE}).")
    private String heap;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data/bench-hosts",
            description = "Data folder of the broker, preferably a new one (default: ${DEFAULT-VALUE}).")
    private Path data;

    @Override
    public Integer call() throws IOException {
        console.out().println(Usage.machine());
        Path folder = data.toAbsolutePath().resolve("run" + Long.toString(System.currentTimeMillis(), 36));
        Path log = folder.resolve("scrape.log");
        try (PatientWeb web = new PatientWeb();
                EmbeddedKafka kafka = EmbeddedKafka.start(data.toAbsolutePath().resolve("kafka"), 0)) {
            configure(folder, kafka.bootstrap(), web);
            Process scraper = ScrapeProcess.start(folder, log, "-Xmx" + heap, "-XX:+UseSerialGC");
            try {
                long start = System.nanoTime();
                awaitAll(web, scraper, log);
                console.out()
                        .printf(
                                "%d hosts open at once after %d s: %s%n",
                                web.waiting(), TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start), use(scraper));
                web.answer();
                TimeUnit.NANOSECONDS.sleep(STORING.toNanos());
                console.out().println("all answered: " + use(scraper));
                scraper.destroy();
                scraper.waitFor();
                Files.readAllLines(log).stream()
                        .filter(line -> line.contains("Scraping stopped"))
                        .forEach(console.out()::println);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new UserError("interrupted", e);
            } finally {
                scraper.destroyForcibly();
            }
        }
        return ExitCode.OK.code();
    }

    private void awaitAll(PatientWeb web, Process scraper, Path log) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (web.waiting() < hosts) {
            if (System.nanoTime() > end || !scraper.isAlive()) {
                throw new UserError("only " + web.waiting() + " of " + hosts + " hosts are open; see " + log);
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private void configure(Path folder, String kafka, PatientWeb web) throws IOException {
        Files.createDirectories(folder.resolve("sources"));
        Files.writeString(
                folder.resolve("mediawatch.yaml"),
                """
                kafka: {bootstrap: "%s", prefix: %s, replication: 1}
                http: {userAgent: "Bench/1 (+mailto:bench@example.org)", allowPrivate: [127.0.0.0/8],
                  readTimeout: 10m, totalTimeout: 10m}
                scrape: {requests: %d, delay: 100ms, revisits: []}
                """
                        .formatted(kafka, folder.getFileName(), hosts));
        Files.writeString(
                folder.resolve("sources/all.yaml"),
                IntStream.range(0, hosts)
                        .mapToObj(i -> "- {id: s%d, url: \"%s/feed\", every: 1d}".formatted(i, web.host(i)))
                        .collect(Collectors.joining("\n")));
    }

    private static String use(Process process) throws IOException {
        long files;
        try (Stream<Path> open = Files.list(Path.of("/proc/" + process.pid() + "/fd"))) {
            files = open.count();
        }
        return "%d threads, %d MiB resident, %d open files"
                .formatted(Usage.threads(process.pid()), Usage.residentMb(process.pid()), files);
    }
}
