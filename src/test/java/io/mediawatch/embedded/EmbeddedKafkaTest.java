package io.mediawatch.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mediawatch.model.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
