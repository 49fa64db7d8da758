package io.mediawatch.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.extract.Extraction.Rejected;
import io.mediawatch.model.Mode;
import io.mediawatch.model.Page;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractorTest {
    /** What would be an article if it were served as one. */
    private static final String LINES =
            """
            The harbour's timetable could not be read this morning.
            The clock of the pier has to be wound up before the first ferry leaves for the other side.
            Ask again tomorrow before noon, when the keeper is back from the lighthouse.
            """;

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "application/json; charset=utf-8",
                "application/ld+json",
                "text/css",
                "text/javascript",
                "image/svg+xml"
            })
    void whatIsForMachinesIsNoArticle(String type) {
        assertThat(extract(type)).isInstanceOfSatisfying(Rejected.class, rejected -> assertThat(rejected.reason())
                .isEqualTo("binary"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"text/plain", "text/html; profile=json", "application/octet-stream"})
    void textForReadersIs(String type) {
        assertThat(extract(type)).isInstanceOf(Extraction.Extracted.class);
    }

    private static Extraction extract(String type) {
        return new Extractor(SiteRules.NONE)
                .extract(Page.fetched(
                        "https://www.harbour-post.example/pier",
                        null,
                        Instant.parse("2024-10-22T08:00:00Z"),
                        type,
                        200,
                        Mode.LIVE,
                        LINES.getBytes(StandardCharsets.UTF_8)));
    }
}
