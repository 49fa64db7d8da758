package io.mediawatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.model.DeadLetterRecord;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadLettersCommandTest {
    private static final String HOP = "mediawatch-stream-matches-repartition-2-4711/raise";
    private static final List<DeadLetterRecord> LETTERS = List.of(
            letter("mediawatch.pages-3-1207/tag", "tag", "java.lang.IllegalStateException", "no paragraph 17 of 12"),
            letter(HOP, "raise", "refused", "no-version"));

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 120})
    void noLineIsWiderThanTheTerminalAndIdsAreWhole(int width) {
        List<String> lines = printed(width);

        assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
        assertThat(lines).anyMatch(line -> line.contains(HOP));
    }

    @Test
    void whatFailedIsNamedWithoutItsPackage() {
        assertThat(printed(60))
                .contains("  reason: IllegalStateException: no paragraph 17 of 12", "  reason: refused: no-version");
    }

    private static List<String> printed(int width) {
        StringWriter out = new StringWriter();
        DeadLettersCommand.table(LETTERS).print(new PrintWriter(out), width);
        return out.toString().lines().toList();
    }

    private static DeadLetterRecord letter(String id, String step, String reason, String message) {
        return new DeadLetterRecord(
                id, 0, step, reason, message, null, null, null, null, null, Instant.parse("2026-11-27T23:10:05Z"));
    }
}
