package io.mediawatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcesListTest {
    private static final Instant NOW = Instant.parse("2024-10-22T08:00:00Z");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -",
                "2024-10-22T07:00:00Z, due",
                "2024-10-22T08:00:00Z, due",
                "2024-10-22T08:01:00Z, in 60 s",
                "2024-10-22T10:30:00Z, in 2 h"
            })
    void aSourceIsDueInAWhileOrNow(Instant due, String next) {
        assertThat(SourcesList.next(due, NOW)).isEqualTo(next);
    }
}
