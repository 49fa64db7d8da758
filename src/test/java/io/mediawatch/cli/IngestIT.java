package io.mediawatch.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mediawatch.embedded.Servers;
import io.mediawatch.index.Index;
import io.mediawatch.index.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A web archive on its way to the index, by a process that is interrupted. */
class IngestIT {
    /** The journal is kept every 100 pages: killed after the first or second entry, the rest is another's. */
    private static final int PAGES = 1200;

    private final Path folder;

    IngestIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void anArchiveIsReadOnWhereAnInterruptedIngestHasLeftOffAsItSays() throws Exception {
        Path archive = archive();
        Settings settings = settings();
        Path data = folder.resolve("data");
        mediawatch("config", "push", "--config", folder.toString(), "--data", data.toString());
        Process killed = ingest(archive, data);
        try {
            await().atMost(Duration.ofMinutes(3)).until(() -> hasJournal(data) && saysWhatItWaitsFor());
            killed.destroy();
            assertThat(killed.waitFor(1, TimeUnit.MINUTES)).isTrue();
        } finally {
            killed.destroyForcibly();
        }
        assertThat(Files.readString(folder.resolve("killed.log"))).contains("interrupted: the same command goes on");

        ConfigFolder config = new ConfigFolder(folder, name -> null);
        try (Installation installation = new Installation(
                        settings,
                        config,
                        config.sources(),
                        Servers.folder("streams"),
                        new Steps(new PrintWriter(new StringWriter())));
                Index index = Index.open(settings.elasticsearch().client())) {
            installation.start(Role.INDEX);
            installation.start(Role.STREAM);
            String said =
                    mediawatch("ingest", archive.toString(), "--config", folder.toString(), "--data", data.toString());

            assertThat(said).contains("Continuing at " + archive);
            assertThat(said)
                    .as("what is safe is not sent again")
                    .doesNotContain(PAGES + " pages")
                    .containsPattern("\\d+ pages: ");
            index.refresh();
            assertThat(index.checksum(Kind.ARTICLES).documents()).isEqualTo(PAGES);
        }
    }

    private Settings settings() throws IOException {
        String prefix = Servers.prefix();
        Files.createDirectories(folder.resolve("watch-list"));
        Files.writeString(folder.resolve("topics.yaml"), "[]\n");
        Files.writeString(folder.resolve("watch-list/one.yaml"), "- {id: nvidia, type: company, name: NVIDIA}\n");
        Files.writeString(
                folder.resolve("mediawatch.yaml"),
                """
                kafka: {bootstrap: "%s", prefix: %s}
                elasticsearch: {urls: ["%s"], prefix: %s}
                """
                        .formatted(
                                Servers.kafka().bootstrap(),
                                prefix,
                                Servers.elasticsearch().url(),
                                prefix));
        return new ConfigFolder(folder, name -> null).settings(Map.of());
    }

    /** WARC 1.0, ISO 28500. */
    private Path archive() throws IOException {
        StringBuilder warc = new StringBuilder();
        for (int number = 0; number < PAGES; number++) {
            String body =
                    """
                    <html lang="en"><head><title>Chip plant %d opens</title></head><body><article><h1>Chip plant %d opens</h1>
                    <p>Plant number %d was opened on Monday, the %dth of its kind, and Nvidia welcomed it.</p>
                    <p>The mayor promised a new road before winter comes.</p></article></body></html>
                    """
                            .formatted(number, number, number, number);
            String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
                    + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
            warc.append(
                            "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-%012d>\r\n"
                                    .formatted(number))
                    .append("WARC-Date: 2024-05-06T07:08:09Z\r\nWARC-Target-URI: https://news.example/%d\r\n"
                            .formatted(number))
                    .append("Content-Type: application/http; msgtype=response\r\nContent-Length: ")
                    .append(http.getBytes(StandardCharsets.UTF_8).length)
                    .append("\r\n\r\n")
                    .append(http)
                    .append("\r\n\r\n");
        }
        return Files.writeString(folder.resolve("news.warc"), warc);
    }

    private Process ingest(Path archive, Path data) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Mediawatch.class.getName(),
                        "ingest",
                        archive.toString(),
                        "--config",
                        folder.toString(),
                        "--data",
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("killed.log").toFile())
                .start();
    }

    /** The stream is down: history waits behind what is in its way already. */
    private boolean saysWhatItWaitsFor() throws IOException {
        return Files.readString(folder.resolve("killed.log")).contains("no `run stream` (or up, or demo) is running");
    }

    private static boolean hasJournal(Path data) throws IOException {
        if (!Files.isDirectory(data)) {
            return false;
        }
        try (Stream<Path> files = Files.list(data)) {
            return files.anyMatch(file -> file.getFileName().toString().matches("ingest-.*\\.json"));
        }
    }

    /** What the command has said, on both streams. */
    private static String mediawatch(String... arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        int code = Mediawatch.run(out, out, arguments);
        assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isZero();
        return said.toString(StandardCharsets.UTF_8);
    }
}
