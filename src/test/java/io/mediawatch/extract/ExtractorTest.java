package io.mediawatch.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.extract.Extraction.Rejected;
import io.mediawatch.model.Mode;
import io.mediawatch.model.Page;
import io.mediawatch.model.Paragraph;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
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

    @Test
    void aTextOfOneParagraphHasNoHeadline() {
        String text =
                "The keeper of the lighthouse said on Tuesday that the ferry would leave from another pier next year. He"
                        + " expects three hundred passengers a day there.";

        assertThat(extract("text/plain", text)).isInstanceOfSatisfying(Extraction.Extracted.class, extracted -> {
            assertThat(extracted.article().headline()).isEmpty();
            assertThat(extracted.article().paragraphs())
                    .extracting(Paragraph::text)
                    .containsExactly(text);
        });
    }

    @Test
    void aNameThatAPageTellsMachinesIsOneLine() {
        String page =
                "<title>The harbour</title><meta property=og:site_name content='Harbour&#13;&#10;Bcc: a@x.example'>"
                        + LINES.lines().map(line -> "<p>" + line).collect(Collectors.joining());

        assertThat(extract("text/html", page))
                .isInstanceOfSatisfying(Extraction.Extracted.class, extracted -> assertThat(List.of(
                                extracted.article().site(), extracted.article().publisher()))
                        .containsOnly("Harbour Bcc: a@x.example"));
    }

    @Test
    void aChineseHeadlineMayStandFarBelowTheText() {
        String text = "港务局周一表示，大桥在维修结束前会一直开放，行人和车辆都可以通过。";
        String page = "<title>大桥恢复通行_海湾网</title><div class=article-body><p>" + text + "</p><p>"
                + text.replace("周一", "周五") + "</div>"
                + IntStream.range(0, 30).mapToObj("<p>第 %d 号码头"::formatted).collect(Collectors.joining())
                + "<h1>大桥恢复通行</h1>";

        assertThat(extract("text/html", page)).isInstanceOfSatisfying(Extraction.Extracted.class, extracted -> {
            assertThat(extracted.article().headline()).isEqualTo("大桥恢复通行");
            assertThat(extracted.article().paragraphs().get(0).text()).isEqualTo(text);
        });
    }

    private static Extraction extract(String type) {
        return extract(type, LINES);
    }

    private static Extraction extract(String type, String text) {
        return new Extractor(SiteRules.NONE)
                .extract(Page.fetched(
                        "https://www.harbour-post.example/pier",
                        null,
                        Instant.parse("2024-10-22T08:00:00Z"),
                        type,
                        200,
                        Mode.LIVE,
                        text.getBytes(StandardCharsets.UTF_8)));
    }
}
