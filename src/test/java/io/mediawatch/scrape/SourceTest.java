package io.mediawatch.scrape;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.model.Json;
import io.mediawatch.model.NormalUrl;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SourceTest {

    @Test
    void readsWhatItWasWrittenAs() {
        Source source = Json.read(
                """
                {"id": "daily", "site": "The Daily", "url": "https://daily.example/news", "every": "90s",
                 "listing": {"links": "h2 a", "next": "a.more"}, "paging": {"next": "a.next", "pages": 4},
                 "hosts": ["cdn.example"], "maxArticles": 7,
                 "language": "en", "zone": "Europe/Dublin", "note": "invented"}
                """
                        .getBytes(StandardCharsets.UTF_8),
                Source.class);

        assertThat(Json.read(Json.bytes(source), Source.class)).isEqualTo(source);
    }

    @Test
    void hostInChineseAdmitsItsUrls() {
        Source source = Json.read(
                """
                {"id": "daily", "url": "https://daily.example/news", "hosts": ["新闻.中国"]}
                """
                        .getBytes(StandardCharsets.UTF_8),
                Source.class);

        assertThat(Admission.admits(source, NormalUrl.of("https://www.新闻.中国/a").authority()))
                .isTrue();
    }
}
