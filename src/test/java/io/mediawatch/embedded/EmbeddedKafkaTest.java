package io.mediawatch.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

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
}
