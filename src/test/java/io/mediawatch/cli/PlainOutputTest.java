package io.mediawatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PlainOutputTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    /** {@code search … > file} must not look complete. */
    @Test
    void whatAFullDiskDoesNotTakeIsAFailure() {
        assertThat(print("No space left on device", "version")).isEqualTo(ExitCode.FAILED.code());
        assertThat(said.toString(StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines(
                        "mediawatch: what was found could not all be printed: No space left on device\n");
    }

    @Test
    void whoeverReadsMayStop() {
        assertThat(print("Broken pipe", "version")).isEqualTo(ExitCode.UNREAD.code());
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void whatFailedIsAFailureWhoeverReads() {
        assertThat(print("Broken pipe", "eval", "nonsense")).isEqualTo(ExitCode.USAGE.code());
    }

    /** {@code extract … | head} need not read the pages after the first. */
    @Test
    void nothingMoreIsReadForNobody() {
        assertThat(print(
                        "Broken pipe",
                        "extract",
                        "src/test/resources/extract/en-interview-br/page.html",
                        "no such file"))
                .isEqualTo(ExitCode.UNREAD.code());
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private int print(String failure, String... arguments) {
        return Mediawatch.run(
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException(failure);
                    }
                },
                said,
                arguments);
    }
}
