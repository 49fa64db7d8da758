package io.mediawatch.scrape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mediawatch.model.Page;
import io.mediawatch.net.Failure;
import io.mediawatch.net.HttpSettings;
import io.mediawatch.net.Request;
import io.mediawatch.net.Response;
import io.mediawatch.net.Response.Failed;
import io.mediawatch.net.Response.Fetched;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Articles that their site cuts into pages, on a web that is a map, in simulated time. */
class PagingTest {
    private static final String SITE = "https://news.example";
    private static final Map<String, List<String>> HTML = Map.of("content-type", List.of("text/html"));

    private final Map<String, Function<Request, Response>> web = new HashMap<>();

    @Test
    void pagesOfAnArticleArePublishedAsOneInOrder() {
        feed("/a");
        page("/a", "one", "/a?page=2");
        page("/a?page=2", "two", "/a?page=3");
        page("/a?page=3", "three", null);
        Simulation scraper = scraper(new Paging("a.next", 10));
        scraper.run(Duration.ofMinutes(5));

        Page page = scraper.pages().get(0);
        assertThat(scraper.pages()).hasSize(1);
        assertThat(page.url()).isEqualTo(SITE + "/a");
        assertThat(page.next()).extracting(Page.Next::url).containsExactly(SITE + "/a?page=2", SITE + "/a?page=3");
        assertThat(bodies(page)).containsExactly("one", "two", "three");
    }

    @Test
    void pausesOfTheHostAreKeptAndOneArticleIsReadToItsEndBeforeTheNext() {
        feed("/a", "/b");
        page("/a", "a1", "/a2");
        page("/a2", "a2", null);
        page("/b", "b1", "/b2");
        page("/b2", "b2", null);
        Simulation scraper = scraper(new Paging("a.next", 10));
        scraper.run(Duration.ofMinutes(5));

        List<Simulation.Sent> sent = scraper.sent(SITE);
        assertThat(sent)
                .extracting(each -> each.url().substring(SITE.length()))
                .containsExactly("/robots.txt", "/feed", "/a", "/a2", "/b", "/b2");
        for (int i = 1; i < sent.size(); i++) {
            assertThat(Duration.between(sent.get(i - 1).at(), sent.get(i).at()))
                    .isGreaterThanOrEqualTo(ScrapeSettings.defaults().delay());
        }
    }

    @Test
    void noMorePagesAreReadThanTheSourceAllows() {
        feed("/p1");
        for (int number = 1; number < 9; number++) {
            page("/p" + number, "page " + number, "/p" + (number + 1));
        }
        Simulation scraper = scraper(new Paging("a.next", 4));
        scraper.run(Duration.ofMinutes(5));

        assertThat(bodies(scraper.pages().get(0))).containsExactly("page 1", "page 2", "page 3", "page 4");
        assertThat(scraper.sent(SITE + "/p")).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a", "/a#top", "/a?page=2", "http://news.example/a", "/a?utm_source=pager"})
    void linkBackToAPageOfTheArticleEndsIt(String back) {
        feed("/a");
        page("/a", "one", "/a?page=2");
        page("/a?page=2", "two", back);
        Simulation scraper = scraper(new Paging("a.next", 10));
        scraper.run(Duration.ofMinutes(5));

        assertThat(bodies(scraper.pages().get(0))).containsExactly("one", "two");
        assertThat(scraper.sent(SITE + "/a")).hasSize(2);
    }

    @Test
    void redirectBackToAPageOfTheArticleEndsIt() {
        feed("/a");
        page("/a", "one", "/a?page=2");
        web.put(SITE + "/a?page=2", request -> new Fetched(302, request.url(), Map.of(), new byte[0], SITE + "/a"));
        Simulation scraper = scraper(new Paging("a.next", 10));
        scraper.run(Duration.ofMinutes(5));

        assertThat(bodies(scraper.pages().get(0))).containsExactly("one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://other.example/a2", "https://cdn.news.example/a2", "mailto:desk@news.example"})
    void linkToAnotherHostIsNotFollowed(String elsewhere) {
        feed("/a");
        page("/a", "one", elsewhere);
        Simulation scraper = scraper(new Paging("a.next", 10));
        scraper.run(Duration.ofMinutes(5));

        assertThat(bodies(scraper.pages().get(0))).containsExactly("one");
        assertThat(scraper.sent("")).allMatch(sent -> sent.url().startsWith(SITE + "/"));
    }

    @Test
    void robotsTxtHoldsForFurtherPages() {
        web.put(SITE + "/robots.txt", answer("User-agent: *\nDisallow: /a2"));
        feed("/a");
        page("/a", "one", "/a2");
        page("/a2", "two", null);
        Simulation scraper = scraper(new Paging("a.next", 10));
        scraper.run(Duration.ofMinutes(5));

        assertThat(bodies(scraper.pages().get(0))).containsExactly("one");
        assertThat(scraper.sent(SITE + "/a2")).isEmpty();
    }

    @Test
    void furtherPageThatMustNotBeFetchedOrIsGoneEndsTheArticle() {
        feed("/a", "/b");
        page("/a", "a1", "/a2");
        web.put(SITE + "/a2", request -> new Failed(Failure.PRIVATE_ADDRESS, "refused"));
        page("/b", "b1", "/b2");
        Simulation scraper = scraper(new Paging("a.next", 10));
        scraper.run(Duration.ofMinutes(5));

        assertThat(scraper.pages()).extracting(PagingTest::bodies).containsExactly(List.of("a1"), List.of("b1"));
        assertThat(scraper.entry(SITE + "/b").state()).isEqualTo(FrontierEntry.State.FETCHED);
    }

    @Test
    void furtherPageThatFailsForAWhileIsWaitedFor() {
        feed("/a");
        page("/a", "one", "/a2");
        int[] failures = {2};
        web.put(
                SITE + "/a2",
                request -> failures[0]-- > 0
                        ? new Fetched(503, request.url(), Map.of(), new byte[0], null)
                        : html(request, "two", null));
        Simulation scraper = scraper(new Paging("a.next", 10));
        scraper.run(Duration.ofMinutes(9));

        assertThat(scraper.pages()).extracting(PagingTest::bodies).containsExactly(List.of("one", "two"));
    }

    @Test
    void whatThereIsOfAnArticleIsPublishedWhenAFurtherPageIsGivenUp() {
        feed("/a");
        page("/a", "one", "/a2");
        web.put(SITE + "/a2", request -> new Fetched(500, request.url(), Map.of(), new byte[0], null));
        Simulation scraper = scraper(new Paging("a.next", 10));
        scraper.run(Duration.ofDays(1));

        assertThat(scraper.pages()).extracting(PagingTest::bodies).containsExactly(List.of("one"));
        assertThat(scraper.sent(SITE + "/a2"))
                .hasSizeGreaterThanOrEqualTo(ScrapeSettings.defaults().giveUpAfter());
    }

    @Test
    void pagesThatWouldBeTooMuchTogetherAreLeftOut() {
        feed("/a");
        page("/a", "one", "/a2");
        byte[] large = new byte[Page.MAX_BYTES - 10];
        Arrays.fill(large, (byte) 'x');
        web.put(SITE + "/a2", request -> new Fetched(200, request.url(), HTML, large, null));
        Simulation scraper = scraper(new Paging("a.next", 10));
        scraper.run(Duration.ofMinutes(5));

        assertThat(bodies(scraper.pages().get(0))).containsExactly("one");
    }

    @Test
    void moreHalfReadThanMemoryHasRoomForIsReadLater() {
        String padding = "<!--" + "x".repeat(Page.MAX_BYTES * 3 / 4) + "-->";
        List<String> paths = new ArrayList<>();
        for (int number = 1; number <= 12; number++) {
            String host = "https://h" + number + ".example";
            paths.add(host + "/a");
            web.put(host + "/a", answer("<p>one</p><a class=next href=/a2>next</a>" + padding));
            web.put(host + "/a2", answer("<p>two</p>"));
        }
        feedOf(paths);
        Simulation scraper = scraper(new Paging("a.next", 10));
        scraper.run(Duration.ofMinutes(9));

        assertThat(scraper.pages()).hasSize(12).allSatisfy(page -> assertThat(bodies(page))
                .containsExactly("one", "two"));
        assertThat(paths.stream().mapToInt(path -> scraper.sent(path).size()).sum())
                .as("some first pages were fetched twice")
                .isGreaterThan(24);
    }

    @Test
    void editOfAnyPageIsAnEditOfTheArticle() {
        feed("/a");
        page("/a", "one", "/a2");
        page("/a2", "two", null);
        Simulation scraper = scraper(new Paging("a.next", 10));
        scraper.run(Duration.ofMinutes(30));
        assertThat(scraper.sent(SITE + "/a2")).as("visited again").hasSizeGreaterThan(1);
        assertThat(scraper.pages()).hasSize(1);
        page("/a2", "second", null);
        scraper.run(Duration.ofHours(2));

        assertThat(scraper.pages())
                .extracting(PagingTest::bodies)
                .containsExactly(List.of("one", "two"), List.of("one", "second"));
    }

    @Test
    void linkIsFollowedOnlyWhereTheSourceSaysSo() {
        feed("/a");
        page("/a", "one", "/b");
        Simulation scraper = scraper(null);
        scraper.run(Duration.ofMinutes(5));

        assertThat(scraper.pages()).extracting(PagingTest::bodies).containsExactly(List.of("one"));
    }

    @Test
    void withoutASelectorLinksMarkedAsNextAreFollowedForTenPages() {
        assertThat(Paging.of(null, null)).isEqualTo(new Paging("[rel=next]", 10));
    }

    @Test
    void badSelectorsAndBoundsAreNamed() {
        assertThatThrownBy(() -> new Paging("a[", 3)).hasMessageStartingWith("next: not a CSS selector: 'a['");
        assertThatThrownBy(() -> new Paging("a", 1)).hasMessage("pages: must be 2 to 50, not 1");
    }

    private Simulation scraper(@Nullable Paging paging) {
        Source source =
                Source.of("long", null, null, SITE + "/feed", null, null, paging, List.of("*"), null, null, null, null);
        return new Simulation(ScrapeSettings.defaults(), HttpSettings.defaults(), this::answer, List.of(source));
    }

    private Response answer(Request request) {
        Fetched missing = new Fetched(404, request.url(), Map.of(), new byte[0], null);
        return web.getOrDefault(request.url(), unknown -> missing).apply(request);
    }

    private static Function<Request, Response> answer(String body) {
        return request -> new Fetched(200, request.url(), HTML, body.getBytes(StandardCharsets.UTF_8), null);
    }

    private void feed(String... paths) {
        feedOf(Arrays.stream(paths).map(path -> SITE + path).toList());
    }

    private void feedOf(List<String> addresses) {
        StringBuilder items = new StringBuilder();
        addresses.forEach(
                address -> items.append("<item><link>").append(address).append("</link></item>"));
        web.put(SITE + "/feed", answer("<rss version='2.0'><channel><title>t</title>" + items + "</channel></rss>"));
    }

    private void page(String path, String text, @Nullable String next) {
        web.put(SITE + path, request -> html(request, text, next));
    }

    private static Fetched html(Request request, String text, @Nullable String next) {
        String link = next == null ? "" : "<a class=next href='" + next + "'>next</a>";
        byte[] body = ("<p>" + text + "</p>" + link).getBytes(StandardCharsets.UTF_8);
        return new Fetched(200, request.url(), HTML, body, null);
    }

    /** What stands in the first paragraph of each page. */
    private static List<String> bodies(Page page) {
        List<String> bodies = new ArrayList<>(List.of(text(page.body())));
        page.next().forEach(next -> bodies.add(text(next.body())));
        return bodies;
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8).replaceFirst("^<p>(.*?)</p>.*$", "$1");
    }
}
