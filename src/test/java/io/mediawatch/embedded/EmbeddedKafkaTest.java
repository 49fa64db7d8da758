package io.mediawatch.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mediawatch.model.UserError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class EmbeddedKafkaTest {
    @Test
    void aFullDiskIsToldAsSuch() {
        assertThat(EmbeddedKafka.whyStopped(Path.of("data"), 0))
                .contains("the disk of data is full, start again when there is room");
    }

    @Test
    void aFolderThatIsGoneIsNoFullDisk() {
        assertThat(EmbeddedKafka.whyStopped(Path.of("data"), 1L << 30)).contains("cannot read or write a file in data");
    }

    @Test
    void aFolderThatKafkaDoesNotUnderstandIsNoBugOfOurs(@TempDir Path folder) throws IOException {
        Files.createFile(folder.resolve("meta.properties"));

        assertThatThrownBy(() -> EmbeddedKafka.start(folder, 0))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("node ID not found");
    }

    @Test
    void whatAFullDiskMakesKafkaLogHasNoStackTrace() throws IOException {
        Process noise = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dlogback.configurationFile=logback.xml",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Noise.class.getName())
                .start();

        String log = new String(noise.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(log).contains("ERROR kafka disk").doesNotContain("No space left", "Wrapped by: java.io.Unchecked");
        assertThat(log).contains("ERROR kafka other", "java.io.IOException: broken", "at " + Noise.class.getName());
    }

    /** Logs errors as Kafka does. */
    static final class Noise {
        private Noise() {}

        public static void main(String[] arguments) {
            Logger log = LoggerFactory.getLogger("kafka");
            log.error("disk", new UncheckedIOException("cannot write", new IOException("No space left on device")));
            log.error("other", new IOException("broken"));
        }
    }
}
