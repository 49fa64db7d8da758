package io.mediawatch.cli.bench;

import io.mediawatch.cli.ScrapeProcess;
import io.mediawatch.cli.bench.LocalWeb.Asked;
import io.mediawatch.model.UserError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Two processes scrape the same sites. Halfway through, one is killed and replaced, and the other is suspended until
 * everything published so far is fetched. What they did is read from the sites' log.
 */
final class ScrapersRun implements AutoCloseable {
    /** What the sites publish when the stopped process is back. */
    private static final int MORE = 5;

    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Plan plan;
    private final Path folder;
    private final LocalWeb web;
    private final List<Process> processes = new ArrayList<>();
    private final List<Long> accidents = new ArrayList<>();

    /**
     * @param pages of each site
     * @param delay between the end of one request to a site and the start of the next
     */
    record Plan(int sites, int pages, Duration delay) {}

    /**
     * What the web saw.
     *
     * @param pages     that were asked for, each once
     * @param again     pages asked for more than once
     * @param oldest    of those: how long before the kill or stop the first answer was
     * @param shortest  the shortest pause between two requests to a site
     * @param forbidden requests that robots.txt forbids
     */
    record Result(int pages, int again, Duration oldest, Duration shortest, int forbidden) {}

    /** @param folder for the processes' config and logs */
    ScrapersRun(Plan plan, String kafka, String prefix, Path folder) {
        this.plan = plan;
        this.folder = folder;
        this.web = new LocalWeb(plan.sites(), 1000, true);
        try {
            configure(kafka, prefix);
        } catch (IOException e) {
            web.close();
            throw new UncheckedIOException(e);
        }
    }

    Result run() {
        int all = plan.sites() * plan.pages();
        web.publish(0, plan.pages());
        Process killed = start();
        Process stopped = start();
        await(all / 5);
        killed.destroyForcibly();
        accidents.add(System.nanoTime());
        start();
        await(all / 2);
        signal("STOP", stopped); // takes some milliseconds, in which the process still asks
        accidents.add(System.nanoTime());
        await(all);
        signal("CONT", stopped);
        web.publish(plan.pages(), plan.pages() + MORE);
        await(all + plan.sites() * MORE);
        return result(web.log());
    }

    int expected() {
        return plan.sites() * (plan.pages() + MORE);
    }

    @Override
    public void close() {
        processes.forEach(Process::destroyForcibly);
        web.close();
    }

    private Result result(List<Asked> log) {
        Map<String, List<Asked>> pages =
                log.stream().filter(Asked::page).collect(Collectors.groupingBy(asked -> asked.site() + asked.path()));
        List<Asked> repeated = pages.values().stream()
                .filter(asked -> asked.size() > 1)
                .map(asked ->
                        asked.stream().min(Comparator.comparing(Asked::to)).orElseThrow())
                .toList();
        return new Result(
                pages.size(),
                repeated.size(),
                repeated.stream().map(this::age).max(Comparator.naturalOrder()).orElse(Duration.ZERO),
                shortest(log),
                (int) log.stream()
                        .filter(asked -> asked.path().startsWith(LocalWeb.FORBIDDEN))
                        .count());
    }

    /** How long before the next accident a page was answered; very long if none came. */
    private Duration age(Asked asked) {
        return accidents.stream()
                .filter(accident -> accident > asked.from())
                .map(accident -> Duration.ofNanos(Math.max(0, accident - asked.to())))
                .min(Comparator.naturalOrder())
                .orElse(Duration.ofDays(1));
    }

    private static Duration shortest(List<Asked> log) {
        return log.stream().collect(Collectors.groupingBy(Asked::site)).values().stream()
                .map(asked ->
                        asked.stream().sorted(Comparator.comparing(Asked::from)).toList())
                .flatMap(asked -> IntStream.range(1, asked.size())
                        .mapToObj(i -> Duration.ofNanos(
                                asked.get(i).from() - asked.get(i - 1).to())))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private void configure(String kafka, String prefix) throws IOException {
        Files.createDirectories(folder.resolve("sources"));
        Files.writeString(
                folder.resolve("mediawatch.yaml"),
                """
                kafka: {bootstrap: "%s", prefix: %s, replication: 1}
                http: {userAgent: "Bench/1 (+mailto:bench@example.org)", allowPrivate: [127.0.0.0/8]}
                scrape: {delay: %dms, slowest: %ds, revisits: []}
                """
                        .formatted(kafka, prefix, plan.delay().toMillis(), EVERY.toSeconds()));
        List<String> sites = web.sites();
        String sources = IntStream.range(0, sites.size())
                .mapToObj(
                        i -> "- {id: s%d, url: \"%s/feed\", every: %ds}".formatted(i, sites.get(i), EVERY.toSeconds()))
                .collect(Collectors.joining("\n"));
        Files.writeString(folder.resolve("sources/all.yaml"), sources);
    }

    private void await(int pages) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        int come = 0;
        while (come < pages) {
            if (System.nanoTime() > end) {
                throw new UserError("only " + come + " of " + pages + " pages came; see the logs in " + folder);
            }
            pause();
            come = (int) web.log().stream()
                    .filter(Asked::page)
                    .map(asked -> asked.site() + asked.path())
                    .distinct()
                    .count();
        }
    }

    private Process start() {
        Process process = ScrapeProcess.start(
                folder,
                folder.resolve("process" + processes.size() + ".log"),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1");
        processes.add(process);
        return process;
    }

    private static void signal(String name, Process process) {
        try {
            int code = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new UserError("kill -" + name + " failed: the process has ended by itself");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserError("interrupted", e);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserError("interrupted", e);
        }
    }
}
