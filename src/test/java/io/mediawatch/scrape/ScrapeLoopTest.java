package io.mediawatch.scrape;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.model.Mode;
import io.mediawatch.model.Page;
import io.mediawatch.net.Failure;
import io.mediawatch.net.HttpSettings;
import io.mediawatch.net.Request;
import io.mediawatch.net.Response;
import io.mediawatch.net.Response.Failed;
import io.mediawatch.net.Response.Fetched;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A web that is a map, in simulated time. */
class ScrapeLoopTest {
    private static final String SITE = "https://news.example";

    private final Map<String, Function<Request, Response>> web = new HashMap<>();

    @Test
    void aPageIsPublishedOnceAndAnEditOnceMore() {
        feed("/a");
        text("/a", "first");
        Simulation scraper = scraper(feed());
        scraper.run(Duration.ofMinutes(50));
        text("/a", "second");
        scraper.run(Duration.ofDays(8));

        assertThat(scraper.pages()).extracting(ScrapeLoopTest::body).containsExactly("first", "second");
        assertThat(scraper.pages()).extracting(Page::mode).containsExactly(Mode.BACKFILL, Mode.LIVE);
        assertThat(scraper.sent(SITE + "/a")).hasSize(5);
    }

    @Test
    void whatTheMaximumLeavesOfTheFirstListIsHistoryToo() {
        feed(IntStream.range(0, 250).mapToObj(i -> "/" + i).toArray(String[]::new));
        IntStream.range(0, 250).forEach(i -> text("/" + i, "old " + i));
        Simulation scraper = scraper(feed());
        scraper.run(Duration.ofHours(6));
        feed("/new");
        text("/new", "new");
        scraper.run(Duration.ofHours(6));

        assertThat(scraper.pages()).hasSize(251);
        assertThat(scraper.pages())
                .filteredOn(page -> page.mode() == Mode.LIVE)
                .extracting(ScrapeLoopTest::body)
                .containsExactly("new");
    }

    @Test
    void oneAddressThatIsAlwaysBusyDoesNotStopItsHost() {
        feed("/a");
        text("/a", "a");
        web.put(SITE + "/busy", request -> new Fetched(503, request.url(), Map.of(), new byte[0], null));
        Simulation without = scraper(feed());
        Simulation with = scraper(feed(), source("busy", SITE + "/busy"));
        without.run(Duration.ofDays(4));
        with.run(Duration.ofDays(4));

        assertThat(with.sent(SITE + "/feed")).hasSameSizeAs(without.sent(SITE + "/feed"));
    }

    @Test
    void whatAnAggregatorMayNotFetchItsOwnSourceFetches() {
        String elsewhere = "https://other.example";
        feed("/a");
        text("/a", "a");
        web.put(
                elsewhere + "/feed",
                request -> new Fetched(
                        200,
                        request.url(),
                        Map.of("content-type", List.of("text/xml")),
                        bytes("<rss version='2.0'><channel><title>t</title><item><link>" + SITE
                                + "/a</link></item></channel></rss>"),
                        null));
        Simulation aggregator = scraper(source("aggregator", elsewhere + "/feed"), feed());
        aggregator.run(Duration.ofHours(1));

        assertThat(aggregator.pages()).extracting(ScrapeLoopTest::body).containsExactly("a");
    }

    @Test
    void aClockThatIsSetBackHoldsNothingUp() {
        feed("/a");
        text("/a", "a");
        Simulation scraper = scraper(feed());
        scraper.run(Duration.ofMinutes(20));
        int asked = scraper.sent(SITE + "/feed").size();
        scraper.setClock(Simulation.START.minus(Duration.ofHours(8)));
        feed("/b", "/a");
        text("/b", "b");
        scraper.run(Duration.ofMinutes(20));

        assertThat(scraper.sent(SITE + "/feed").size() - asked).isBetween(1, asked);
        assertThat(scraper.pages()).extracting(ScrapeLoopTest::body).containsExactly("a", "b");
    }

    @Test
    void aClockSetBackWhileAResponseIsAwaitedLetsNobodyBeAskedAgainAtOnce() {
        feed("/a");
        text("/a", "a");
        Simulation scraper = scraper(feed());
        scraper.setClockAwaiting(SITE + "/feed", Simulation.START.minus(Duration.ofHours(2)));
        scraper.run(Duration.ofMinutes(1));

        assertThat(scraper.sent(SITE + "/feed")).hasSize(1);
        assertThat(scraper.pages()).extracting(ScrapeLoopTest::body).containsExactly("a");
    }

    @Test
    void aHostWhoseRobotsTxtTimedOutByAClockThatWasFastIsAskedAgainOnceItIsRight() {
        feed("/a");
        text("/a", "a");
        web.put(SITE + "/robots.txt", request -> new Failed(Failure.TIMEOUT, "no answer"));
        Simulation scraper = scraper(feed());
        scraper.setClock(Simulation.START.plus(Duration.ofDays(60)));
        scraper.run(Duration.ofSeconds(30));
        web.remove(SITE + "/robots.txt");
        Simulation restarted = scraper.restarted();

        for (Simulation each : List.of(scraper, restarted)) {
            each.setClock(Simulation.START);
            each.run(Duration.ofMinutes(20));
            assertThat(each.pages()).extracting(ScrapeLoopTest::body).containsExactly("a");
        }
    }

    @Test
    void aRetryAfterByAClockThatWasFastHoldsAHostForADayAtMostAfterARestart() {
        feed("/a");
        web.put(SITE + "/a", busy("3600"));
        Simulation before = scraper(feed());
        before.setClock(Simulation.START.plus(Duration.ofDays(60)));
        before.run(Duration.ofSeconds(9));
        assertThat(before.sent(SITE + "/a")).hasSize(1);
        before.setClock(Simulation.START);
        Simulation after = before.restarted();
        after.run(Duration.ofHours(25));

        assertThat(after.sent(SITE + "/a")).isNotEmpty();
    }

    @Test
    void aSourceReadByAClockThatWasFastIsReadAgain() {
        feed("/a");
        text("/a", "a");
        Simulation before = scraper(feed());
        before.run(Duration.ofMinutes(20));
        before.setClock(Simulation.START.minus(Duration.ofHours(8)));
        Simulation scraper = before.restarted();
        scraper.run(Duration.ofMinutes(20));

        assertThat(scraper.sent(SITE + "/feed"))
                .hasSizeBetween(1, before.sent(SITE + "/feed").size());
    }

    @Test
    void changesAreAskedForByEtagAndDate() {
        feed("/a");
        Map<String, List<String>> headers =
                Map.of("etag", List.of("\"v1\""), "last-modified", List.of("Sun, 01 Mar 2026 08:00:00 GMT"));
        web.put(
                SITE + "/a",
                request -> "\"v1\"".equals(request.headers().get("If-None-Match"))
                                && request.headers().containsKey("If-Modified-Since")
                        ? new Fetched(304, request.url(), Map.of(), new byte[0], null)
                        : new Fetched(200, request.url(), headers, bytes("text"), null));
        Simulation scraper = scraper(feed());
        scraper.run(Duration.ofHours(2));

        assertThat(scraper.pages()).hasSize(1);
        assertThat(scraper.entry(SITE + "/a").state()).isEqualTo(FrontierEntry.State.UNCHANGED);
    }

    @Test
    void whatIsListedLaterIsNews() {
        feed("/a");
        text("/a", "a");
        Simulation scraper = scraper(feed());
        scraper.run(Duration.ofMinutes(5));
        feed("/b", "/a");
        text("/b", "b");
        scraper.run(Duration.ofMinutes(30));

        assertThat(scraper.pages()).extracting(Page::mode).containsExactly(Mode.BACKFILL, Mode.LIVE);
    }

    @Test
    void pagesOfAListAreReadWhileAllOfThemIsNew() {
        for (int page = 1; page <= 9; page++) {
            text(
                    "/news/" + page,
                    "<h2><a href=/a" + page + ">x</a></h2><a rel=next href=/news/" + (page + 1) + ">next</a>");
            text("/a" + page, "article " + page);
        }
        Listing listing = new Listing("h2 a", "a[rel=next]", 4);
        Source source =
                Source.of("list", null, null, SITE + "/news/1", null, listing, null, null, null, null, null, null);
        Simulation scraper = scraper(source);
        scraper.run(Duration.ofMinutes(9));

        assertThat(scraper.sent(SITE + "/news/"))
                .extracting(Simulation.Sent::url)
                .containsExactly(SITE + "/news/1", SITE + "/news/2", SITE + "/news/3", SITE + "/news/4");
        assertThat(scraper.pages()).hasSize(4);
        scraper.run(Duration.ofMinutes(2));
        assertThat(scraper.sent(SITE + "/news/"))
                .as("nothing new: one page is enough")
                .hasSize(5);
    }

    @Test
    void aListThatBreaksOffGivesWhatItHas() {
        text("/news/1", "<h2><a href=/a>x</a></h2><a rel=next href=/news/2>next</a>");
        text("/a", "article");
        Listing listing = new Listing("h2 a", "a[rel=next]", 4);
        Source source =
                Source.of("list", null, null, SITE + "/news/1", null, listing, null, null, null, null, null, null);
        Simulation scraper = scraper(source);
        scraper.run(Duration.ofMinutes(9));

        assertThat(scraper.pages()).hasSize(1);
    }

    @Test
    void theSitemapsOfAnIndexAreReadOneAfterTheOther() {
        text(
                "/sitemap.xml",
                "<sitemapindex><sitemap><loc>" + SITE + "/1.xml</loc></sitemap><sitemap><loc>" + SITE
                        + "/2.xml</loc></sitemap></sitemapindex>");
        for (int i = 1; i <= 2; i++) {
            text("/" + i + ".xml", "<urlset><url><loc>" + SITE + "/a" + i + "</loc></url></urlset>");
            text("/a" + i, "article " + i);
        }
        Simulation scraper = scraper(sitemap());
        scraper.run(Duration.ofMinutes(9));

        assertThat(scraper.pages()).extracting(Page::url).containsExactlyInAnyOrder(SITE + "/a1", SITE + "/a2");
        List<Simulation.Sent> sent = scraper.sent(SITE);
        for (int i = 1; i < sent.size(); i++) {
            assertThat(Duration.between(sent.get(i - 1).at(), sent.get(i).at()))
                    .isGreaterThanOrEqualTo(ScrapeSettings.defaults().delay());
        }
    }

    @Test
    void aSitemapThatBreaksOffGivesWhatItHasAndFails() {
        text("/sitemap.xml", "<urlset><url><loc>" + SITE + "/a</loc></url><url><loc>" + SITE + "/b");
        text("/a", "article");
        Simulation scraper = scraper(sitemap());
        scraper.run(Duration.ofMinutes(9));

        assertThat(scraper.pages()).extracting(ScrapeLoopTest::body).containsExactly("article");
        assertThat(scraper.poll(sitemap()).reason()).isEqualTo("cut-off");
    }

    @Test
    void oneBadSitemapOfAnIndexDoesNotHideThoseBehindIt() {
        text("/sitemap.xml", index("/bad.xml", "/good.xml"));
        web.put(SITE + "/bad.xml", request -> new Fetched(500, request.url(), Map.of(), new byte[0], null));
        text("/good.xml", "<urlset><url><loc>" + SITE + "/a</loc></url></urlset>");
        text("/a", "article");
        Simulation scraper = scraper(sitemap());
        scraper.run(Duration.ofMinutes(9));

        assertThat(scraper.pages()).extracting(ScrapeLoopTest::body).containsExactly("article");
    }

    @Test
    void aSitemapThatCouldNotBeReadIsReadAtTheNextPollWhateverTheIndexSays() {
        text("/sitemap.xml", datedIndex("2025-01-01", "/a.xml", "/moved.xml", "/years.xml"));
        text("/a.xml", sitemapOf("/a"));
        redirect("/moved.xml", "/b.xml");
        for (String path : List.of("/b.xml", "/years.xml")) {
            web.put(SITE + path, request -> new Fetched(500, request.url(), Map.of(), new byte[0], null));
        }
        for (String path : List.of("/a", "/b", "/c")) {
            text(path, "article " + path);
        }
        Simulation scraper = scraper(sitemap());
        scraper.run(Duration.ofMinutes(9));
        assertThat(scraper.pages()).extracting(ScrapeLoopTest::body).containsExactly("article /a");
        SourceStatus partial = status(scraper);
        assertThat(partial.condition()).isEqualTo(SourceStatus.Condition.PARTIAL);
        assertThat(partial.cause()).isEqualTo("the server answers 500: sitemap " + SITE + "/moved.xml, 2 in all");
        assertThat(partial.errors()).isZero();

        text("/b.xml", sitemapOf("/b"));
        text("/years.xml", datedIndex("2025-01-01", "/c.xml"));
        text("/c.xml", sitemapOf("/c"));
        Simulation later = scraper.restarted();
        later.run(Duration.ofHours(1));
        assertThat(later.pages()).extracting(ScrapeLoopTest::body).containsExactly("article /b", "article /c");
        assertThat(status(later).condition()).isEqualTo(SourceStatus.Condition.HEALTHY);

        int asked = later.sent(SITE + "/moved.xml").size();
        later.run(Duration.ofHours(3));
        assertThat(later.sent(SITE + "/moved.xml")).as("read once").hasSize(asked);
    }

    @Test
    void moreNewsThanIsTakenAtOnceIsTakenByTheNextPollsHoweverOldItsSitemapIsByThen() {
        Source source = sitemap(1);
        text("/sitemap.xml", datedIndex("2026-03-01", "/1.xml"));
        text("/1.xml", urls("2026-03-01", "/old"));
        text("/old", "article /old");
        Simulation scraper = scraper(source);
        scraper.run(Duration.ofMinutes(9));

        scraper.setClock(Instant.parse("2026-03-20T08:00:00Z")); // it was off
        text("/sitemap.xml", datedIndex("2026-03-08", "/2.xml"));
        text("/2.xml", urls("2026-03-08", "/a", "/b", "/c"));
        for (String path : List.of("/a", "/b", "/c")) {
            text(path, "article " + path);
        }
        scraper.run(Duration.ofHours(6));
        assertThat(scraper.pages())
                .extracting(ScrapeLoopTest::body)
                .containsExactly("article /old", "article /a", "article /b", "article /c");

        int asked = scraper.sent(SITE + "/2.xml").size();
        scraper.run(Duration.ofHours(6));
        assertThat(scraper.sent(SITE + "/2.xml")).as("no longer than needed").hasSize(asked);
    }

    @Test
    void archivesAreNotReadAgainForWhatTheFirstListsLeftOver() {
        text("/sitemap.xml", datedIndex("2025-01-01", "/archive.xml"));
        text("/archive.xml", urls("2025-01-01", "/a", "/b", "/c"));
        text("/a", "article /a");
        Simulation scraper = scraper(sitemap(1));
        scraper.run(Duration.ofHours(6));

        assertThat(scraper.sent(SITE + "/archive.xml")).hasSize(1);
        assertThat(scraper.pages()).extracting(ScrapeLoopTest::body).containsExactly("article /a");
    }

    @Test
    void aSitemapThatIsGoneIsNotAskedForAgain() {
        text("/sitemap.xml", datedIndex("2025-01-01", "/gone.xml"));
        Simulation scraper = scraper(sitemap());
        scraper.run(Duration.ofHours(3));

        assertThat(scraper.sent(SITE + "/gone.xml")).hasSize(1);
        assertThat(scraper.sent(SITE + "/sitemap.xml").size()).isGreaterThan(1);
    }

    @Test
    void whatASitemapListedBeforeIsNoNewsWhenTheIndexNamesItAgain() {
        String today = "2026-03-01";
        text(
                "/sitemap.xml",
                "<sitemapindex>" + child("/a.xml", today) + child("/b.xml", "2025-01-01") + "</sitemapindex>");
        text("/a.xml", sitemapOf("/a"));
        text("/b.xml", sitemapOf("/b"));
        text("/a", "article a");
        text("/b", "article b");
        Simulation scraper = scraper(sitemap());
        scraper.run(Duration.ofHours(1));
        text("/sitemap.xml", "<sitemapindex>" + child("/a.xml", today) + child("/b.xml", today) + "</sitemapindex>");
        scraper.run(Duration.ofHours(3));

        assertThat(scraper.sent(SITE + "/b.xml").size()).isGreaterThan(1);
        FrontierEntry poll = scraper.poll(sitemap());
        Listed listed = Objects.requireNonNull(poll.listed());
        assertThat(listed.found()).as("news by day").containsOnly(0);
        assertThat(poll.state()).isEqualTo(FrontierEntry.State.UNCHANGED);
    }

    @Test
    void anIndexOfIndexesIsReadToItsArticles() {
        text("/sitemap.xml", index("/2026.xml", "/2025.xml"));
        text("/2026.xml", index("/2026-02.xml", "/sitemap.xml"));
        for (String sitemap : List.of("/2026-02", "/2025")) {
            text(sitemap + ".xml", "<urlset><url><loc>" + SITE + sitemap + "/a</loc></url></urlset>");
            text(sitemap + "/a", "article of " + sitemap);
        }
        Simulation scraper = scraper(sitemap());
        scraper.run(Duration.ofMinutes(9));

        assertThat(scraper.pages()).extracting(Page::url).containsExactly(SITE + "/2026-02/a", SITE + "/2025/a");
        assertThat(scraper.sent(SITE + "/sitemap.xml")).hasSize(1);
    }

    @Test
    void indexesThatNameEachOtherAreNotReadForEver() {
        text("/sitemap.xml", index("/1.xml"));
        text("/1.xml", index("/2.xml"));
        text("/2.xml", index("/1.xml"));
        Simulation scraper = scraper(sitemap());
        scraper.run(Duration.ofMinutes(9));

        assertThat(scraper.sent(SITE + "/1.xml")).hasSize(Sitemaps.MOST_SITEMAPS / 2);
    }

    private static SourceStatus status(Simulation scraper) {
        return SourceStatus.of(sitemap(), scraper.poll(sitemap()), Simulation.START);
    }

    private static Source sitemap() {
        return sitemap(Source.DEFAULT_MAX_ARTICLES);
    }

    private static Source sitemap(int maxArticles) {
        return Source.of(
                "map",
                null,
                Source.Kind.SITEMAP,
                SITE + "/sitemap.xml",
                null,
                null,
                null,
                null,
                maxArticles,
                null,
                null,
                null);
    }

    private static String sitemapOf(String path) {
        return "<urlset><url><loc>" + SITE + path + "</loc></url></urlset>";
    }

    private static String urls(String date, String... paths) {
        return Stream.of(paths)
                .map(path -> "<url><loc>" + SITE + path + "</loc><lastmod>" + date + "</lastmod></url>")
                .collect(Collectors.joining("", "<urlset>", "</urlset>"));
    }

    private static String datedIndex(String date, String... sitemaps) {
        return Stream.of(sitemaps)
                .map(path -> child(path, date))
                .collect(Collectors.joining("", "<sitemapindex>", "</sitemapindex>"));
    }

    private static String child(String path, String date) {
        return "<sitemap><loc>" + SITE + path + "</loc><lastmod>" + date + "</lastmod></sitemap>";
    }

    private void redirect(String path, String target) {
        web.put(SITE + path, request -> new Fetched(301, request.url(), Map.of(), new byte[0], SITE + target));
    }

    private static String index(String... sitemaps) {
        return Stream.of(sitemaps)
                .map(path -> "<sitemap><loc>" + SITE + path + "</loc></sitemap>")
                .collect(Collectors.joining("", "<sitemapindex>", "</sitemapindex>"));
    }

    @Test
    void aRestartFetchesNothingAgainAndForgetsNothing() {
        feed("/a", "/b");
        text("/a", "a");
        Simulation before = scraper(feed());
        before.run(Duration.ofSeconds(7));
        text("/b", "b");
        Simulation after = before.restarted();
        after.run(Duration.ofMinutes(9));

        assertThat(before.sent(SITE + "/a")).hasSize(1);
        assertThat(after.sent(SITE + "/a")).isEmpty();
        assertThat(after.pages()).extracting(Page::url).containsExactly(SITE + "/b");
    }

    /** As an earlier version may have stored it, by other rules for the names of hosts. */
    @Test
    void anEntryWhoseAddressIsNoneIsSkippedAndCountedAndStopsNothing() {
        feed("/a");
        text("/a", "a");
        Simulation scraper = scraper(feed());
        scraper.know(FrontierEntry.page("https://news!.example/x", "feed", Mode.LIVE, 0, Simulation.START)
                .ended(FrontierEntry.State.FAILING, "dns", Simulation.START, 1));
        scraper.run(Duration.ofMinutes(9));

        assertThat(scraper.pages()).extracting(Page::url).containsExactly(SITE + "/a");
        assertThat(scraper.count("mediawatch.frontier.dropped", "reason", "invalid-address"))
                .isEqualTo(1);
    }

    @Test
    void whatRedirectsToWhereItsSourceMayNotLeadIsAskedForOnce() {
        String elsewhere = "https://other.example/a";
        feed("/a");
        web.put(SITE + "/a", request -> new Fetched(301, request.url(), Map.of(), new byte[0], elsewhere));
        Simulation before = scraper(feed());
        before.run(Duration.ofMinutes(20));
        Simulation after = before.restarted();
        after.run(Duration.ofMinutes(20));

        assertThat(before.sent(SITE + "/a")).hasSize(1);
        assertThat(after.sent(SITE + "/a")).isEmpty();
        assertThat(after.entry(elsewhere).reason()).isEqualTo(Frontier.OFF_DOMAIN);
        assertThat(after.sent(elsewhere)).isEmpty();
    }

    @Test
    void aHostThatSaidRetryAfterIsLeftAloneAfterARestartToo() {
        feed("/a", "/b");
        web.put(
                SITE + "/a",
                request -> new Fetched(429, request.url(), Map.of("retry-after", List.of("3600")), new byte[0], null));
        Simulation before = scraper(feed());
        before.run(Duration.ofSeconds(9));
        assertThat(before.sent(SITE + "/a")).hasSize(1);
        Simulation after = before.restarted();
        after.run(Duration.ofMinutes(59));

        assertThat(after.sent(SITE)).isEmpty();
    }

    @Test
    void aRetryAfterHoldsItsHostAfterARestartAlsoIfTheAddressHadFailedBefore() {
        feed("/a", "/b");
        web.put(SITE + "/a", busy(null));
        Simulation before = scraper(feed());
        before.run(Duration.ofSeconds(30));
        web.put(SITE + "/a", busy("36000"));
        while (before.sent(SITE + "/a").size() < 2) {
            before.run(Duration.ofSeconds(1));
        }
        before.run(Duration.ofSeconds(1));
        assertThat(before.entry(SITE + "/a").failures()).isEqualTo(2);
        Simulation after = before.restarted();
        after.run(Duration.ofHours(9));

        assertThat(after.sent(SITE)).isEmpty();
    }

    @Test
    void whatAnotherSourceListsLaterIsStoredOnce() {
        feed("/a");
        text("/a", "a");
        Simulation scraper = scraper(feed(), source("other", SITE + "/other"));
        scraper.run(Duration.ofHours(1));
        assertThat(scraper.pages()).hasSize(1);

        String item = "<item><link>" + SITE + "/a</link></item>";
        text("/other", "<rss version='2.0'><channel><title>t</title>" + item + "</channel></rss>");
        scraper.run(Duration.ofHours(8));
        assertThat(scraper.poll(source("other", SITE + "/other")).first()).isNotNull();
        assertThat(scraper.keys()).noneMatch(key -> key.endsWith("#found"));
    }

    private static Function<Request, Response> busy(@Nullable String retryAfter) {
        Map<String, List<String>> headers = retryAfter == null ? Map.of() : Map.of("retry-after", List.of(retryAfter));
        return request -> new Fetched(503, request.url(), headers, new byte[0], null);
    }

    @Test
    void aPartThatIsLostIsLeftAlone() {
        feed("/a");
        text("/a", "a");
        Simulation scraper = scraper(feed());
        scraper.run(Duration.ofMinutes(1));
        scraper.lose();
        int sent = scraper.sent(SITE).size();
        scraper.run(Duration.ofDays(1));

        assertThat(scraper.sent(SITE)).hasSize(sent);
    }

    @Test
    void aFrontierThatIsNotHeldForCertainSendsNothing() {
        feed("/a");
        Simulation scraper = scraper(feed());
        scraper.hold(false);
        scraper.run(Duration.ofHours(1));
        assertThat(scraper.sent(SITE)).isEmpty();

        scraper.hold(true);
        scraper.run(Duration.ofHours(1));
        assertThat(scraper.sent(SITE)).isNotEmpty();
    }

    @Test
    void aStoreThatIsDownPausesFetchingAndLosesNothing() {
        feed("/a", "/b", "/c");
        for (String path : List.of("/a", "/b", "/c")) {
            text(path, path);
        }
        Simulation scraper = scraper(feed());
        scraper.run(Duration.ofSeconds(7));
        scraper.fail(true);
        scraper.run(Duration.ofMinutes(5));
        int sent = scraper.sent(SITE).size();
        scraper.run(Duration.ofHours(1));
        assertThat(scraper.sent(SITE)).hasSize(sent);

        scraper.fail(false);
        scraper.run(Duration.ofMinutes(5));
        assertThat(scraper.pages()).extracting(ScrapeLoopTest::body).containsExactly("/a", "/b", "/c");
    }

    @Test
    void oneBadFeedDoesNotStopTheOthers() {
        web.put("https://bad.example/feed", request -> {
            throw new IllegalStateException("a bug");
        });
        feed("/a");
        text("/a", "a");
        Source bad = Source.of(
                "bad", null, null, "https://bad.example/feed", null, null, null, null, null, null, null, null);
        Simulation scraper = scraper(bad, feed());
        scraper.run(Duration.ofMinutes(9));

        assertThat(scraper.pages()).hasSize(1);
    }

    @Test
    void thatNothingAtAllCanBeReadIsTold() {
        Source other = Source.of("other", null, null, SITE + "/rss", null, null, null, null, null, null, null, null);
        Simulation scraper = scraper(feed(), other);
        scraper.run(Duration.ofMinutes(1));
        assertThat(scraper.trouble()).startsWith("none of 2 sources can be read, such as feed: the server answers 404");

        feed("/a");
        scraper.run(Duration.ofHours(2));

        assertThat(scraper.trouble()).isNull();
    }

    @Test
    void thatTheStoreIsSilentIsToldThoughNothingFails() {
        feed("/a");
        Simulation scraper = scraper(feed());
        scraper.run(Duration.ofMinutes(1));
        assertThat(scraper.trouble()).isNull();

        scraper.cutOff("nobody answers");
        assertThat(scraper.trouble()).isEqualTo("nobody answers");
    }

    private Simulation scraper(Source... sources) {
        return new Simulation(ScrapeSettings.defaults(), HttpSettings.defaults(), this::answer, List.of(sources));
    }

    private static Source feed() {
        return source("feed", SITE + "/feed");
    }

    private static Source source(String id, String url) {
        return Source.of(id, null, null, url, null, null, null, null, null, null, null, null);
    }

    private Response answer(Request request) {
        Fetched missing = new Fetched(404, request.url(), Map.of(), new byte[0], null);
        return web.getOrDefault(request.url(), unknown -> missing).apply(request);
    }

    private void feed(String... paths) {
        List<String> items = new ArrayList<>();
        for (String path : paths) {
            items.add("<item><link>" + SITE + path + "</link></item>");
        }
        text("/feed", "<rss version='2.0'><channel><title>t</title>" + String.join("", items) + "</channel></rss>");
    }

    private void text(String path, String body) {
        Map<String, List<String>> headers = Map.of("content-type", List.of("text/html"));
        web.put(SITE + path, request -> new Fetched(200, request.url(), headers, bytes(body), null));
    }

    private static String body(Page page) {
        return new String(page.body(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void theFirstRequestIsForRobotsTxtAfterThePause() {
        feed();
        Simulation scraper = scraper(feed());
        scraper.run(Duration.ofSeconds(3));

        assertThat(scraper.sent(SITE).get(0).url()).isEqualTo(SITE + "/robots.txt");
        assertThat(scraper.sent(SITE).get(0).at()).isEqualTo(Simulation.START.plusSeconds(2));
    }
}
