package io.mediawatch.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mediawatch.embedded.Servers;
import io.mediawatch.net.FaultyServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands about sources, on a site of three pages. */
class SourcesIT {
    private final FaultyServer site = new FaultyServer();
    private final Path folder;

    SourcesIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void writeSiteAndConfig() throws IOException {
        site.page("/robots.txt", "text/plain", "User-agent: *\nSitemap: " + site.url("/map.xml"))
                .page("/", "text/html", "<link rel=alternate type=application/rss+xml href=/news.rss>")
                .page(
                        "/news.rss",
                        "application/rss+xml",
                        "<rss version='2.0'><channel><title>t</title><item><link>" + site.url("/a")
                                + "</link></item></channel></rss>")
                .page("/map.xml", "text/xml", "<urlset><url><loc>" + site.url("/a") + "</loc></url></urlset>")
                .page(
                        "/a",
                        "text/html",
                        """
                        <html lang="en"><head><title>Plant opens</title></head><body><article><h1>Plant opens</h1>
                        <p>A plant was opened on Monday, and Nvidia welcomed it in a statement of three pages.</p>
                        <p>The mayor promised a new road before winter comes.</p></article></body></html>
                        """);
        Files.createDirectories(folder.resolve("sources"));
        Files.writeString(
                folder.resolve("mediawatch.yaml"),
                """
                kafka: {bootstrap: "%s", prefix: %s}
                http: {userAgent: "Test/1 (+mailto:test@example.org)", allowPrivate: [127.0.0.0/8]}
                scrape: {delay: 10ms}
                """
                        .formatted(Servers.kafka().bootstrap(), Servers.prefix()));
        Files.writeString(
                folder.resolve("sources/all.yaml"),
                """
                - {id: plants, url: "%s"}
                - {id: lost, url: "%s"}
                """
                        .formatted(site.url("/news.rss"), site.url("/no-such.rss")));
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void discoverSaysWhyASiteCannotBeRead() {
        assertThat(mediawatch(1, "sources", "discover", "http://127.0.0.1:1/")).contains("not fetched: ");
    }

    @Test
    void discoverFindsWhatTheSiteAnnounces() {
        assertThat(mediawatch(0, "sources", "discover", site.url("/")))
                .contains(
                        "kind: feed", site.url("/news.rss"), "kind: sitemap", site.url("/map.xml"), "# lists 1 link\n");
    }

    @Test
    void testReadsASourceAndItsFirstArticleAndSaysWhatIsWrong() {
        assertThat(mediawatch(0, "sources", "test", "plants"))
                .contains("1 link\n", "headline    Plant opens", "A plant was opened on Monday");
        assertThat(mediawatch(1, "sources", "test", "lost")).contains("the server answers 404");
        assertThat(mediawatch(2, "sources", "test", "nobody")).contains("there is no source 'nobody'");
    }

    @Test
    void listSaysHowTheSourcesAreDoing() {
        String data = folder.resolve("data").toString();
        ConfigFolder config = new ConfigFolder(folder, name -> null);
        try (Installation installation = new Installation(
                config.settings(Map.of()),
                config,
                config.sources(),
                Servers.folder("streams"),
                new Steps(new PrintWriter(new StringWriter())))) {
            installation.createTopics();
            installation.start(Role.SCRAPE);
            await().atMost(Duration.ofMinutes(3))
                    .untilAsserted(() -> assertThat(mediawatch(0, "sources", "list", "--data", data))
                            .containsPattern("lost +(failing|broken) .*the server answers 404, \\d poll")
                            .containsPattern("plants +healthy "));
        }
        assertThat(mediawatch(0, "sources", "list", "--trouble", "--data", data))
                .contains("lost")
                .doesNotContain("plants");
    }

    /** What the command has said, on both streams. */
    private String mediawatch(int expected, String... arguments) {
        String[] all = Stream.concat(Arrays.stream(arguments), Stream.of("--config", folder.toString()))
                .toArray(String[]::new);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        int code = Mediawatch.run(out, out, all);
        assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isEqualTo(expected);
        return said.toString(StandardCharsets.UTF_8);
    }
}
