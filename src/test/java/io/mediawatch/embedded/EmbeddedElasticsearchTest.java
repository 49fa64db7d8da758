package io.mediawatch.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedElasticsearchTest {
    private static final long ROOM = 1L << 30;

    private final Path folder;

    EmbeddedElasticsearchTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void whyItStoppedIsTheErrorAndNotTheOptionsThatNameErrors() throws IOException {
        assertThat(lastWords(
                        "[2026-11-26T18:12:04,548][INFO ][o.e.b.Elasticsearch] JVM arguments [-XX:+ExitOnOutOfMemoryError]",
                        "[2026-11-26T18:12:05,100][ERROR][o.e.b.Elasticsearch] fatal exception while booting: no space left",
                        "\tat somewhere"))
                .endsWith("fatal exception while booting: no space left");
    }

    @Test
    void itMayHaveSaidNothingOfIt() throws IOException {
        assertThat(lastWords("[2026-11-26T18:12:04,548][INFO ][o.e.b.Elasticsearch] JVM arguments [-XX:ErrorFile=x]"))
                .isEqualTo("it does not say why");
    }

    @Test
    void whatItSaysMayBeInAnyCharset() throws IOException {
        Path console = folder.resolve("console.log");
        Files.write(console, "fatal error in /home/\u00e9/data".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(EmbeddedElasticsearch.whyStopped(console, ROOM)).startsWith("fatal error in /home/");
    }

    @Test
    void aLongLineIsCut() throws IOException {
        assertThat(lastWords("java.lang.IllegalStateException: " + "x".repeat(1_000)))
                .hasSize(300);
    }

    @Test
    void aFullDiskIsToldAsSuch() throws IOException {
        Path console = Files.writeString(folder.resolve("console.log"), "exception: failed to load metadata");

        assertThat(EmbeddedElasticsearch.whyStopped(console, 0))
                .isEqualTo("the disk is full: exception: failed to load metadata");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "INT", "HUP"})
    void theWatchdogEndsAfterTheServerHoweverOftenItIsTold(String signal) throws Exception {
        Path begun = folder.resolve("begun");
        Path ended = folder.resolve("ended");
        String server = "trap 'sleep 1; touch \"%s\"; exit 0' TERM; touch \"%s\"; while :; do sleep 0.1; done"
                .formatted(ended, begun);
        Process watchdog =
                new ProcessBuilder("sh", "-c", EmbeddedElasticsearch.WATCHDOG, "watchdog", "sh", "-c", server).start();
        await().until(() -> Files.exists(begun));

        // who starts the tests may ignore the others, as nohup and a background job do, and so does the watchdog then
        for (String told : List.of(signal, "TERM")) {
            new ProcessBuilder("kill", "-" + told, Long.toString(watchdog.pid()))
                    .start()
                    .waitFor();
        }

        assertThat(watchdog.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(ended).exists();
    }

    /** As a umask of 077 makes them: each would be another failed start if they were named one by one. */
    @Test
    void allFoldersThatOthersCannotEnterAreNamedAtOnce() throws IOException {
        Path inner = Files.createDirectories(folder.resolve("my data/elasticsearch/x"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        Files.setPosixFilePermissions(folder.resolve("my data"), PosixFilePermissions.fromString("rwxr-x---"));
        Files.setPosixFilePermissions(inner.getParent(), PosixFilePermissions.fromString("rwxr-x--x"));

        assertThat(EmbeddedElasticsearch.closed(inner, inner.resolve("y")))
                .contains(folder, folder.resolve("my data"))
                .doesNotContain(inner.getParent());
    }

    private String lastWords(String... lines) throws IOException {
        Path console = folder.resolve("console.log");
        Files.write(console, List.of(lines));
        return EmbeddedElasticsearch.whyStopped(console, ROOM);
    }
}
