package io.mediawatch.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.mediawatch.embedded.Servers;
import io.mediawatch.index.ElasticSettings;
import io.mediawatch.index.Index;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The main tasks of a person at the dashboard, in a real browser. */
class DashboardIT {
    private static final String ADMIN = "staple-of-an-admin";

    /** A loaded machine takes its time, and the browser's own 5 s are soon over. */
    private static final double PATIENCE_MS = 60_000;

    private static Chromium chromium;
    private static Index index;
    private static WebServer server;

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void start() {
        chromium = Chromium.open();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        index = Content.open(
                ElasticSettings.local(Servers.elasticsearch().url()).withPrefix(Servers.prefix()));
        server = WebServer.start(
                new WebSettings("127.0.0.1", 0, null, ADMIN, List.of()),
                index.reader(),
                Programs.with(List.of(), (article, entity) -> Content.correct(index, article, entity)));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
            index.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void open() {
        open(new Browser.NewContextOptions(), "en-GB");
    }

    private void open(Browser.NewContextOptions options, String language) {
        context = chromium.browser()
                .newContext(options.setLocale(language)
                        .setTimezoneId("Asia/Shanghai")
                        .setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(PATIENCE_MS);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    @AfterEach
    void close() {
        context.close();
    }

    private void go(String path) {
        page.navigate(server.url() + path.substring(1));
        shown();
    }

    /** Returns when the stream of what is new is open. */
    private void listen() {
        page.waitForResponse(Pattern.compile("/api/v1/stream"), () -> go("/live"));
    }

    private void shown() {
        page.waitForSelector("html[data-shown]");
    }

    private void requireNoViolation(String what) {
        var violations = new AxeBuilder(page).analyze().getViolations();
        assertThat(violations)
                .as(what)
                .extracting(rule -> rule.getId() + ": "
                        + rule.getNodes().stream()
                                .map(node -> node.getHtml() + node.getFailureSummary())
                                .toList())
                .isEmpty();
    }

    static List<String> views() {
        return List.of(
                "/",
                "/articles?q=英伟达",
                "/quotes",
                "/speakers",
                "/speaker/Jensen%20Huang",
                "/topics",
                "/network",
                "/live",
                "/alerts",
                "/sources",
                "/article/a1",
                "/story/a1");
    }

    @ParameterizedTest
    @MethodSource("views")
    void everyViewIsAccessibleInBothThemesAndLanguagesAndOnAPhone(String path) {
        go(path);
        requireNoViolation(path + " light");
        page.click("#theme");
        shown();
        requireNoViolation(path + " dark");
        page.click("#language");
        shown();
        page.setViewportSize(360, 740);
        requireNoViolation(path + " phone, Chinese");
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("no view is wider than the phone")
                .isTrue();
        assertThat(complaints).isEmpty();
    }

    @Test
    void aWordOfAnyLengthIsBrokenWhereThePageEnds() {
        page.setViewportSize(360, 740);
        for (String path : List.of("/", "/article/a1", "/story/a1")) {
            go(path);
            page.evaluate("document.querySelectorAll('main h1, main h3 a, main .text .row > :last-child')"
                    + ".forEach(each => each.append('x'.repeat(300)))");
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as(path)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    void everythingThatCanBePressedIsReachedByTab(String path) {
        go(path);
        Object all = page.evaluate("() => { const all = [...document.querySelectorAll("
                + "'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex=\"-1\"])')]"
                + ".filter(each => each.checkVisibility() && !each.disabled);"
                + " all.forEach((each, number) => each.dataset.number = number);"
                + " return all.map(each => each.outerHTML.slice(0, 90)); }");
        List<?> pressable = (List<?>) all;
        Set<Object> reached = new HashSet<>();
        for (int i = 0; i < pressable.size() + 5; i++) {
            page.keyboard().press("Tab");
            reached.add(page.evaluate("document.activeElement.dataset.number ?? 'elsewhere'"));
        }

        for (int number = 0; number < pressable.size(); number++) {
            assertThat(reached).as("reaches " + pressable.get(number)).contains(String.valueOf(number));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, /",
        "2, /articles",
        "3, /quotes",
        "4, /speakers",
        "5, /topics",
        "6, /network",
        "7, /live",
        "8, /alerts",
        "9, /sources"
    })
    void everyNumberLeadsToItsView(String key, String path) {
        go(path.equals("/") ? "/sources" : "/");
        page.keyboard().press(key);

        page.waitForURL(server.url() + path.substring(1));
    }

    @Test
    void bothLanguagesHaveEveryWord() {
        go("/");
        Object missing = page.evaluate("async () => { const { languages: { en, zh } } = await import('/words.js');"
                + " const plural = key => key.endsWith('.one');"
                + " return [...Object.keys(en).filter(key => !plural(key) && !(key in zh)),"
                + " ...Object.keys(zh).filter(key => !(key in en))]; }");

        assertThat((List<?>) missing).isEmpty();
    }

    @Test
    void searchLeadsToAnArticleWhoseTagsSayWhy() {
        go("/");
        page.fill("#query", "推理 AND company:openai");
        page.press("#query", "Enter");
        page.waitForURL(Pattern.compile("/articles\\?q="));
        // tests beside this one add articles that may come first
        assertThat(page.locator(".item mark:text-is('推理')").first()).isVisible();
        assertThat(page.locator(".item .facts:has-text('· inference')").first()).isVisible();
        page.click(".item:has-text('晚报') h3 a");
        assertThat(page.locator("h1")).hasText("英伟达与 OpenAI 共建推理集群");
        assertThat(page.locator(".text .who")).hasText("Jensen Huang");
        page.hover(".text q");
        assertThat(page.locator("#why")).containsText("quote.before");
        assertThat(page.locator("#why")).containsText("0.93");
        page.focus(".text .name.company");
        assertThat(page.locator("#why")).containsText("alias");

        page.click("text=One of 2 copies");
        assertThat(page.locator(".timeline li")).hasCount(2);
        assertThat(page.locator(".timeline li").last()).containsText("+3 h");
    }

    @Test
    void withTheAdminTokenAMentionIsCorrected() {
        go("/article/d5");
        assertThat(page.locator(".correction")).hasCount(0);
        page.click("#help");
        page.fill("dialog input[type=password]", "not-the-token");
        page.keyboard().press("Tab");
        page.keyboard().press("Escape");
        page.onDialog(Dialog::accept);
        page.click("text=Not OpenAI");
        assertThat(page.locator(".correction [role=status]:has-text('admin token is missing or wrong')"))
                .isVisible();
        complaints.clear(); // the browser notes the 401

        page.click("#help");
        page.fill("dialog input[type=password]", ADMIN);
        page.keyboard().press("Tab");
        page.keyboard().press("Escape");
        requireNoViolation("article with corrections");
        page.click("text=Not OpenAI");

        assertThat(page.locator("aside .name:has-text('OpenAI')")).hasCount(0);
        assertThat(page.locator(".text .name:has-text('OpenAI')")).hasCount(0);
        assertThat(page.locator(".text .name:has-text('英伟达')").first()).isVisible();
    }

    @Test
    void badQueryIsExplainedWithItsColumn() {
        go("/articles?q=a AND (b");
        assertThat(page.locator("[role=alert]")).containsText("column 7");
        assertThat(page.locator("[role=alert] button")).hasCount(0);
        complaints.clear(); // the browser notes the 400
    }

    @Test
    void stepsThatAreTooManyCanBeChangedWhereItIsSaid() {
        go("/?by=hour&from=2020-01-01");
        assertThat(page.locator("[role=alert]")).containsText("choose a longer interval");
        page.selectOption("select[name=by]", "month");
        assertThat(page.locator(".view canvas").first()).isVisible();
        complaints.clear(); // the browser notes the 400
    }

    @Test
    void badQueryIsExplainedInTheLanguageOfItsReader() {
        page.addInitScript("localStorage.setItem('language', 'zh')");
        go("/articles?q=a AND (b");
        assertThat(page.locator("[role=alert]")).containsText("这个括号没有闭合（第 7 个字符）");
        go("/quotes?topic=nonsense");
        assertThat(page.locator("[role=alert]")).containsText("topic: 没有“nonsense”，可用的见 /api/v1/topics");
        go("/articles?from=2026-03-09&to=2026-03-01");
        assertThat(page.locator("[role=alert]")).containsText("时间范围是空的");
        complaints.clear(); // the browser notes the 400
    }

    @Test
    void searchWithoutAnAnswerSaysWhatToTry() {
        go("/articles?q=thisWordIsNowhere");
        assertThat(page.locator(".empty")).containsText("Try fewer words");
    }

    @Test
    void everyChoiceStandsInTheAddressAndComesBackFromIt() {
        go("/?entity=nvidia,openai&as=share&by=week&per=story&period=quarter");
        assertThat(page.locator(".chips button")).hasCount(2);
        assertThat(page.locator("select").nth(1)).hasValue("week");

        page.locator("select").nth(2).selectOption("copy");
        page.waitForURL(url -> !url.contains("per="));
        shown();
        page.click(".chips button >> nth=1");
        page.waitForURL(Pattern.compile("entity=nvidia&"));
        page.goBack();
        shown();
        assertThat(page.locator(".chips button")).hasCount(2);
    }

    @Test
    void draggingAcrossTheChartBecomesThePeriod() {
        go("/?entity=nvidia");
        var box = page.waitForSelector(".chart canvas").boundingBox();
        await("the chart listens a moment after it is drawn")
                .atMost(1, TimeUnit.MINUTES)
                .pollInSameThread()
                .until(() -> {
                    page.mouse().move(box.x + box.width * 0.5, box.y + box.height * 0.5);
                    page.mouse().down();
                    page.mouse().move(box.x + box.width * 0.8, box.y + box.height * 0.5);
                    page.mouse().up();
                    return page.url().matches(".*from=.*to=.*");
                });
        shown();
        assertThat(page.locator(".field .chip")).containsText("–");
    }

    @Test
    void quotesAreFilteredBySpeakerAndSubject() {
        go("/quotes");
        page.locator("label:has-text('About') select").selectOption("nvidia");
        page.waitForURL(Pattern.compile("about=nvidia"));
        shown();
        assertThat(page.locator(".count")).hasText("1 quote");
        go("/quotes?speaker=Jensen Huang&about=openai");
        assertThat(page.locator(".item .by").first()).containsText("Jensen Huang about OpenAI");
    }

    @Test
    void onlyTheSpeakersOwnWordsStandInMarks() {
        String marks = "getComputedStyle(document.querySelector('.quote blockquote'), '::before').content";
        go("/quotes");
        assertThat(page.evaluate(marks)).isEqualTo("open-quote");
        page.route("**/api/v1/quotes*", route -> {
            APIResponse found = route.fetch();
            String reported = found.text().replace("\"kind\":\"direct\"", "\"kind\":\"indirect\"");
            route.fulfill(new Route.FulfillOptions().setResponse(found).setBody(reported));
        });
        go("/quotes");
        assertThat(page.evaluate(marks)).isEqualTo("none");
        assertThat(page.locator(".quote .by").first()).containsText("Reported");
        page.unroute("**/api/v1/quotes*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?period=week", "?from=2020-01-01"})
    void asManyArticlesAreShownAsWereCounted(String period) {
        go("/" + period);
        String counted =
                page.locator(".bars li:has-text('NVIDIA') small").first().textContent();
        page.click(".bars a:has-text('NVIDIA')");
        page.waitForURL(Pattern.compile("/articles"));
        shown();

        assertThat(page.locator(".count")).hasText(counted.strip());
    }

    @Test
    void alertShowsItsDeliveries() {
        go("/alerts");
        page.click(".item:has-text('英伟达') summary");
        assertThat(page.locator(".item:has-text('英伟达') details")).containsText("terminal: delivered, 1 attempt");
    }

    @Test
    void failingSourceIsShownWithItsReason() {
        go("/sources");
        assertThat(page.locator("tr:has-text('晚报')")).containsText("the server answers 503, 3 polls in a row");
        assertThat(page.locator("tr:has-text('晚报') td").last()).hasText("due");
    }

    @Test
    void reasonIsNotSqueezedIntoANarrowColumnOnAPhone() {
        page.setViewportSize(360, 740);
        go("/sources");
        assertThat((Integer) page.evaluate("document.querySelector('.why').offsetWidth"))
                .isGreaterThanOrEqualTo(160);
    }

    @Test
    void chineseReaderIsToldInChineseWhyASourceFails() {
        context.close();
        open(new Browser.NewContextOptions(), "zh-CN");
        go("/sources");
        assertThat(page.locator("tr:has-text('晚报')")).containsText("服务器返回 503，已连续失败 3 次");
        go("/alerts");
        assertThat(page.locator(".item:has-text('source-broken') h3")).hasText("服务器返回 503，已连续失败 3 次");
    }

    @Test
    void whatIsNewAppearsByItself() {
        listen();
        assertThat(page.locator(".empty")).isVisible();
        Content.arrive(index, "live1", "英伟达发布新芯片");

        assertThat(page.locator(".item h3")).hasText("英伟达发布新芯片");
        assertThat(page.locator(".item mark")).hasText("英伟达");
        assertThat(page.locator(".named")).hasText("NVIDIA, OpenAI, Jensen Huang");
    }

    @Test
    void whatIsShownGrowsOlder() {
        page.clock().install();
        go("/articles?q=company:openai");
        Locator newest = page.locator("main time").first();
        String before = newest.textContent();
        page.clock().fastForward("10:00");

        assertThat(newest).not().hasText(before);
    }

    @Test
    void everythingCanBeReachedByKeyboard() {
        go("/");
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        page.keyboard().press("2");
        page.waitForURL(Pattern.compile("/articles$"));
        shown();
        page.keyboard().press("j");
        assertThat(page.locator(".item h3 a").first()).isFocused();
        page.keyboard().press("j");
        assertThat(page.locator(".item h3 a").nth(1)).isFocused();
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile("/article/"));
        shown();
        assertThat(page.locator("h1")).isFocused();
        page.keyboard().press("?");
        assertThat(page.locator("dialog")).isVisible();
        requireNoViolation("help");
        page.locator("dialog input[type=checkbox]").uncheck();
        page.keyboard().press("Escape");
        page.keyboard().press("2");
        assertThat(page.locator("dialog")).isHidden();
        assertThat(page).hasURL(Pattern.compile("/article/"));
    }

    @Test
    void browserOfAChineseReaderInTheDarkIsGreetedSo() {
        context.close();
        open(new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK), "zh-CN");
        go("/");

        assertThat(page.locator("h1")).hasText("报道走势");
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        assertThat(page.locator("#zone")).containsText("Asia/Shanghai");
    }

    /** The browser does not know the first itself; the second it knows, but the server does not, by that spelling. */
    @ParameterizedTest
    @ValueSource(strings = {"Etc/Unknown", "asia/shanghai"})
    void zoneThatIsNotKnownGivesWayToUtcInEveryView(String zone) {
        page.addInitScript("const own = Intl.DateTimeFormat.prototype.resolvedOptions;"
                + " Intl.DateTimeFormat.prototype.resolvedOptions = function() {"
                + " return { ...own.call(this), timeZone: '" + zone + "' }; };");
        for (String path : views()) {
            go(path);
            assertThat(page.locator("[role=alert]")).hasCount(0);
            assertThat(page.locator("a[href*='" + zone + "'], a[href*='" + zone.replace("/", "%2F") + "']"))
                    .hasCount(0);
        }

        go("/");
        assertThat(page.locator("#zone"))
                .hasText("Times in UTC: this browser's time zone, " + zone + ", is not known here");
    }

    @Test
    void whatWasTakenOutOfTheConfigurationIsShownButNotAskedFor() {
        try (WebServer small = WebServer.start(
                new WebSettings("127.0.0.1", 0, null, null, List.of()), index.reader(), Programs.small())) {
            for (String path :
                    List.of("/", "/topics", "/network", "/speakers", "/speaker/Jensen%20Huang", "/article/a1")) {
                page.navigate(small.url() + path.substring(1));
                shown();
                assertThat(page.locator("[role=alert]")).hasCount(0);
                assertThat(page.locator("main a[href*=openai], main a[href*=inference]"))
                        .hasCount(0);
            }

            assertThat(page.locator("aside .name:has-text('OpenAI')")).isVisible();
            assertThat(complaints).isEmpty();
        }
    }

    /** Jensen Huang is named as often as OpenAI, and stands before it by his id. */
    @Test
    void thePlaceOfOneTakenOffTheWatchListGoesToTheNextInTheNetwork() {
        try (WebServer companies = WebServer.start(
                new WebSettings("127.0.0.1", 0, null, null, List.of()), index.reader(), Programs.withoutPeople())) {
            page.navigate(companies.url() + "network?type=all&top=2");
            shown();

            assertThat(page.locator(".numbers tbody tr")).hasCount(1);
            assertThat(page.locator(".numbers tbody tr")).containsText("NVIDIAOpenAI");
            assertThat(page.locator(".chart canvas")).isVisible();
            assertThat(complaints).isEmpty();
        }
    }

    /**
     * The attack list, as far as it aims at the reader's browser: headline, outlet, author, quote, speaker, rule, URL.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/articles",
                "/article/evil",
                "/story/evil",
                "/quotes",
                "/speakers",
                "/speaker/SCRIPT",
                "/topics",
                "/network",
                "/alerts",
                "/sources"
            })
    void noTextOfTheIndexIsExecuted(String path) {
        go(path.replace(
                "SCRIPT",
                URLEncoder.encode(Content.SCRIPT, StandardCharsets.UTF_8).replace("+", "%20")));
        for (Locator details : page.locator("main summary").all()) {
            details.click();
        }
        page.waitForTimeout(300);
        assertThat(page.evaluate("window.owned")).isNull();
        assertThat(page.locator("main img, main script")).hasCount(0);
        assertThat(page.locator("a[href^='javascript']")).hasCount(0);
        assertThat(complaints).isEmpty();
        if (!List.of("/topics", "/network").contains(path)) {
            assertThat(page.locator("main")).containsText(Content.SCRIPT);
        }
    }

    @Test
    void noTextThatArrivesIsExecuted() {
        listen();
        Content.arrive(index, "live2", Content.SCRIPT);

        assertThat(page.locator("main")).containsText(Content.SCRIPT);
        assertThat(page.evaluate("window.owned")).isNull();
        assertThat(complaints).isEmpty();
    }

    @Test
    void linkWithinTheArticleShowsThePlaceAndAsksNothing() {
        go("/article/a1");
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> {
            if (request.url().contains("/api/")) { // for its icon the browser asks by itself
                asked.add(request.url());
            }
        });
        page.click("aside summary");
        page.click("aside details a");
        assertThat(page).hasURL(Pattern.compile("#p1$"));
        assertThat(page.locator(".row:target")).hasCount(1);
        page.goBack();
        assertThat(page).hasURL(Pattern.compile("a1$"));

        assertThat(asked).isEmpty();
    }

    @Test
    void whoComesBackToAListIsWhereTheyLeftIt() {
        go("/articles?q=company:openai&sort=oldest");
        page.route(
                "**/api/v1/articles*",
                route -> route.resume(
                        new Route.ResumeOptions().setUrl(route.request().url().replace("limit=25", "limit=8"))));
        page.reload();
        shown();
        page.click(".more");
        page.click(".more");
        Locator last = page.locator(".item h3 a").nth(23);
        last.click();
        page.waitForURL(Pattern.compile("/article/"));
        shown();
        assertThat(page.locator("h1")).isInViewport();
        page.goBack();
        shown();

        assertThat(page.locator(".item")).hasCount(24);
        assertThat(last).isInViewport();
    }

    @Test
    void passagesEndWithAWholeWord() {
        go("/");
        Object cut = page.evaluate("async () => { const { cut } = await import('/dom.js');"
                + " return [['one two three', 9], ['one two three', 7], ['one two', 7], ['abcdefgh', 5], ['一二三四五六', 4]]"
                + ".map(each => cut(...each)).join(' ') }");

        assertThat(cut).isEqualTo("one two… one… one two abcd… 一二三…");
    }

    @Test
    void linkToAPlaceOfAnArticleMarksIt() {
        go("/quotes");
        page.click(".quote .facts a >> nth=0");
        page.waitForURL(Pattern.compile("#p\\d$"));
        shown();

        assertThat(page.locator(".row:target")).isInViewport();
    }

    @ParameterizedTest
    @CsvSource({"/quotes, about, nvidia", "/articles, sort, oldest", "/topics, by, week", "/, per, story"})
    void filterKeepsTheFocusAndTellsWhatItFinds(String path, String filter, String value) {
        go(path);
        page.focus("select[name=" + filter + "]");
        page.selectOption("select[name=" + filter + "]", value);
        page.waitForURL(Pattern.compile(filter + "=" + value));
        shown();

        assertThat(page.locator("select[name=" + filter + "]")).isFocused();
        if (path.equals("/quotes")) {
            assertThat(page.locator("#status")).hasText("Quotes: 1 quote");
        }
    }

    /** The timestamps are midnights in Shanghai, where the browser is. */
    @ParameterizedTest
    @CsvSource({
        "from=2024-03-09T16:00:00Z&to=2024-03-12T16:00:00Z, '10 Mar 2024 – 12 Mar 2024'",
        "from=2024-03-09T16:00:00Z&to=2024-03-10T16:00:00Z, 10 Mar 2024",
        "from=2024-03-10&to=2024-03-12, '10 Mar 2024 – 12 Mar 2024'",
        "from=2024-03-10, '10 Mar 2024 – …'",
        "from=2024-03-10&to=2024-03-12T04:00:00Z, '10 Mar 2024 – 12 Mar 2024, 12:00'"
    })
    void periodIsShownByTheDaysThatItIncludes(String period, String text) {
        go("/articles?" + period);

        assertThat(page.locator(".field .chip")).containsText(text);
    }

    @Test
    void daysOfAnotherYearAreShownWithIt() {
        go("/?entity=nvidia&from=2020-01-01&to=2020-01-02");
        page.click(".numbers summary");
        assertThat(page.locator(".numbers tbody th").first()).hasText("1 Jan 2020");

        go("/?entity=nvidia&period=week");
        page.click(".numbers summary");
        assertThat(page.locator(".numbers tbody th").first()).hasText(Pattern.compile("^\\d+ \\w+$"));
    }

    @Test
    void moreOfAListThatCannotBeHadSaysWhyAndCanBeAskedForAgain() {
        page.route("**/api/v1/articles*after=*", route -> route.abort());
        go("/articles?q=company:openai");
        page.click(".more");
        assertThat(page.locator("main [role=alert]")).containsText("Is it still running?");
        page.unroute("**/api/v1/articles*after=*");
        page.click(".more");

        assertThat(page.locator(".item")).hasCount(25);
        assertThat(page.locator("main [role=alert]")).hasCount(0);
        complaints.clear(); // the browser notes the failed request
    }

    @Test
    void deliveriesThatCannotBeHadAreNotTakenForNone() {
        page.route("**/deliveries", route -> route.abort());
        go("/alerts");
        Locator details = page.locator(".item:has-text('英伟达') details");
        details.locator("summary").click();
        assertThat(details).containsText("Is it still running?");
        page.unroute("**/deliveries");
        details.locator("summary").click();
        details.locator("summary").click();

        assertThat(details).containsText("terminal: delivered, 1 attempt");
        complaints.clear(); // the browser notes the failed request
    }

    @Test
    void streamThatIsRefusedSaysWhy() {
        page.navigate(server.url() + "live?q=(");
        shown();

        assertThat(page.locator(".meta [role=status]")).containsText("column 2");
        complaints.clear(); // the browser notes the 400
    }

    @Test
    void chartThatCannotBeDrawnLeavesItsNumbers() {
        page.route("**/echarts.js", route -> route.abort());
        go("/topics");

        assertThat(page.locator("main [role=alert]")).containsText("numbers are in the table below");
        assertThat(page.locator(".numbers")).isVisible();
        complaints.clear(); // the browser notes the failed request
    }

    @Test
    void chartTakesTheColoursOfTheOtherThemeWithoutAskingAgain() {
        go("/topics");
        page.waitForSelector(".chart canvas");
        byte[] light = page.locator(".chart").screenshot();
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        page.click("#theme");

        await().pollInSameThread()
                .until(() -> !Arrays.equals(page.locator(".chart").screenshot(), light));
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/articles/, Articles", "/article/a1/, 英伟达与 OpenAI 共建推理集群"})
    void slashAtTheEndOfAnAddressChangesNothing(String path, String title) {
        go(path);

        assertThat(page.locator("h1")).hasText(title);
    }

    @Test
    void addressOfNoViewIsExplainedWithinTheDashboard() {
        go("/nothing");

        assertThat(page.locator("main")).containsText("There is no view at this address");
        assertThat(page.locator("nav a").first()).isVisible();
        complaints.clear(); // the browser notes the 404
    }

    private void openOnAPhone() {
        context.close();
        open(
                new Browser.NewContextOptions()
                        .setViewportSize(390, 844)
                        .setHasTouch(true)
                        .setIsMobile(true),
                "en-GB");
    }

    @Test
    void everyCellOfTheTopicsCanBeHitByAFingerAndTheLatestAreInView() {
        openOnAPhone();
        go("/topics");
        page.waitForSelector(".chart canvas");
        int cells = page.locator(".numbers thead th").count() - 1;
        var whole = page.locator(".heat .chart").boundingBox();
        var seen = page.locator(".heat .scroll").boundingBox();

        assertThat(whole.width / cells).isGreaterThan(24);
        assertThat(whole.x + whole.width).isLessThan(seen.x + seen.width + 1);
        page.touchscreen().tap(whole.x + whole.width - 24 - 14, whole.y + 14);
        page.waitForURL(Pattern.compile("/articles\\?q=topic"));
    }

    @Test
    void fingerThatIsDraggedAcrossTheChartScrollsThePage() {
        openOnAPhone();
        go("/?entity=nvidia");
        page.waitForSelector(".chart canvas");
        page.evaluate("document.querySelector('.chart').scrollIntoView({ block: 'center' })");
        double before = ((Number) page.evaluate("scrollY")).doubleValue();
        CDPSession session = context.newCDPSession(page);
        touch(session, "touchStart", 400);
        for (int y = 390; y >= 300; y -= 10) {
            touch(session, "touchMove", y);
        }
        touch(session, "touchEnd", 0);

        page.waitForCondition(() -> ((Number) page.evaluate("scrollY")).doubleValue() > before);
        assertThat(page).hasURL(Pattern.compile("entity=nvidia$"));
    }

    private static void touch(CDPSession session, String type, int y) {
        JsonArray points = new JsonArray();
        if (!type.equals("touchEnd")) {
            JsonObject point = new JsonObject();
            point.addProperty("x", 200);
            point.addProperty("y", y);
            points.add(point);
        }
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        session.send("Input.dispatchTouchEvent", event);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/topics", "/network"})
    void numbersOfAChartLeadToTheArticlesThatTheyCount(String path) {
        go(path);
        page.click(".numbers summary");
        Locator number = page.locator(".numbers td a").first();
        int counted = Integer.parseInt(number.textContent());
        number.click();
        page.waitForURL(Pattern.compile("/articles"));
        shown();

        assertThat(page.locator(".count")).hasText(counted == 1 ? "1 article" : counted + " articles");
    }

    @Test
    void periodWithoutArticlesIsNotTakenForNobodySelected() {
        go("/?from=2001-01-01&to=2001-01-02");

        assertThat(page.locator(".empty")).containsText("No article matches");
    }

    @Test
    void alertNamesWhomItIsAboutAsEverythingElseDoes() {
        go("/alerts");

        assertThat(page.locator(".item:has-text('英伟达') .facts"))
                .containsText(Pattern.compile("together · NVIDIA · \\S.* · "));
    }

    @Test
    void entityIsChosenByAnyOfItsNames() {
        go("/?entity=openai");
        page.fill("input[name=entity]", "nobody");
        page.press("input[name=entity]", "Enter");
        assertThat((String) page.evaluate("document.querySelector('input[name=entity]').validationMessage"))
                .isEqualTo("nobody is not on the watch-list");
        page.fill("input[name=entity]", "英伟达");
        page.press("input[name=entity]", "Enter");
        page.waitForURL(Pattern.compile("entity=openai%2Cnvidia"));
        shown();

        assertThat(page.locator(".chips button")).hasText(new String[] {"OpenAI ✕remove", "NVIDIA ✕remove"});
        assertThat(page.locator("input[name=entity]")).isFocused();
    }

    @Test
    void whoTakesAwayTheLastNameSeesNone() {
        go("/?entity=nvidia");
        page.click(".chips button");
        page.waitForURL(Pattern.compile("entity=none"));
        shown();

        assertThat(page.locator(".chips button")).hasCount(0);
        assertThat(page.locator(".empty")).containsText("Nobody is selected");
    }

    @Test
    void everyMarkOfAnArticleSaysWhyToTheKeyboardToo() {
        go("/article/a1");
        for (String mark : List.of(".text q", ".text .name.company", "h1 .topic, .text .topic")) {
            page.locator(mark).first().focus();
            assertThat(page.locator("#why")).isVisible();
        }
    }

    @Test
    void copiesOfOneOutletAreToldApartByWhereTheyStand() {
        go("/story/a1");

        assertThat(page.locator(".timeline li.original .facts")).containsText("晨报 · news.example");
    }

    @Test
    void storyNamesTheOthersOfTheSameTextByTheirHeadlines() {
        go("/story/again");

        assertThat(page.locator("a[href='/story/a1']")).hasText("英伟达与 OpenAI 共建推理集群");
        assertThat(page.locator("a[href='/story/gone']")).hasText("gone");
        complaints.clear(); // the browser notes the 404
    }

    @Test
    void intervalIsShownToTheMinute() {
        go("/sources");

        assertThat(page.locator("tr:has-text('晚报')")).containsText("1 h 30 min");
    }

    @Test
    void serverThatIsGoneIsNamed() {
        go("/articles");
        page.route("**/api/v1/quotes*", route -> route.abort());
        page.click("nav a[href='/quotes']");
        assertThat(page.locator("[role=alert]")).containsText("Is it still running?");
        page.unroute("**/api/v1/quotes*");
        page.click("[role=alert] button");
        assertThat(page.locator(".wall .item").first()).isVisible();
        complaints.clear(); // the browser notes the failed request
    }
}
