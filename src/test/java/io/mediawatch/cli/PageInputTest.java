package io.mediawatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.net.FaultyServer;
import io.mediawatch.net.FaultyServer.Asked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages given by their addresses. */
class PageInputTest {
    private static final String ARTICLE =
            """
            <html lang="en"><head><title>Plant opens</title></head><body><article><h1>Plant opens</h1>
            <p>A plant was opened on Monday, and Nvidia welcomed it in a statement of three pages.</p>
            <p>The mayor promised a new road before winter comes.</p></article></body></html>
            """;

    private final FaultyServer site = new FaultyServer()
            .page("/robots.txt", "text/plain", "User-agent: *\nDisallow: /private")
            .page("/a", "text/html", ARTICLE)
            .page("/b", "text/html", ARTICLE)
            .page("/private/c", "text/html", ARTICLE);
    private final Path folder;

    PageInputTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void addressesAreFetchedOnlyWhereRobotsTxtPermitsItWhichIsReadOnce() throws IOException {
        Path config = config();

        Cli extract = Cli.run(
                "extract", "--config", config.toString(), site.url("/a"), site.url("/private/c"), site.url("/b"));

        assertThat(extract.err()).contains(site.url("/private/c") + ": not fetched: robots.txt forbids it");
        assertThat(extract.lines()).hasSize(2);
        assertThat(extract.code()).isEqualTo(ExitCode.FAILED.code());
        assertThat(site.asked()).extracting(Asked::path).containsExactly("/robots.txt", "/a", "/b");
    }

    @Test
    void nobodyElsesServerIsAskedForManyPagesBeforeTheUserAgentSaysWhomToContact() throws IOException {
        Path config = ConfigCopy.in(folder);

        Cli ingest = Cli.run(
                "ingest", "--config", config.toString(), "--data", folder.toString(), "https://news.example.org/a");

        assertThat(ingest.err()).contains("http.userAgent in mediawatch.yaml is still the example");
        assertThat(ingest.code()).isEqualTo(ExitCode.USAGE.code());
    }

    private Path config() throws IOException {
        Path config = ConfigCopy.in(folder);
        Files.writeString(
                config.resolve("mediawatch.yaml"),
                """
                http: {userAgent: "Test/1 (+mailto:test@example.org)", allowPrivate: [127.0.0.0/8]}
                scrape: {delay: 0s}
                """);
        return config;
    }
}
