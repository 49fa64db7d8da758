package io.mediawatch.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.mediawatch.model.Json;
import io.mediawatch.model.UserError;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NewsroomTest {
    private static final Instant START = Instant.parse("2026-03-10T08:30:20Z");
    private static final Instant LATER = START.plus(Duration.ofHours(1));

    private final HttpClient client = HttpClient.newHttpClient();
    private final Hands clock = new Hands(START);
    private final Newsroom newsroom = Newsroom.open(clock);

    /** A clock that moves by hand. */
    private static final class Hands extends Clock {
        private Instant now;

        Hands(Instant now) {
            this.now = now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @AfterEach
    void stop() {
        newsroom.close();
    }

    static Stream<String> siteIds() {
        return Resources.names("sites").stream();
    }

    static List<Piece> pieces() {
        return Newsdesk.load(START).pieces();
    }

    @ParameterizedTest
    @MethodSource("siteIds")
    void everyLinkResolvesExceptTheOneThatIsMeantToBeDead(String id) throws Exception {
        clock.now = LATER;
        List<String> links = links(source(id));
        assertThat(links).hasSizeGreaterThan(3);
        for (String link : links) {
            boolean dead = link.contains("dead-link");
            assertThat(get(link).statusCode()).as(link).isEqualTo(dead ? 404 : 200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "demo-chengguang, text/html, GBK, 晨光科技网",
        "demo-xinpian, text/html; charset=gb2312, GBK, 芯片观察",
        "demo-gangwan, text/html; charset=big5, Big5, 港灣科技評論",
        "demo-shendu, text/html; charset=utf-8, UTF-8, 深度对话",
        "demo-ledger, text/html; charset=UTF-8, UTF-8, Ledger",
        "demo-gridline, text/html, windows-1252, Gridline"
    })
    void pagesHaveTheEncodingTheyPromise(String id, String type, String charset, String text) throws Exception {
        HttpResponse<byte[]> page = get(links(source(id)).get(0));
        assertThat(page.headers().firstValue("Content-Type")).contains(type);
        assertThat(new String(page.body(), charset)).contains(text).contains("invented news");
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void everyArticleCanBeWrittenInItsSitesEncoding(Piece piece) {
        Charset charset = Site.load(piece.site()).charset();
        CharsetEncoder encoder = charset.newEncoder();
        String all = piece.file().fields() + piece.body() + piece.edits();
        assertThat(all.codePoints()
                        .filter(c -> !encoder.canEncode(Character.toString(c)))
                        .mapToObj(Character::toString))
                .isEmpty();
    }

    @Test
    void newArticlesAppearAsTheClockMoves() throws Exception {
        int atFirst = newsroom.articles(START);
        List<String> before = links(source("demo-shendu"));
        clock.now = START.plusSeconds(45);
        assertThat(links(source("demo-shendu")))
                .hasSizeGreaterThan(before.size())
                .containsAll(before);
        assertThat(newsroom.articles(LATER)).isGreaterThan(atFirst);
        assertThat(newsroom.articles(LATER)).isGreaterThanOrEqualTo(40);
    }

    @Test
    void anEditedArticleKeepsItsAddressAndChangesItsText() throws Exception {
        clock.now = START.plusSeconds(120);
        String url = link("demo-gridline", "nvda-openai-live-en");
        String first = page(url);
        clock.now = START.plusSeconds(200);
        assertThat(first).contains("a tenth of the price").doesNotContain("40 megawatts");
        assertThat(page(url)).contains("40 megawatts").doesNotContain("a tenth of the price");
    }

    @Test
    void aFeedsEntryMovesWithTheEdit() throws Exception {
        clock.now = LATER;
        Element edited = feed(source("demo-courier")).select("entry").stream()
                .filter(entry -> !text(entry, "updated").equals(text(entry, "published")))
                .findFirst()
                .orElseThrow();
        assertThat(text(edited, "updated")).isGreaterThan(text(edited, "published"));
    }

    @Test
    void theSameStartAndPortsGiveTheSameBytes() throws Exception {
        clock.now = LATER;
        List<byte[]> before = everything();
        List<Integer> ports = newsroom.ports();
        newsroom.close();
        try (Newsroom again = Newsroom.open(START, clock, ports)) {
            assertThat(again.ports()).isEqualTo(ports);
            assertThat(everything()).usingRecursiveComparison().isEqualTo(before);
        }
    }

    @Test
    void aPageThatStaysTheSameIsNotSentAgain() throws Exception {
        String url = links(source("demo-ledger")).get(0);
        String tag = get(url).headers().firstValue("ETag").orElseThrow();
        clock.now = LATER;
        HttpResponse<byte[]> again = client.send(
                HttpRequest.newBuilder(URI.create(url))
                        .header("If-None-Match", tag)
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void robotsTxtClosesAPathThatTheFeedLinksTo() throws Exception {
        NewsroomSource courier = source("demo-courier");
        String robots = page(URI.create(courier.url()).resolve("/robots.txt").toString());
        assertThat(robots).contains("Disallow: /drafts/");
        assertThat(links(courier)).anyMatch(link -> link.contains("/drafts/"));
    }

    @Test
    void theGarbledPageHasLostItsWords() throws Exception {
        assertThat(page(link("demo-shendu", "garbled-page")))
                .doesNotContain("编码事故")
                .contains("深度对话");
    }

    @Test
    void articlesSpreadOverTheTwoWeeksBeforeTheStart() {
        List<Long> days = pieces().stream()
                .map(piece -> Duration.between(piece.published(START), START).toDays())
                .filter(day -> day >= 0)
                .distinct()
                .toList();
        assertThat(days).hasSizeGreaterThanOrEqualTo(12).allMatch(day -> day <= 14);
    }

    @Test
    void aSourceHasTheShapeOfTheConfiguration() {
        JsonNode listing = Json.MAPPER.valueToTree(source("demo-chengguang"));
        assertThat(listing.path("listing").path("links").asText()).isEqualTo(".news-list h3 a");
        assertThat(Json.MAPPER.<JsonNode>valueToTree(source("demo-ledger")).has("listing"))
                .isFalse();
    }

    /** The range that systems choose from when any port will do: what was ours may be another's at the next start. */
    @Test
    void portsAreNotOfThoseThatAreGivenToWhoeverAsks() {
        assertThat(newsroom.ports()).allMatch(port -> port < 32_768).doesNotHaveDuplicates();
    }

    @Test
    void anOccupiedPortIsNamed() {
        List<Integer> taken = newsroom.ports();
        assertThatThrownBy(() -> Newsroom.open(START, clock, taken))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(String.valueOf(taken.get(0)));
    }

    private NewsroomSource source(String id) {
        String wanted = id.startsWith("demo-") ? id : "demo-" + id;
        return newsroom.sources().stream()
                .filter(source -> source.id().equals(wanted))
                .findFirst()
                .orElseThrow();
    }

    private List<String> links(NewsroomSource source) throws IOException, InterruptedException {
        if (source.kind().equals("listing")) {
            NewsroomSource.Listing listing = Objects.requireNonNull(source.listing());
            Document front =
                    Jsoup.parse(new ByteArrayInputStream(get(source.url()).body()), null, source.url());
            return front.select(listing.links()).eachAttr("abs:href");
        }
        Document feed = feed(source);
        return feed.select("entry").isEmpty()
                ? feed.select("item > link").eachText()
                : feed.select("entry > link").eachAttr("href");
    }

    private Document feed(NewsroomSource source) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = get(source.url());
        String type =
                response.headers().firstValue("Content-Type").orElseThrow().toLowerCase(Locale.ROOT);
        String charset = type.contains("charset=") ? type.substring(type.indexOf("charset=") + 8) : "utf-8";
        String xml = new String(response.body(), charset.equals("gb2312") ? "GBK" : charset);
        return Jsoup.parse(xml, source.url(), Parser.xmlParser());
    }

    private static String text(Element entry, String tag) {
        return Objects.requireNonNull(entry.selectFirst(tag)).text();
    }

    private String link(String source, String part) throws IOException, InterruptedException {
        return links(source(source)).stream()
                .filter(link -> link.contains(part))
                .findFirst()
                .orElseThrow();
    }

    private List<byte[]> everything() throws IOException, InterruptedException {
        List<byte[]> bodies = new ArrayList<>();
        for (NewsroomSource source : newsroom.sources()) {
            bodies.add(get(source.url()).body());
            for (String link : links(source)) {
                bodies.add(get(link).body());
            }
        }
        return bodies;
    }

    private String page(String url) throws IOException, InterruptedException {
        return Jsoup.parse(new ByteArrayInputStream(get(url).body()), null, url).outerHtml();
    }

    private HttpResponse<byte[]> get(String url) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
