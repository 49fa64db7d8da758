package io.mediawatch.scrape;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.model.Mode;
import io.mediawatch.net.Http;
import io.mediawatch.net.HttpSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The table of faults in docs/scraping.md, row by row. All sites are polled by one scraper at once for half a day of
 * simulated time, so that none may hold up another.
 */
class FaultTableTest {
    static final int MAX_BYTES = 256 * 1024;

    private static final HttpSettings HTTP = new HttpSettings(
            "Test/1 (+mailto:test@example.org)",
            Duration.ofSeconds(4),
            Duration.ofMillis(1500), // some answers take as long on a busy machine
            Duration.ofSeconds(4),
            MAX_BYTES,
            5,
            List.of("127.0.0.0/8"));
    private static final ScrapeSettings SETTINGS = new ScrapeSettings(
            Duration.ofHours(6), // what the feeds list never changes
            Duration.ofSeconds(1),
            4,
            List.of(),
            Duration.ofMinutes(1),
            Duration.ofHours(1),
            2, // some attempts last until the timeout
            Duration.ofDays(1),
            Mode.BACKFILL,
            List.of());

    private static Faults web;
    private static Simulation scraper;

    /** One row: what the server does, and how the URL of the page ends. */
    record Row(String fault, String state, String reason) {
        @Override
        public String toString() {
            return fault + ": " + state + " " + reason;
        }
    }

    @BeforeAll
    static void scrapeTheWholeWeb() {
        web = new Faults();
        try (Http http = Http.open(HTTP)) {
            scraper = new Simulation(SETTINGS, HTTP, http::fetch, web.sources());
            scraper.run(Duration.ofHours(12));
        }
    }

    @AfterAll
    static void close() {
        web.close();
    }

    static List<Row> rows() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("docs/scraping.md"))) {
            return lines.dropWhile(line -> !line.startsWith("| the server sends"))
                    .skip(2)
                    .takeWhile(line -> line.startsWith("|"))
                    .map(line -> line.split("\\|"))
                    .map(cells -> new Row(cells[1].strip(), cells[2].strip(), cells[3].strip()))
                    .toList();
        }
    }

    @Test
    void everyFaultIsInTheTable() throws IOException {
        assertThat(rows().stream().map(Row::fault)).containsExactlyInAnyOrderElementsOf(web.names());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void urlEndsInItsState(Row row) {
        FrontierEntry entry = entry(row.fault());

        assertThat(entry.state().id() + " " + (entry.reason() == null ? "" : entry.reason()))
                .isEqualTo(row.state() + " " + row.reason());
        if (!row.reason().startsWith("robots-")) {
            assertThat(entry.due()).as("nothing is left to be done").isNull();
        }
    }

    @Test
    void pagesComeFromThoseThatAnswerAndFromNoOther() {
        assertThat(scraper.pages()).hasSize((int) web.names().stream()
                .filter(name -> entry(name).state() == FrontierEntry.State.FETCHED)
                .count());
    }

    @Test
    void hostWhoseRobotsTxtIsUnreachableIsAskedForItNowAndThenAndForNothingElse() {
        String host = web.site("nobody listens").page().replace("/page", "/");

        assertThat(scraper.sent(host)).hasSizeBetween(5, 30).allMatch(sent -> sent.url()
                .endsWith("/robots.txt"));
    }

    @Test
    void whatAPageRedirectsToElsewhereIsAUrlOfItsOwn() {
        FrontierEntry target = scraper.entry("http://169.254.169.254/latest/");

        assertThat(target.state()).isEqualTo(FrontierEntry.State.REFUSED);
        assertThat(target.reason()).isEqualTo("private-address");
    }

    @Test
    void whatIsNotToBeAskedForIsNotAskedFor() {
        assertThat(scraper.sent(web.site("robots.txt forbids it").page())).isEmpty();
    }

    @Test
    void hostIsLeftAloneAsLongAsItAsks() {
        for (String busy : List.of("429 for a minute, then the page", "503 for a minute, then the page")) {
            List<Instant> asked = times(web.site(busy).page());
            assertThat(asked).hasSize(2);
            assertThat(Duration.between(asked.get(0), asked.get(1))).isGreaterThanOrEqualTo(Duration.ofMinutes(1));
        }
        List<Instant> again = times(web.site("503 once and again").page());
        assertThat(again).hasSize(SETTINGS.giveUpAfter());
        assertThat(Duration.between(again.get(0), again.get(1))).isGreaterThanOrEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void everyHostHasItsPauseBetweenTwoRequests() {
        for (String name : web.names()) {
            boolean patient = name.equals("robots.txt asks for 5 s between requests");
            List<Instant> asked = times(web.site(name).source().url().replace("/feed", "/"));
            for (int i = 1; i < asked.size(); i++) {
                assertThat(Duration.between(asked.get(i - 1), asked.get(i)))
                        .as(name)
                        .isGreaterThanOrEqualTo(patient ? Duration.ofSeconds(5) : SETTINGS.delay());
            }
        }
    }

    private static FrontierEntry entry(String fault) {
        return scraper.entry(web.site(fault).page());
    }

    private static List<Instant> times(String prefix) {
        return scraper.sent(prefix).stream().map(Simulation.Sent::at).toList();
    }
}
