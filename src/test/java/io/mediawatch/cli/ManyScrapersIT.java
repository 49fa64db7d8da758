package io.mediawatch.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mediawatch.cli.LocalWeb.Asked;
import io.mediawatch.embedded.Servers;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several processes scrape one web; some are killed or stopped. What they did is read from the web's own log. */
class ManyScrapersIT {
    private static final int SITES = 24;
    private static final int PAGES = 40;
    private static final int MORE = 5;
    private static final Duration DELAY = Duration.ofMillis(400);

    private final LocalWeb web = new LocalWeb(SITES, 1000, true);
    private final Path folder = Servers.folder("scrapers");
    private final List<Process> processes = new ArrayList<>();

    @BeforeEach
    void writeConfig() throws IOException {
        web.publish(0, PAGES);
        Files.createDirectories(folder.resolve("sources"));
        Files.writeString(
                folder.resolve("mediawatch.yaml"),
                """
                kafka: {bootstrap: "%s", prefix: %s, replication: 1}
                http: {userAgent: "Test/1 (+mailto:test@example.org)", allowPrivate: [127.0.0.0/8]}
                scrape: {delay: %dms, slowest: 5s, revisits: []}
                """
                        .formatted(Servers.kafka().bootstrap(), Servers.prefix(), DELAY.toMillis()));
        StringBuilder sources = new StringBuilder();
        for (String site : web.sites()) {
            sources.append("- {id: s")
                    .append(sources.length())
                    .append(", url: \"")
                    .append(site)
                    .append("/feed\", every: 5s}\n");
        }
        Files.writeString(folder.resolve("sources/all.yaml"), sources);
    }

    @AfterEach
    void stop() {
        processes.forEach(Process::destroyForcibly);
        web.close();
    }

    @Test
    void killedAndStoppedScrapersLoseNothingRepeatOnlyWhatWasInFlightAndKeepEveryPause() throws Exception {
        Process killed = start();
        Process stopped = start();
        awaitPages(SITES * PAGES / 5);
        assertThat(killed.isAlive() && stopped.isAlive()).as("both run").isTrue();
        assertThat(killed.destroyForcibly().waitFor(10, TimeUnit.SECONDS)).isTrue();
        start();
        awaitPages(SITES * PAGES / 2);
        signal("STOP", stopped);
        awaitPages(SITES * PAGES);
        signal("CONT", stopped);
        web.publish(PAGES, PAGES + MORE);
        awaitPages(SITES * (PAGES + MORE));

        List<Asked> log = web.log();
        assertThat(log)
                .filteredOn(asked -> asked.path().startsWith(LocalWeb.FORBIDDEN))
                .isEmpty();
        assertPauses(log);
        Map<String, Long> times = log.stream()
                .filter(asked -> asked.path().startsWith("/page/"))
                .collect(Collectors.groupingBy(asked -> asked.site() + asked.path(), Collectors.counting()));
        assertThat(times.values().stream().filter(count -> count > 1).count())
                .as("pages fetched again: at most what was in flight in the killed and the stopped process")
                .isLessThanOrEqualTo(2 * 16);
    }

    private void awaitPages(int wanted) {
        await().atMost(Duration.ofSeconds(150)).until(() -> pages().size() >= wanted);
    }

    private Set<String> pages() {
        Set<String> pages = new HashSet<>();
        web.log().stream()
                .filter(asked -> asked.path().startsWith("/page/"))
                .forEach(asked -> pages.add(asked.site() + asked.path()));
        return pages;
    }

    /** No request to a site begins before the one before it has ended and the pause is over. */
    private static void assertPauses(List<Asked> log) {
        Map<String, List<Asked>> bySite = log.stream().collect(Collectors.groupingBy(Asked::site));
        bySite.forEach((site, asked) -> {
            List<Asked> inOrder =
                    asked.stream().sorted(Comparator.comparing(Asked::from)).toList();
            for (int i = 1; i < inOrder.size(); i++) {
                long pause = inOrder.get(i).from() - inOrder.get(i - 1).to();
                assertThat(pause).as(inOrder.get(i - 1) + " " + inOrder.get(i)).isGreaterThanOrEqualTo(DELAY.toNanos());
            }
        });
    }

    private Process start() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java,
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Mediawatch.class.getName(),
                        "run",
                        "scrape",
                        "--config",
                        folder.toString(),
                        "--data",
                        folder.resolve("data").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(
                        folder.resolve("process" + processes.size() + ".log").toString())))
                .start();
        processes.add(process);
        return process;
    }

    private static void signal(String name, Process process) throws Exception {
        int code = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
        assertThat(code).isZero();
    }
}
