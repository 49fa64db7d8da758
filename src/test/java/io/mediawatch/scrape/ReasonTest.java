package io.mediawatch.scrape;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.net.Failure;
import io.mediawatch.scrape.SourceStatus.Condition;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonTest {
    @ParameterizedTest
    @CsvSource({
        "no-feed, what it gives is no feed",
        "tls, its certificate or TLS handshake is not acceptable",
        "http-503, the server answers 503",
        "robots, robots.txt forbids it",
        "robots-http-503, robots.txt: the server answers 503",
        "robots-unreachable, robots.txt: nothing responds there",
        "of-another-version, of-another-version"
    })
    void everyTermIsWordedForAPerson(String term, String words) {
        assertThat(Reason.words(term)).isEqualTo(words);
    }

    @Test
    void theDashboardHasChineseWordsForEveryReasonAndCondition() throws IOException {
        String chinese = chinese();
        Stream.of(
                        Stream.of(Reason.values()).map(Reason::id),
                        Stream.of(Failure.values()).map(Failure::id),
                        Stream.of("http-", "robots-"),
                        Stream.of(Condition.values())
                                .filter(condition -> condition != Condition.NEW && condition != Condition.HEALTHY)
                                .map(condition -> "condition." + condition.id()))
                .flatMap(terms -> terms)
                .forEach(term -> assertThat(chinese).containsPattern("\"" + term + "\": \"[^\"]*\\p{IsHan}"));
    }

    private static String chinese() throws IOException {
        try (InputStream in = ReasonTest.class.getResourceAsStream("/io/mediawatch/web/words.js")) {
            String words = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return words.substring(words.indexOf("const causes"), words.indexOf("export const language ="));
        }
    }
}
