package io.mediawatch.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mediawatch.extract.Extraction.Extracted;
import io.mediawatch.extract.SiteRules.Rule;
import io.mediawatch.model.Article;
import io.mediawatch.model.Mode;
import io.mediawatch.model.Page;
import io.mediawatch.model.Paragraph;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SiteRulesTest {
    private static final String PAGE =
            """
            <html lang="en"><title>Wrong title</title><h1>Wrong headline of the page</h1>
            <div class="k1">Right headline</div><div class="k2">Rosa Lind</div><div class="k3">2024-10-21 15:30</div>
            <div class="k4">Paul Achterberg</div><div class="k5">Tide Agency</div>
            <div class="article-body"><p>This is what guessing would take for the article, since its box is named so.</p>
            <p>It has two paragraphs of running text, and each of them is a whole sentence.</p></div>
            <div class="related-posts"><div class="k6"><p>This is what the site's rule points at, in a box that looks like others' articles.</p>
            <p class="junk">This line is on every page of the site and is to be removed, whatever it looks like.</p>
            <p>It is the article, and the rule knows it better.</p></div></div></html>""";

    @Test
    void everyFieldOfARuleWinsOverWhatIsGuessed() {
        Article article = extract(rule(".k6", null, null));
        assertThat(article.headline()).isEqualTo("Right headline");
        assertThat(article.site()).isEqualTo("The Site");
        assertThat(article.authors()).containsExactly("Rosa Lind");
        assertThat(article.editor()).isEqualTo("Paul Achterberg");
        assertThat(article.publisher()).isEqualTo("Tide Agency");
        assertThat(article.published()).hasToString("2024-10-21T15:30-07:00");
        assertThat(article.language()).isEqualTo("en");
        assertThat(article.from())
                .containsEntry("headline", "site rules")
                .containsEntry("authors", "site rules")
                .containsEntry("publisher", "site rules")
                .containsEntry("published", "site rules, zone by site rules");
    }

    @Test
    void bodyIsWhatTheRuleSelectsWithoutWhatItRemoves() {
        assertThat(extract(rule(".k6", null, null)).paragraphs())
                .extracting(Paragraph::text)
                .containsExactly(
                        "This is what the site's rule points at, in a box that looks like others' articles.",
                        "It is the article, and the rule knows it better.");
    }

    @Test
    void commentsBelowTheHeadlineOfARuleAreNotTheArticle() {
        String comment = "<div class=comment><p>"
                + "I have seen gulls there and they did not look amused to me. ".repeat(4) + "</p></div>";
        String story = "The gulls have come back to the pier, the harbour office said on Monday.";
        String page = "<title>Other</title><div class=k0><h1>Gulls are back</h1></div><div><p>" + story
                + "</p><p>They had left it in spring, when the old foghorn was tried out for a week.</p></div>"
                + "<div id=comments>" + comment.repeat(12) + "</div>";
        for (String headline : List.of("h1", ".k0")) {
            Rule rule = new Rule(null, null, null, headline, null, null, null, null, null, List.of(), null, null);
            SiteRules rules = new SiteRules(Map.of("site", List.of(rule)));
            Article article = ((Extracted) new Extractor(rules).extract(page(page))).article();
            assertThat(article.headline()).isEqualTo("Gulls are back");
            assertThat(article.paragraphs()).hasSize(2);
            assertThat(article.text(0)).isEqualTo(story);
        }
    }

    @Test
    void selectorThatNoLongerFitsLeavesTheBodyToGuessing() {
        assertThat(extract(rule(".gone", null, null)).text(0)).startsWith("This is what guessing would take");
    }

    @Test
    void ruleHoldsFromItsFirstToItsLastDay() {
        LocalDate day = LocalDate.of(2024, 10, 22);
        assertThat(extract(rule(".k6", day, day)).headline()).isEqualTo("Right headline");
        assertThat(extract(rule(".k6", day.plusDays(1), null)).headline()).isEqualTo("Wrong headline of the page");
        assertThat(extract(rule(".k6", null, day.minusDays(1))).headline()).isEqualTo("Wrong headline of the page");
    }

    @Test
    void firstRuleThatHoldsCounts() {
        SiteRules rules = new SiteRules(Map.of(
                "site", List.of(rule(".k6", null, LocalDate.of(2024, 10, 21)), rule(".article-body", null, null))));
        Article article = ((Extracted) new Extractor(rules).extract(page())).article();
        assertThat(article.text(0)).startsWith("This is what guessing would take");
    }

    @Test
    void selectorZoneAndLanguageThatCannotBeUsedAreNamed() {
        assertThatThrownBy(() -> rule("div[", null, null)).hasMessageContaining("body: not a CSS selector: div[");
        assertThatThrownBy(() ->
                        new Rule(null, "Mars/Olympus", null, null, null, null, null, null, null, List.of(), null, null))
                .hasMessageContaining("zone: not a time zone: Mars/Olympus");
        assertThatThrownBy(
                        () -> new Rule(null, null, "zh_CN", null, null, null, null, null, null, List.of(), null, null))
                .hasMessageContaining("language: not a language: zh_CN");
    }

    private static Article extract(Rule rule) {
        SiteRules rules = new SiteRules(Map.of("site", List.of(rule)));
        return ((Extracted) new Extractor(rules).extract(page())).article();
    }

    private static Page page() {
        return page(PAGE);
    }

    private static Page page(String html) {
        return Page.fetched(
                "https://www.tide.example/1",
                "site",
                Instant.parse("2024-10-22T08:00:00Z"),
                "text/html; charset=utf-8",
                200,
                Mode.LIVE,
                html.getBytes(StandardCharsets.UTF_8));
    }

    private static Rule rule(String body, @Nullable LocalDate from, @Nullable LocalDate until) {
        return new Rule(
                "The Site",
                "America/Los_Angeles",
                "en",
                ".k1",
                body,
                ".k2",
                ".k3",
                ".k4",
                ".k5",
                List.of(".junk"),
                from,
                until);
    }
}
