package io.mediawatch.extract.field;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.extract.Extraction;
import io.mediawatch.extract.Extraction.Extracted;
import io.mediawatch.extract.Extractor;
import io.mediawatch.extract.SiteRules;
import io.mediawatch.model.Article;
import io.mediawatch.model.Mode;
import io.mediawatch.model.Page;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedTest {
    private static final String TEXT =
            """
            <p>The harbour town found on Monday that the ferry had left without its captain, who was still asleep ashore.
            <p>Nobody on board spoke of it, and the mate brought the ship over the sound as he had done in many a storm.
            <p>The company said that it would look into the matter, and that the captain had been woken by the police.
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>On 12 March 1995 the cannery closed its gates for ever. | -",
                "<p>会议于1995年3月12日在海湾市召开，代表一百二十人。 | -",
                "<p>Published on 12 March 2024. | 2024-03-12",
                "<p>12 March 2024 | 2024-03-12",
                "<p>会议时间：2024年3月12日 | -",
                "<p>開催日時：2024年3月12日 | -",
                "<p>发布时间：2024-03-10 会议时间：2024年3月12日 | 2024-03-10",
                "<p>会议时间：2024年3月12日 发布时间：2024-03-10 | 2024-03-10",
                "<p>录入时间：2024-03-10 | 2024-03-10"
            })
    void lineTellsWhenTheArticleWasPublishedOrNothing(String line, String day) {
        for (String html : new String[] {line + TEXT, TEXT + line}) {
            assertThat(day(article("", html).published())).as(html).isEqualTo(day);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/2024/05/18/a?u=https://other.example/2019/01/02/b, 2024-05-18",
        "/a?ref=newsletter-2023-01-05, -",
        "/2024/05/story/20110405, -",
        "/2024/05/18/story/20110405, 2024-05-18",
        "/2024/20240518/a, 2024-05-18",
        "/2010/POLITICS/08/13/a/index.html, 2010-08-13",
        "/2013/middle_east/8/3/a/index.html, 2013-08-03",
        "/2008/WORLD/asiapcf/04/11/a/index.html, 2008-04-11",
        "/2024/politics/a/08/b, -",
        "/web/20230101000000/https://other.example/2019/01/02/b?t=20200304, 2019-01-02"
    })
    void pathOfTheAddressTellsTheDay(String path, String day) {
        assertThat(day(article(path, TEXT).published())).isEqualTo(day);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Updated <time itemprop=dateModified datetime=2024-05-20T09:00Z>20 May</time> First published <time itemprop=datePublished datetime=2024-05-18T09:00Z>18 May</time> | 2024-05-18 | 2024-05-20",
                "<span itemprop=dateModified>20 May 2024</span> | 2024-05-20 | 2024-05-20",
                "<time datetime=2024-05-18T09:00Z>18 May</time> | 2024-05-18 | -"
            })
    void elementTellsOfWhichTimeItIs(String line, String published, String modified) {
        Article article = article("", "<p>" + line + TEXT);
        assertThat(day(article.published())).isEqualTo(published);
        assertThat(day(article.modified())).isEqualTo(modified);
    }

    @Test
    void sentenceBelowTheTextTellsOfThePage() {
        String foot = "<footer><p>Diese Seite wurde zuletzt am 3. Mai 2020 aktualisiert.</footer>";
        assertThat(day(article("", TEXT + foot).published())).isEqualTo("2020-05-03");
    }

    private static String day(@Nullable OffsetDateTime time) {
        return time == null ? "-" : time.toLocalDate().toString();
    }

    private static Article article(String path, String text) {
        Extraction extraction = new Extractor(SiteRules.NONE)
                .extract(Page.fetched(
                        "https://www.harbour-post.example" + path,
                        null,
                        Instant.parse("2024-10-22T08:00:00Z"),
                        "text/html; charset=utf-8",
                        200,
                        Mode.LIVE,
                        ("<h1>Ferry leaves captain ashore</h1>" + text).getBytes(StandardCharsets.UTF_8)));
        return ((Extracted) extraction).article();
    }
}
