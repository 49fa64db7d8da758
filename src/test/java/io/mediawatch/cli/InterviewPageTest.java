package io.mediawatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.extract.Extraction.Extracted;
import io.mediawatch.extract.Extractor;
import io.mediawatch.extract.SiteRules;
import io.mediawatch.model.Article;
import io.mediawatch.model.Mode;
import io.mediawatch.model.Page;
import io.mediawatch.model.Quote;
import io.mediawatch.model.Tags;
import io.mediawatch.tag.Tagger;
import io.mediawatch.watch.WatchList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From the bytes of a page to who speaks, where only bold type tells the questions from the answers. */
class InterviewPageTest {
    private static final Path PAGES = Path.of("src/test/resources/extract");

    @Test
    void boldParagraphsOfAnEnglishInterviewAreQuestions() throws IOException {
        Tags tags = tags("en-interview-bold-questions");
        String asks = "Interviewer";
        String guest = "Tom Okafor";

        assertThat(tags.speakers())
                .containsExactly(
                        null, null, null, asks, guest, asks, guest, guest, null, asks, guest, asks, guest, asks, guest,
                        asks, guest, null);
        assertThat(tags.quotes().stream()
                        .filter(quote -> guest.equals(quote.speaker().name())))
                .extracting(Quote::question)
                .contains("Walk me through a night beside it.", "Some say that is a waste.");
    }

    @Test
    void boldParagraphsOfAChineseInterviewAreQuestions() throws IOException {
        Tags tags = tags("zh-interview-bold-questions");
        String asks = "记者";
        String guest = "冯亦诺";

        assertThat(tags.speakers())
                .containsExactly(
                        null, null, asks, guest, asks, guest, guest, null, asks, guest, asks, guest, asks, guest, null);
    }

    private static Tags tags(String fixture) throws IOException {
        byte[] bytes = Files.readAllBytes(PAGES.resolve(fixture).resolve("page.html"));
        Page page = Page.file(null, Instant.parse("2024-10-22T08:00:00Z"), null, Mode.LIVE, bytes);
        Article article = ((Extracted) new Extractor(SiteRules.NONE).extract(page)).article();
        return new Tagger(new WatchList(List.of()), List.of()).tag(article);
    }
}
