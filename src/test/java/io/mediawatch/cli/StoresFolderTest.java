package io.mediawatch.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mediawatch.model.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoresFolderTest {
    private final Path data;

    StoresFolderTest(@TempDir Path data) {
        this.data = data;
    }

    @Test
    void eachProcessHasStoresOfItsOwnAndFindsThemAgain() throws IOException {
        Path usual = data.resolve("streams");
        StoresFolder first = StoresFolder.take(usual);

        try (StoresFolder second = StoresFolder.take(usual)) {
            assertThat(first.path()).isEqualTo(usual).isDirectory();
            assertThat(second.path()).isEqualTo(data.resolve("streams-2")).isDirectory();
            first.close();
            try (StoresFolder again = StoresFolder.take(usual)) {
                assertThat(again.path()).isEqualTo(usual);
            }
        }
    }

    /** The system frees all locks of a process on a file as soon as it closes the file anywhere. */
    @Test
    void lookingForStoresInVainFreesNobodysLock() throws Exception {
        Path usual = data.resolve("streams");
        try (StoresFolder first = StoresFolder.take(usual);
                StoresFolder second = StoresFolder.take(usual)) {
            assertThat(second.path()).isNotEqualTo(first.path());
            System.gc(); // which closes channels, too

            Process other = DataFolderTest.holder(usual);
            try {
                assertThat(other.getInputStream().read())
                        .as("it does not get the folder")
                        .isEqualTo(-1);
            } finally {
                other.destroyForcibly().waitFor();
            }
        }
    }

    @Test
    void folderThatCannotBeWrittenIsTold() throws IOException {
        Path file = Files.writeString(data.resolve("streams"), "a file");

        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> StoresFolder.take(file))
                .withMessageContaining(file.toString())
                .withMessageContaining("--data");
    }
}
