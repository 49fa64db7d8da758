package io.mediawatch.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mediawatch.model.Json;
import io.mediawatch.model.UserError;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who counts as running on a data folder. */
class DataFolderTest {
    private final Path path;
    private final DataFolder folder;

    DataFolderTest(@TempDir Path path) {
        this.path = path;
        this.folder = new DataFolder(path);
    }

    @Test
    void aProcessThatHasTheLockIsRunningAndOnceKilledIsNot() throws Exception {
        Process other = hold();
        try {
            announce(other.pid());

            assertThat(folder.running()).map(DataFolder.Running::pid).contains(other.pid());
            assertThat(folder.running()).as("asked twice").isPresent();
        } finally {
            other.destroyForcibly().waitFor();
        }

        assertThat(folder.running()).isEmpty();
        folder.requireFree();
    }

    /** When a process started is reckoned from the clock, so a clock that is set moves it. */
    @Test
    void aClockSetSinceThenChangesNothing() throws Exception {
        Process other = hold();
        try {
            announce(other.pid());
            String then = "{\"since\":\"2001-02-03T04:05:06Z\",";
            Path file = path.resolve("running.json");
            Files.writeString(file, Files.readString(file).replaceFirst("\\{", then));

            assertThat(folder.running()).isPresent();
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    @Test
    void whoHasTheFolderButHasNotAnnouncedItselfYetIsStarting() throws Exception {
        Process other = hold();
        try {
            assertThat(folder.whose()).startsWith("`up` or `demo` is still starting, or stopping, on the data folder");
        } finally {
            other.destroyForcibly().waitFor();
        }
        assertThat(folder.whose()).startsWith("no `up` or `demo` runs on the data folder");
    }

    @Test
    void anotherProcessOfTheSameNumberIsNotRunning() throws IOException {
        announce(ProcessHandle.current().parent().orElseThrow().pid());
        assertThat(folder.running()).as("no lock").isEmpty();

        folder.take().close();
        assertThat(folder.running()).as("a lock that nobody has").isEmpty();
    }

    /** As in containers, where the first process always has the same. */
    @Test
    void aPredecessorOfTheOwnNumberIsNotRunning() throws IOException {
        announce(ProcessHandle.current().pid());

        assertThat(folder.running()).isEmpty();
    }

    @Test
    void whoAsksForItselfOrTakesItTwiceKeepsItsLock() throws Exception {
        try (FileChannel lock = folder.take()) {
            ConfigFolder config = new ConfigFolder(ConfigCopy.in(path.resolve("config")), name -> null);
            folder.announce("127.0.0.1:1", URI.create("http://127.0.0.1:1"), "test", null, config, config.sources());

            assertThat(folder.running()).isPresent();
            assertThatThrownBy(folder::take).isInstanceOf(UserError.class).hasMessageContaining("is in use");
            assertThat(lock.isOpen()).isTrue();
            assertThat(holder(path).waitFor()).as("the folder is in use").isNotZero();
        }
    }

    @Test
    void whoTakesTheFolderForgetsWhoHadIt() throws Exception {
        announce(ProcessHandle.current().parent().orElseThrow().pid());
        try (FileChannel lock = folder.take()) {
            assertThat(folder.running()).isEmpty();
            assertThat(lock.isOpen()).isTrue();
            assertThat(holder(path).waitFor()).as("the folder is in use").isNotZero();
        }
    }

    @Test
    void aFolderOfAnotherVersionIsNotHeld() throws IOException {
        Files.writeString(path.resolve("version"), "another");
        assertThatThrownBy(folder::take).hasMessageContaining("another version");
        Files.delete(path.resolve("version"));

        folder.requireFree();
    }

    @Test
    void aFolderWhoseVersionWasNotWrittenIsUsable() throws IOException {
        Files.createFile(path.resolve("version"));

        folder.requireFree();

        assertThat(path.resolve("version")).content().contains("elasticsearch");
    }

    @Test
    void halfAnAnnouncementOfAProgramThatIsGoneIsNone() throws IOException {
        folder.requireFree();
        Files.writeString(path.resolve("running.json"), "{\"pid\":1,\"kafka\":\"127.0");

        assertThat(folder.running()).isEmpty();
    }

    private void announce(long pid) throws IOException {
        Files.write(
                path.resolve("running.json"),
                Json.bytes(new DataFolder.Running(
                        pid,
                        null,
                        "127.0.0.1:1",
                        URI.create("http://127.0.0.1:1"),
                        "test",
                        null,
                        "config",
                        List.of(),
                        "rules",
                        Map.of())));
    }

    private Process hold() throws IOException {
        Process other = holder(path);
        assertThat(other.getInputStream().read()).as("it has the folder").isEqualTo('y');
        return other;
    }

    /** Another process that takes the folder, unless one has its lock. */
    static Process holder(Path folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Takes a data folder, says so, and has it until its input ends. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] arguments) throws IOException {
            try (FileChannel lock = new DataFolder(Path.of(arguments[0])).take()) {
                System.out.write(lock.isOpen() ? 'y' : 'n');
                System.out.flush();
                System.in.read();
            }
        }
    }
}
