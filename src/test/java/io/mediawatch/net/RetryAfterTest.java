package io.mediawatch.net;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.net.Response.Fetched;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            120                                    | PT2M
            0                                      | PT0S
            86401                                  | P1D
            9999999999                             | P1D
            99999999999999999999999                | P1D
            Sun, 01 Mar 2026 12:05:00 GMT          | PT5M
            Mon, 01 Mar 2026 12:05:00 GMT          | PT5M
            Sunday, 01-Mar-26 12:05:00 GMT         | PT5M
            Sun Mar  1 12:05:00 2026               | PT5M
            Sun, 01 Mar 2026 12:05:00 +0000        | PT5M
            Sun, 01 Mar 2026 11:05:00 GMT          |
            Fri, 01 Jan 2027 00:00:00 GMT          | P1D
            -5                                     |
            soon                                   |
            """)
    void secondsAndDatesInEveryFormOfTheRfcAreRead(String value, Duration wait) {
        Fetched answer =
                new Fetched(503, "https://example.com/", Map.of("retry-after", List.of(value)), new byte[0], null);

        assertThat(RetryAfter.of(answer, NOW)).isEqualTo(wait);
    }
}
