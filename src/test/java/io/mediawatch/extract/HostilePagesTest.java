package io.mediawatch.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.mediawatch.extract.Extraction.Extracted;
import io.mediawatch.extract.Extraction.Rejected;
import io.mediawatch.model.Mode;
import io.mediawatch.model.Page;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the bytes are, an article or a reason comes out, and soon. The time limit is many times what these pages
 * need: it tells work that grows with the square of the page from a slow machine.
 */
class HostilePagesTest {
    private static final Duration AMPLE = Duration.ofSeconds(60);
    private static final int LARGE = 4_000_000;
    private static final String SENTENCE =
            "The harbour office said on Monday that the bridge would stay open until the repairs are finished. ";
    private static final String STORY = "<h1>Bridge stays open</h1><div class=\"article-body\"><p>" + SENTENCE
            + "</p><p>" + SENTENCE.replace("Monday", "Friday") + "</p></div>";

    private final Extractor extractor = new Extractor(SiteRules.NONE);

    /** Pages that hold an article, whatever else they hold. */
    static Stream<Arguments> articles() {
        return Stream.of(
                page("a million attributes", () -> "<body " + numbered("a%d ", 1_000_000) + ">" + STORY),
                page("an attribute of four megabytes", () -> "<body class=\"" + "x ".repeat(LARGE / 2) + "\">" + STORY),
                page(
                        "scripts with closing tags in strings",
                        () -> STORY + "<script>var a = '</p></div></body><p>';</script>".repeat(50_000)),
                page("scripts with comments that never end", () -> STORY + "<script><!--</script>".repeat(LARGE / 21)),
                page(
                        "a script of four megabytes",
                        () -> "<script>" + "x='publishTime';".repeat(LARGE / 16) + "</script>" + STORY),
                page(
                        "structured data nested 200,000 deep",
                        () -> "<script type=\"application/ld+json\">" + "[{\"a\":".repeat(200_000) + "</script>"
                                + STORY),
                page(
                        "structured data with 300,000 nodes",
                        () -> "<script type=\"application/ld+json\">[" + "{\"@type\":\"Thing\"},".repeat(100_000)
                                + "{}]</script>" + STORY),
                page(
                        "a site's name of four megabytes, nearly all hyphens",
                        () -> "<script type=\"application/ld+json\">{\"@type\":\"WebSite\",\"name\":\"A"
                                + "-".repeat(LARGE) + "b\"}</script>" + STORY),
                page(
                        "an author's name of four megabytes, nearly all spaces",
                        () -> "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"author\":\"A"
                                + " - ".repeat(LARGE / 3) + "b\"}</script>" + STORY),
                page("a title of four megabytes", () -> "<title>" + "Bridge - ".repeat(LARGE / 9) + "</title>" + STORY),
                page(
                        "200,000 buttons in a heading",
                        () -> STORY + "<h2>" + "<button>a</button>".repeat(200_000) + "</h2>"),
                page(
                        "a breadcrumb of four megabytes, nearly all bars",
                        () -> "<ul class=breadcrumb><li><a>a" + "|".repeat(LARGE) + "b</a><li><a>c</a></ul>" + STORY),
                page(
                        "an address with a million dots in its host",
                        () -> "<link rel=canonical href=\"https://" + "a.".repeat(1_000_000) + "\">" + STORY),
                page("100,000 headings", () -> STORY + "<h2>Bridge stays open</h2>".repeat(100_000)),
                page(
                        "200 dates that are whole pages",
                        () -> "<div class=date>".repeat(200) + STORY + ("<b>" + SENTENCE + "</b>").repeat(20_000)),
                page("entities without an end", () -> STORY + "<p>" + "&amp".repeat(500_000) + "&" + "a".repeat(LARGE)),
                page("a comment without an end", () -> STORY + "<!--" + "<p>-- >".repeat(200_000)),
                page("a tag's name full of brackets", () -> STORY + "<p><x" + "<x汉".repeat(200_000)),
                page("an end tag's name of four megabytes", () -> STORY + "</" + "x".repeat(LARGE) + ">"),
                page("the same label 300,000 times", () -> STORY + "<p>" + "作者：&amp;".repeat(300_000)),
                page("a tag without an end", () -> STORY + "<p " + "x".repeat(LARGE)));
    }

    /** Pages of which all that is asked is an answer. */
    static Stream<Arguments> pages() {
        return Stream.of(
                page("200,000 nested elements", () -> "<div>".repeat(200_000) + SENTENCE.repeat(3)),
                page("200,000 nested inline elements", () -> "<span class=x>".repeat(200_000) + SENTENCE.repeat(3)),
                page("200,000 unclosed paragraphs", () -> "<p>word".repeat(200_000)),
                page("200,000 unclosed links", () -> "<a href=/x>word ".repeat(200_000)),
                page(
                        "200,000 links without a slash before a word of four megabytes",
                        () -> STORY + "<a href=x>word ".repeat(200_000) + "x".repeat(LARGE)),
                page("200,000 unclosed emphases", () -> "<b><i>word<p>".repeat(60_000)),
                page("100,000 unclosed tables", () -> "<table><tr><td>word".repeat(100_000)),
                page("200,000 unclosed lists", () -> "<ul><li>word".repeat(100_000)),
                page(
                        "500 nested boxes around 200,000 lines",
                        () -> "<div>".repeat(500) + (SENTENCE + "<br>").repeat(40_000)),
                page(
                        "80,000 headings of related articles",
                        () -> "<div class=article-body>" + STORY + "<h2 class=related>Word</h2>".repeat(80_000)
                                + "</div>"),
                page(
                        "200,000 headings that are dropped",
                        () -> "<div class=article-body>" + STORY + "<h3>Follow us</h3>".repeat(200_000) + "</div>"),
                page(
                        "40,000 lists behind as many paragraphs",
                        () -> "<div class=article-body><h1>Bridge stays open</h1>"
                                + numbered("<p>" + SENTENCE + "%d</p>", 40_000)
                                + numbered("<section><ul><li>word %d<li>another %d</ul></section>", 40_000)
                                + "</div>"),
                page("100,000 ends of an article", () -> "<div>责任编辑：".repeat(100_000)),
                page(
                        "20,000 days and links in one box",
                        () -> "<h1>Bridge stays open</h1><div>" + "<br>2015 (235, <a href=/x>a</a>)".repeat(20_000)
                                + "</div>" + STORY),
                page("a table of 200,000 cells", () -> "<table><tr>" + "<td>A word.</td>".repeat(200_000)),
                page("100,000 forms and options", () -> "<form><select><option>word".repeat(100_000)),
                page("a million line breaks", () -> STORY + "<br>".repeat(1_000_000)),
                page("two million tags", () -> "<p>".repeat(2_000_000)),
                page("nothing but opening brackets", () -> "<".repeat(LARGE)),
                page("nothing but ampersands", () -> "<p>" + "&".repeat(LARGE)),
                page("one text of four megabytes", () -> STORY + "<div>" + SENTENCE.repeat(LARGE / SENTENCE.length())),
                page("one word of four megabytes", () -> "<p>" + "x".repeat(LARGE)),
                page("one Chinese word of four megabytes", () -> "<p>" + "汉".repeat(LARGE / 3)),
                page("colons and brackets", () -> "<p>" + "（责任编辑：".repeat(LARGE / 18)),
                page("dashes after a sign", () -> "<title>好" + "-".repeat(LARGE) + "</title><p>" + SENTENCE));
    }

    static Stream<Arguments> dumps() {
        return Stream.of(
                page("a million lines with a label", () -> numbered("%d: word\n", 500_000)),
                page("a million short lines", () -> "word\n".repeat(800_000)),
                page("one line", () -> SENTENCE.repeat(LARGE / SENTENCE.length())),
                page("white space", () -> " \n".repeat(LARGE / 2)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("articles")
    void articleComesOut(String what, Supplier<String> html) {
        Extraction extraction = extracted(html.get(), "text/html; charset=utf-8");
        assertThat(extraction).isInstanceOfSatisfying(Extracted.class, extracted -> assertThat(
                        extracted.article().paragraphs().get(0).text())
                .isEqualTo(SENTENCE.strip()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void answerComesOut(String what, Supplier<String> html) {
        assertThat(extracted(html.get(), "text/html; charset=utf-8")).isNotNull();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dumps")
    void answerComesOutOfPlainText(String what, Supplier<String> text) {
        assertThat(extracted(text.get(), "text/plain; charset=utf-8")).isNotNull();
    }

    @Test
    void articleComesOutOfTwoPagesFullOfPiecesOfTheBody() {
        byte[] body = bytes(STORY + "<div class=\"article-body\">A word said here.</div>".repeat(60_000));
        Page page = fetched(body, "text/html; charset=utf-8")
                .followedBy(List.of(new Page.Next("https://www.harbour-post.example/bridge?page=2", null, body)));
        assertThat(assertTimeoutPreemptively(AMPLE, () -> extractor.extract(page)))
                .isInstanceOf(Extracted.class);
    }

    @Test
    void pageThatTheParserFailsOnIsRejected() {
        String deep = "<x>".repeat(505) + "<div><em><em></div><div><div><em></div><div><div><x>" + STORY;

        Extraction extraction = extracted(deep, "text/html");
        assertThat(extraction).isInstanceOfSatisfying(Rejected.class, rejected -> assertThat(rejected.reason())
                .isEqualTo("unparseable"));
    }

    @Test
    void pageLargerThanAllowedIsRefusedUnread() {
        Extraction extraction = extracted("<p>" + "x".repeat(30_000_000), "text/html");
        assertThat(extraction).isInstanceOfSatisfying(Rejected.class, rejected -> assertThat(rejected.reason())
                .isEqualTo("too-big"));
    }

    @Test
    void pageOfMoreTagsThanATreeMayHaveIsRefused() {
        Extraction extraction = extracted(STORY + "<p>a: b</p>".repeat(300_000), "text/html");
        assertThat(extraction).isInstanceOfSatisfying(Rejected.class, rejected -> assertThat(rejected)
                .isEqualTo(new Rejected("too-big", "more than 250000 tags")));
    }

    private Extraction extracted(String text, String type) {
        Page page = fetched(bytes(text), type);
        return assertTimeoutPreemptively(AMPLE, () -> extractor.extract(page));
    }

    private static Page fetched(byte[] body, String type) {
        return Page.fetched(
                "https://www.harbour-post.example/bridge",
                null,
                Instant.parse("2024-10-22T08:00:00Z"),
                type,
                200,
                Mode.LIVE,
                body);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Arguments page(String what, Supplier<String> text) {
        return Arguments.of(what, text);
    }

    private static String numbered(String pattern, int times) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < times; i++) {
            text.append(pattern.replace("%d", String.valueOf(i)));
        }
        return text.toString();
    }
}
